import type { Finding } from '../lint.ts';
import type { CardFinding, CardItem, RoleCard } from './role-card.ts';
import type { Source } from './source.ts';

/** The card with what the rules say of each of its items and, where it is about none of them, of the card. */
export function withFindings(card: RoleCard, findings: readonly Finding[]): RoleCard {
  const items = card.sections.flatMap(({ groups }) => groups.flatMap(group => group.items));
  const uris = new Set([card.source, ...items.map(({ source }) => source)].map(({ uri }) => uri));
  const near = findings.filter(({ uri }) => uris.has(uri));
  if (near.length === 0) return card;
  const byItem = new Map<CardItem, CardFinding[]>();
  const rest: CardFinding[] = [];
  for (const { severity, message, uri, span } of near) {
    const finding = { severity, message, source: { uri, span } };
    const around = items.filter(({ source }) => isIn(finding.source, source));
    for (const item of around) byItem.set(item, [...(byItem.get(item) ?? []), finding]);
    if (around.length === 0 && isIn(finding.source, card.source)) rest.push(finding);
  }
  return {
    ...card,
    findings: rest,
    sections: card.sections.map(section => ({
      ...section,
      groups: section.groups.map(group => ({
        ...group,
        items: group.items.map(item => ({ ...item, findings: byItem.get(item) ?? [] })),
      })),
    })),
  };
}

function isIn(inner: Source, outer: Source): boolean {
  if (inner.uri !== outer.uri) return false;
  return outer.span.start <= inner.span.start && inner.span.start < outer.span.end;
}
