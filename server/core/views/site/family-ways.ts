import { rolesOn } from '../../analysis/role-chains.ts';
import type { Entity } from '../../parsed-file.ts';
import { cardKey } from '../card/card-targets.ts';
import { type Html, html } from '../html.ts';
import type { Site, SiteCard } from './site.ts';

/** The roles of a job family: those that follow one another in rows, lowest first, and the others in text order. */
export function rolesInRows(
  { model }: Site,
  family: Entity<'family'> | undefined,
  roles: readonly SiteCard[],
): { readonly rows: readonly (readonly SiteCard[])[]; readonly others: readonly SiteCard[] } {
  const byKey = new Map(roles.map(one => [one.card.key, one]));
  const chains = family === undefined ? [] : (rolesOn(model).get(family) ?? []);
  const rows = chains
    .map(chain => chain.roles.flatMap(({ role }) => byKey.get(cardKey({ kind: 'role', entity: role })) ?? []))
    .filter(row => row.length > 1);
  const placed = new Set(rows.flat());
  return { rows, others: roles.filter(one => !placed.has(one)) };
}

/** Links to cards on one line, with arrows between them where they are a way up; `noteOf` says a word more of each. */
export function flowHtml(
  cards: readonly SiteCard[],
  isWay: boolean,
  addressOf: (card: SiteCard) => string,
  noteOf: (card: SiteCard) => string = () => '',
): Html {
  if (cards.length === 0) return html``;
  const items = cards.map(one => {
    const note = noteOf(one);
    return html`<li><a href="${addressOf(one)}">${one.card.title}</a>${note !== '' && html` <span class="quiet">${note}</span>`}</li>
`;
  });
  return isWay
    ? html`<ol class="flow way" role="list">
${items}</ol>
`
    : html`<ul class="flow" role="list">
${items}</ul>
`;
}
