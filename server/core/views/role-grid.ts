import type { RoleChain } from '../analysis/role-chains.ts';
import type { Model } from '../model.ts';
import { linkToCard } from './card-link.ts';
import { cardKey } from './card-targets.ts';
import { type GridEntry, type GridPart, gridRow, type LadderGrid } from './ladder-grid.ts';
import { type CardItem, type RoleCard, readCard } from './role-card.ts';
import { comparisonKey } from './view-key.ts';

/** How what a row of roles asks grows from one to the next: roles across, skills and knowledge down. */
export function roleGrid(model: Model, { roles }: RoleChain, key: string): LadderGrid {
  const cards = roles.map(({ role }) => readCard(model, { kind: 'role', entity: role }));
  const way = roles.map((_, index) => index);
  const sections = new Map(
    cards.flatMap(({ sections }) => sections.map(section => [section.key, section.heading])),
  );
  return {
    key,
    heading: [...new Set([cards[0]?.title, cards.at(-1)?.title])].join(' to '),
    columns: roles.map(({ role, level }, index) => {
      const target = { kind: 'role', entity: role } as const;
      const before = cards[index - 1];
      return {
        link: linkToCard(model, target),
        note: model.titleOf(level),
        step: before && {
          title: `What is new at ${model.titleOf(role)}`,
          key: comparisonKey(before.key, cardKey(target)),
          address: undefined,
        },
      };
    }),
    parts: [...sections]
      .map(([section, heading]) => partOf(cards, section, heading, way))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** The things of a section that are measured. */
function partOf(
  cards: readonly RoleCard[],
  section: string,
  heading: string,
  way: readonly number[],
): GridPart {
  const columns = cards.map(
    card =>
      new Map(
        (card.sections.find(({ key }) => key === section)?.groups ?? [])
          .flatMap(({ items }) => items)
          .filter(({ measure }) => measure !== undefined)
          .map((item): [string, CardItem] => [item.key, item]),
      ),
  );
  const keys = new Set(columns.flatMap(column => [...column.keys()]));
  const rows = [...keys].map(key => {
    const items = columns.map(column => column.get(key));
    const titled = items.find(item => item?.title !== undefined) ?? items.find(item => item !== undefined);
    return gridRow(
      titled?.title?.text ?? titled?.notFound ?? key,
      items.map((item, index) =>
        item === undefined
          ? []
          : [
              entryOf(
                item,
                items.slice(0, index).findLast(one => one !== undefined),
              ),
            ],
      ),
      [way],
    );
  });
  return { heading, rows };
}

/** A text that says no more than the one before it is not said again. */
function entryOf(item: CardItem, before: CardItem | undefined): GridEntry {
  const [text] = item.details;
  const isNew = text?.text !== before?.details[0]?.text;
  return { text: isNew ? text : undefined, measure: item.measure, source: item.source };
}
