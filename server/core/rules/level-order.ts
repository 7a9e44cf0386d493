import { levelsOf } from '../analysis/level-texts.ts';
import { seniorityOf } from '../analysis/seniority.ts';
import { reorder } from '../editing/item-edits.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const levelOrder = defineRule({
  id: 'level-order',
  on: ['skill', 'scale', 'ladder', 'family'],
  severity: 'warning',
  summary: 'Levels stand in order, the lowest first.',
  why: 'The order of a list of levels is the ladder: cards, comparisons and checks read it from there. In a skill it is the order in which people read.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    levels:
      working: Makes a vessel fast at a quay
      awareness: Knows which lines hold a vessel
#     ^^^^^^^^^ Skill “Mooring” describes level “awareness” after “working”, which is higher.
ladders:
  - id: pilots
    name: Pilots
    levels:
      - id: pilot-2
        name: Pilot 2
      - id: pilot-1
        name: Pilot 1
#             ^^^^^^^ “Pilot 1” stands behind “Pilot 2” in ladder “Pilots”, but levels begin with the lowest.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    levels:
      awareness: Knows which lines hold a vessel
      working: Makes a vessel fast at a quay
ladders:
  - id: pilots
    name: Pilots
    levels:
      - id: pilot-1
        name: Pilot 1
      - id: pilot-2
        name: Pilot 2
`,
  },
  *check(subject, model) {
    if (subject.kind === 'skill') yield* ofSkill(subject as Entity<'skill'>, model);
    else yield* ofList(subject, model);
  },
});

/** The order of a skill's texts says nothing, so they can be moved without harm. */
function* ofSkill(skill: Entity<'skill'>, model: Model): Iterable<Report> {
  const scale = levelsOf(model, skill);
  const keys = Object.keys(skill.data.levels ?? {});
  const ranks = keys.map(key => scale.findIndex(({ names }) => names.some(name => name.text === key)));
  const wrong = ranks.findIndex((rank, index) => index > 0 && rank < ranks[index - 1]!);
  if (wrong === -1 || ranks.includes(-1)) return;
  const order = keys.map((_, index) => index).sort((one, other) => ranks[one]! - ranks[other]!);
  const edits = reorder(skill.file, skill.data.levels as object, order);
  yield {
    message: `${sentence(nameThing(model, skill))} describes level ${quote(keys[wrong]!)} after ${quote(keys[wrong - 1]!)}, which is higher.`,
    at: { key: ['levels', keys[wrong]!] },
    fixes: edits.length === 0 ? [] : [{ title: 'Bring the levels in order', safe: true, edits }],
  };
}

function* ofList(owner: Entity, model: Model): Iterable<Report> {
  const levels: readonly Entity[] = model.childrenOf(owner, owner.kind === 'scale' ? 'scaleLevel' : 'level');
  const names = levels.map(level => model.titleOf(level));
  const thing = nameThing(model, owner);
  if (owner.kind === 'scale' ? isReversedScale(names) : isReversedLadder(names)) {
    yield {
      message: `The levels of ${thing} run from the highest to the lowest. Write the lowest first.`,
      fixes: reversal(owner),
    };
    return;
  }
  const fall = numberFall(levels, names);
  if (fall === undefined) return;
  yield {
    message: `${quote(names[fall.to]!)} stands behind ${quote(names[fall.from]!)} in ${thing}, but levels begin with the lowest.`,
    at: levels[fall.to]!.head,
    fixes: sorting(owner, fall),
  };
}

/** Words for how well something is done, from many scales; each begins the names that it stands for. */
const grades: readonly RegExp[] = [
  /^(?:no(?:ne|t)\b|unaware)/i,
  /^(?:aware|novice|beginner|basic|entry|learn)/i,
  /^(?:foundation|familiar|elementary|develop|advanced beginner)/i,
  /^(?:working|intermediate|competent|capable)/i,
  /^(?:practitioner|proficient|advanced|experienced)/i,
  /^(?:expert|master|leading|authority)/i,
];

function isReversedScale(names: readonly string[]): boolean {
  const words = names.map(name => name.replace(/^\W*\d+\W*/, ''));
  const known = words.map(word => grades.findIndex(grade => grade.test(word))).filter(grade => grade !== -1);
  if (known.length > 2) return isFalling(known);
  const numbers = names.map(name => /^\D{0,8}(\d+)\b/.exec(name)?.[1]);
  return (
    numbers.length > 2 && numbers.every(number => number !== undefined) && isFalling(numbers.map(Number))
  );
}

function isReversedLadder(names: readonly string[]): boolean {
  const ranks = names.map(seniorityOf);
  return new Set(ranks).size > 2 && ranks.every((rank, index) => index === 0 || rank <= ranks[index - 1]!);
}

function isFalling(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value < values[index - 1]!);
}

/** Levels that have one name but for a number, and the first two of them where the higher number comes first. */
interface Fall {
  readonly places: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The first numbers that fall. Grades and classes may count down. */
function numberFall(levels: readonly Entity[], names: readonly string[]): Fall | undefined {
  const rows = new Map<string, { place: number; number: number }[]>();
  for (const [place, name] of names.entries()) {
    const match = /^(.*\D)(\d{1,3})$/.exec(name.trim());
    const stem = match?.[1]?.trim().toLowerCase();
    if (match === null || stem === undefined || /\b(?:grade|class|tier|rank|g)$/.test(stem)) continue;
    const { track = '' } = levels[place]!.data as { readonly track?: string };
    const key = `${stem} ${track}`;
    rows.set(key, [...(rows.get(key) ?? []), { place, number: Number(match[2]) }]);
  }
  for (const row of rows.values()) {
    const fall = row.findIndex(({ number }, index) => index > 0 && number < row[index - 1]!.number);
    if (fall === -1) continue;
    const places = [...row].sort((one, other) => one.number - other.number).map(({ place }) => place);
    return { places, from: row[fall - 1]!.place, to: row[fall]!.place };
  }
  return undefined;
}

function reversal(owner: Entity): readonly Fix[] {
  const list = levelsOfData(owner);
  const order = list.map((_, index) => list.length - 1 - index);
  const edits = reorder(owner.file, list, order);
  return edits.length === 0 ? [] : [{ title: 'Turn the levels round', safe: false, edits }];
}

/** Puts the numbered levels in order, in the places that they hold together. */
function sorting(owner: Entity, { places }: Fall): readonly Fix[] {
  const list = levelsOfData(owner);
  const slots = [...places].sort((one, other) => one - other);
  const order = list.map((_, index) => (slots.includes(index) ? places[slots.indexOf(index)]! : index));
  const edits = reorder(owner.file, list, order);
  return edits.length === 0 ? [] : [{ title: 'Bring the levels in order', safe: false, edits }];
}

function levelsOfData(owner: Entity): readonly unknown[] {
  return (owner.data as { readonly levels?: readonly unknown[] }).levels ?? [];
}
