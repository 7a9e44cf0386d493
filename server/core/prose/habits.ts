import { textsOf } from '../analysis/texts-of.ts';
import type { Model } from '../model.ts';
import type { Text } from '../parsed-file.ts';
import { type Passage, type Prose, proseOf } from './prose.ts';
import { surveyOf, type Tally } from './survey.ts';
import { isWhole, sortOf, type Trait, traitOf } from './traits.ts';

/** What most passages of a sort have in common. */
export interface Habit {
  readonly value: string;
  /** How many of them have it. */
  readonly count: number;
  /** How many there are of which it can be told. */
  readonly total: number;
}

const fewest = 5;
const share = 0.8;
const fewestLevels = 3;

/**
 * What most passages of the same sort do: summaries of a family with its summaries, level texts of skills with level
 * texts. Undefined where there are fewer than five or where less than four of five agree, and where the levels of the
 * skill agree on something else among themselves.
 */
export function habitOf(model: Model, prose: Prose, passage: Passage, trait: Trait): Habit | undefined {
  let total = 0;
  let most: [string, number] = ['', 0];
  for (const [value, { count }] of talliesOf(model, prose.text, passage, trait)) {
    total += count;
    if (count > most[1]) most = [value, count];
  }
  const [value, count] = most;
  if (total < fewest || count < total * share) return undefined;
  const isOwn = traitOf(prose, passage, trait) !== value && agreesWithItsLevels(prose, passage, trait);
  return isOwn ? undefined : { value, count, total };
}

/** Whether the texts of a skill's levels, at least three of them, do the same as one of them does. */
function agreesWithItsLevels(prose: Prose, passage: Passage, trait: Trait): boolean {
  const { owner, path } = prose.text;
  if (owner?.kind !== 'skill' || path[0] !== 'levels' || passage.kind === 'bullet') return false;
  const values = textsOf(owner)
    .filter(text => text.path[0] === 'levels')
    .flatMap(text => {
      const other = proseOf(text);
      return other.passages.map(one => (one.kind === passage.kind ? traitOf(other, one, trait) : undefined));
    })
    .filter(value => value !== undefined);
  return values.length >= fewestLevels && new Set(values).size === 1;
}

/** How often each value of a trait occurs among the passages of the same sort, and where first. */
export function talliesOf(
  model: Model,
  text: Text,
  passage: Passage,
  trait: Trait,
): ReadonlyMap<string, Tally> {
  const key = isWhole(trait) ? trait : `${trait} ${sortOf(text, passage)}`;
  return surveyOf(model).tallies.get(key) ?? nothing;
}

const nothing: ReadonlyMap<string, Tally> = new Map();
