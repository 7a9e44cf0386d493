import type { RoleChain, RoleOnLevel } from '../../analysis/role-chains.ts';
import type { Model } from '../../model.ts';
import { linkTo, linkToCard } from '../card/card-link.ts';
import { cardKey } from '../card/card-targets.ts';
import { type CardItem, type CardSection, type RoleCard, readCard } from '../card/role-card.ts';
import { comparisonKey } from '../view-key.ts';
import {
  type GridColumn,
  type GridEntry,
  type GridPart,
  gridRow,
  type LadderGrid,
  noExamples,
} from './ladder-grid.ts';

/** A row of roles, and the word for its grid. */
export interface RoleRow {
  readonly chain: RoleChain;
  readonly key: string;
}

/**
 * How what rows of roles ask grows from one role to the next: roles across, skills and knowledge down. Rows that ask
 * mostly for the same things stand side by side, as far as there is room.
 */
export function roleGrids(model: Model, rows: readonly RoleRow[]): readonly LadderGrid[] {
  const groups: ReadRow[][] = [];
  for (const row of rows) {
    const read = readRow(model, row);
    const group = groups.at(-1);
    if (group !== undefined && isBeside(group, read)) group.push(read);
    else groups.push([read]);
  }
  return groups.map(group => gridOf(model, group));
}

interface ReadRow extends RoleRow {
  readonly cards: readonly RoleCard[];
  /** The things that it measures. */
  readonly things: ReadonlySet<string>;
}

function readRow(model: Model, { chain, key }: RoleRow): ReadRow {
  const cards = chain.roles.map(({ role }) => readCard(model, { kind: 'role', entity: role }));
  const things = new Set(cards.flatMap(({ sections }) => sections.flatMap(measuredIn)).map(item => item.key));
  return { chain, key, cards, things };
}

function isBeside(group: readonly ReadRow[], { cards, things }: ReadRow): boolean {
  const columns = group.reduce((sum, row) => sum + row.cards.length, cards.length);
  const [first] = group;
  const shared = [...things].filter(thing => first!.things.has(thing)).length;
  return columns <= mostColumns && shared > 0 && shared * 2 >= Math.max(things.size, first!.things.size);
}

/** As many as a page has room for. */
const mostColumns = 6;

function gridOf(model: Model, rows: readonly ReadRow[]): LadderGrid {
  const cards = rows.flatMap(row => row.cards);
  const ways = rows.map((row, index) => {
    const start = rows.slice(0, index).reduce((sum, one) => sum + one.cards.length, 0);
    return row.cards.map((_, place) => start + place);
  });
  const sections = new Map(
    cards.flatMap(({ sections }) => sections.map(section => [section.key, section.heading])),
  );
  return {
    key: rows[0]!.key,
    heading: headingOf(rows),
    columns: rows.flatMap(({ chain, cards }) =>
      chain.roles.map((one, index) => columnOf(model, one, cards[index - 1])),
    ),
    ways,
    parts: [...sections]
      .map(([section, heading]) => partOf(cards, section, heading, ways))
      .filter(({ rows }) => rows.length > 0),
  };
}

function headingOf([first, ...others]: readonly ReadRow[]): string {
  const titles = [...new Set([first!.cards[0]?.title, first!.cards.at(-1)?.title])];
  if (others.length === 0) return titles.join(' to ');
  return `${titles[0]} and ${others.length === 1 ? 'the row' : `${others.length} rows`} of roles beside it`;
}

function columnOf(model: Model, { role, level }: RoleOnLevel, before: RoleCard | undefined): GridColumn {
  const target = { kind: 'role', entity: role } as const;
  return {
    link: linkToCard(model, target),
    note: model.titleOf(level),
    step:
      before && linkTo(`What is new at ${model.titleOf(role)}`, comparisonKey(before.key, cardKey(target))),
  };
}

function measuredIn({ groups }: CardSection): readonly CardItem[] {
  return groups.flatMap(({ items }) => items).filter(({ measure }) => measure !== undefined);
}

/** The things of a section that are measured. */
function partOf(
  cards: readonly RoleCard[],
  section: string,
  heading: string,
  ways: readonly (readonly number[])[],
): GridPart {
  const columns = cards.map(
    card =>
      new Map(
        card.sections
          .filter(({ key }) => key === section)
          .flatMap(measuredIn)
          .map((item): [string, CardItem] => [item.key, item]),
      ),
  );
  const keys = new Set(columns.flatMap(column => [...column.keys()]));
  const rows = [...keys].map(key => {
    const items = columns.map(column => column.get(key));
    const titled = items.find(item => item?.title !== undefined) ?? items.find(item => item !== undefined);
    const entryAt = (item: CardItem, place: number) => {
      const way = ways.find(one => one.includes(place)) ?? [];
      const below = way.slice(0, way.indexOf(place)).map(one => items[one]);
      return entryOf(
        item,
        below.findLast(one => one !== undefined),
      );
    };
    return gridRow(
      {
        title: titled?.title?.text ?? titled?.notFound ?? key,
        source: titled?.definition,
        isThread: true,
      },
      items.map((item, place) => (item === undefined ? [] : [entryAt(item, place)])),
      ways,
    );
  });
  return { heading, rows };
}

/** A text that says no more than the one before it is not said again. */
function entryOf(item: CardItem, before: CardItem | undefined): GridEntry {
  const [text] = item.details;
  const isAsBefore = text !== undefined && text.text === before?.details[0]?.text;
  return {
    name: item.title?.text ?? item.measure?.word ?? '',
    text: isAsBefore ? undefined : text,
    isAsBefore: false,
    measure: item.measure,
    examples: noExamples,
    source: item.source,
  };
}
