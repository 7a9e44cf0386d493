import { codedComponents, stemOf } from '../analysis/codes.ts';
import { oncePer } from '../analysis/once-per.ts';
import { reorder } from '../editing/item-edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Name } from '../parsed-file.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { quote } from '../wording.ts';

export const codeSequenceGap = defineRule({
  id: 'code-sequence-gap',
  on: 'name',
  severity: 'info',
  preset: 'strict',
  summary: 'Codes of one skill, level and type are numbered without gaps and listed in order.',
  why: 'A number that is left out looks as if something had been lost. In a list that is out of order a code is hard to find, and easily given twice.',
  examples: {
    bad: `components:
  workActivities:
    - code: BERT4WA0012
      title: Berthing plans
    - code: BERT4WA0015
#           ^^^^^^^^^^^ The number 0014 is left out before “BERT4WA0015”.
      title: Pilot ladders
    - code: BERT4WA0013
#           ^^^^^^^^^^^ “BERT4WA0013” stands behind “BERT4WA0015”, which has a higher number.
      title: Tug orders
`,
    good: `components:
  workActivities:
    - code: BERT4WA0012
      title: Berthing plans
    - code: BERT4WA0013
      title: Tug orders
    - code: BERT4WA0014
      title: Pilot ladders
`,
  },
  *check({ entity, name }, model) {
    const stem = name.property === 'code' && entity.kind !== 'skill' ? stemOf(name.text) : undefined;
    const row = stem === undefined ? undefined : rows(model).get(stem);
    if (stem === undefined || row === undefined) return;
    yield* ofGap(stem, name, row);
    yield* ofOrder(stem, entity, name, row);
  },
});

interface Numbered {
  readonly entity: Entity;
  readonly name: Name;
  readonly number: number;
}

/** The codes with one stem, lowest first. */
const rows = oncePer((model: Model): ReadonlyMap<string, readonly Numbered[]> => {
  const byStem = new Map<string, Numbered[]>();
  for (const { entity, name } of codedComponents(model)) {
    const stem = stemOf(name.text);
    if (stem === undefined) continue;
    const numbered = { entity, name, number: Number(name.text.slice(stem.length)) };
    byStem.set(stem, [...(byStem.get(stem) ?? []), numbered]);
  }
  for (const row of byStem.values()) row.sort((one, other) => one.number - other.number);
  return byStem;
});

/** One or two numbers in a row of at least three: a larger gap is a range that somebody else was given. */
function* ofGap(stem: string, name: Name, row: readonly Numbered[]): Iterable<Report> {
  const place = row.findIndex(numbered => numbered.name === name);
  const before = row[place - 1];
  const missing = before === undefined ? 0 : row[place]!.number - before.number - 1;
  if (before === undefined || row.length < 3 || missing < 1 || missing > 2) return;
  const width = name.text.length - stem.length;
  const [first, last] = [before.number + 1, before.number + missing].map(number =>
    String(number).padStart(width, '0'),
  );
  const words = missing === 1 ? `The number ${first} is` : `The numbers ${first} and ${last} are`;
  yield {
    message: `${words} left out before ${quote(name.text)}.`,
    related: [{ message: 'This is the one before.', file: before.entity.file, span: before.name.span }],
  };
}

function* ofOrder(stem: string, entity: Entity, name: Name, row: readonly Numbered[]): Iterable<Report> {
  const list = listOf(entity);
  const inList = row.filter(numbered => listOf(numbered.entity) === list);
  const own = inList.find(numbered => numbered.name === name);
  const above = inList.filter(
    numbered =>
      own !== undefined && numbered.name.span.start < name.span.start && numbered.number > own.number,
  );
  const highest = above.at(-1);
  if (list === undefined || highest === undefined) return;
  yield {
    message: `${quote(name.text)} stands behind ${quote(highest.name.text)}, which has a higher number.`,
    related: [{ message: 'It is here.', file: entity.file, span: highest.name.span }],
    fixes: sorted(stem, entity, list, inList),
  };
}

/** The list that a component is written in. */
function listOf({ parent, file, section, data }: Entity): readonly object[] | undefined {
  const holders =
    parent === undefined ? file.fragments.flatMap(({ components }) => components ?? []) : [parent.data];
  return holders
    .map(holder => (holder as Readonly<Record<string, readonly object[] | undefined>>)[section])
    .find(list => list?.includes(data));
}

/** The codes of one stem change places among themselves; all else stays where it is. */
function sorted(stem: string, { file }: Entity, list: readonly object[], inList: readonly Numbered[]): Fix[] {
  const places = inList.map(({ entity }) => list.indexOf(entity.data)).sort((a, b) => a - b);
  const order = list.map((_, index) => index);
  for (const [turn, place] of places.entries()) order[place] = list.indexOf(inList[turn]!.entity.data);
  const edits = reorder(file, list, order);
  return edits.length === 0
    ? []
    : [{ title: `Sort the codes that begin with ${quote(stem)}`, safe: false, edits }];
}
