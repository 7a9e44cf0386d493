import { addTo } from '../../grouping.ts';
import type { Finding } from '../../lint.ts';
import type { Source } from '../source.ts';
import type { CardFinding, CardItem, CardSection, RoleCard } from './role-card.ts';

/** The card with what the rules say of each of its items and, where it is about none of them, of the card. */
export function withFindings(card: RoleCard, findings: readonly Finding[]): RoleCard {
  const items = card.sections.flatMap(itemsOf);
  const uris = new Set([card.source, ...items.map(({ source }) => source)].map(({ uri }) => uri));
  const near = findings.filter(({ uri }) => uris.has(uri));
  if (near.length === 0) return card;
  const byItem = new Map<CardItem, CardFinding[]>();
  const rest: CardFinding[] = [];
  for (const { severity, message, uri, span } of near) {
    const finding = { severity, message, source: { uri, span } };
    const around = items.filter(({ source }) => isIn(finding.source, source));
    for (const item of around) addTo(byItem, item, finding);
    if (around.length === 0 && isIn(finding.source, card.source)) rest.push(finding);
  }
  return withItems({ ...card, findings: rest }, item => byItem.get(item) ?? []);
}

/** The card with what the rules said of each of its items in an earlier version of it. */
export function withFindingsOf(card: RoleCard, before: RoleCard): RoleCard {
  const known = new Map(before.sections.flatMap(itemsOf).map(({ key, findings }) => [key, findings]));
  return withItems({ ...card, findings: before.findings }, ({ key }) => known.get(key) ?? []);
}

function withItems(card: RoleCard, findingsOf: (item: CardItem) => readonly CardFinding[]): RoleCard {
  return {
    ...card,
    sections: card.sections.map(section => ({
      ...section,
      groups: section.groups.map(group => ({
        ...group,
        items: group.items.map(item => ({ ...item, findings: findingsOf(item) })),
      })),
    })),
  };
}

function itemsOf({ groups }: CardSection): readonly CardItem[] {
  return groups.flatMap(group => group.items);
}

function isIn(inner: Source, outer: Source): boolean {
  if (inner.uri !== outer.uri) return false;
  return outer.span.start <= inner.span.start && inner.span.start < outer.span.end;
}
