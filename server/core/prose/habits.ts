import type { TextStyle } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { ParsedFile, Text } from '../parsed-file.ts';
import { personOf } from './person.ts';
import { hidden, type Passage, type Prose, proseOf } from './prose.ts';
import { type Region, regionalWords } from './regional-spelling.ts';
import { isSentences } from './text-kind.ts';
import { weakStart } from './weak-starts.ts';

/** What is counted: how passages begin and end, who acts in them, and whether they tell of deeds. */
export type Trait = 'start' | 'end' | 'person' | 'demonstrable' | WholeTrait;

/** What is counted over the whole framework: its apostrophes and its way of spelling, -ise and -ize apart. */
export type WholeTrait = 'apostrophe' | 'spelling' | 'ise';

/** What most passages of a sort have in common. */
export interface Habit {
  readonly value: string;
  /** How many of them have it. */
  readonly count: number;
  /** How many there are of which it can be told. */
  readonly total: number;
}

/**
 * What most of the other passages of the same sort do: summaries of a family with its summaries, level texts of skills
 * with level texts. Undefined where there are fewer than five or where less than four of five agree.
 */
export function habitOf(model: Model, prose: Prose, passage: Passage, trait: Trait): Habit | undefined {
  return habitOfCounts(countsOf(model, prose.text, passage, trait));
}

/** How often each value of a trait occurs among the passages of the same sort. */
export function countsOf(
  model: Model,
  text: Text,
  passage: Passage,
  trait: Trait,
): ReadonlyMap<string, number> {
  return countsIn(model).get(keyOf(text, passage, trait)) ?? noCounts;
}

/** The value of a trait; undefined where it cannot be told. */
export function traitOf(prose: Prose, passage: Passage, trait: Trait): string | undefined {
  switch (trait) {
    case 'start':
      return startOf(prose, passage);
    case 'end':
      return endOf(prose, passage);
    case 'person':
      return personOf(prose, passage)?.person;
    case 'demonstrable':
      return weakStart(prose, passage) === undefined ? 'deed' : 'state';
    case 'apostrophe':
      return apostropheOf(prose, passage);
    case 'spelling':
    case 'ise':
      return spellingOf(prose, passage, trait === 'ise');
  }
}

const noCounts: ReadonlyMap<string, number> = new Map();
const fewest = 5;
const share = 0.8;

function habitOfCounts(counts: ReadonlyMap<string, number>): Habit | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [value, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  return total >= fewest && count >= total * share ? { value, count, total } : undefined;
}

type Counts = Map<string, Map<string, number>>;

const byModel = new WeakMap<Model, Counts>();
const byFile = new WeakMap<ParsedFile, Counts>();

function countsIn(model: Model): Counts {
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const counts: Counts = new Map();
  for (const file of model.files) {
    for (const [key, values] of countsOfFile(file)) {
      for (const [value, count] of values) add(counts, key, value, count);
    }
  }
  byModel.set(model, counts);
  return counts;
}

/** A file that stays as it is keeps its counts from model to model. */
function countsOfFile(file: ParsedFile): Counts {
  const known = byFile.get(file);
  if (known !== undefined) return known;
  const counts: Counts = new Map();
  for (const text of file.texts) {
    if (!isSentences(text)) continue;
    const prose = proseOf(text);
    for (const passage of prose.passages) {
      for (const trait of traits) {
        const value = traitOf(prose, passage, trait);
        if (value !== undefined) add(counts, keyOf(text, passage, trait), value, 1);
      }
    }
  }
  byFile.set(file, counts);
  return counts;
}

const traits: readonly Trait[] = ['start', 'end', 'person', 'demonstrable', 'apostrophe', 'spelling', 'ise'];

function add(counts: Counts, key: string, value: string, count: number): void {
  const values = counts.get(key) ?? new Map<string, number>();
  counts.set(key, values);
  values.set(value, (values.get(value) ?? 0) + count);
}

/** One sort of passages: what the text is, of which kind of thing, in which family, and whether it is a point of a list. */
function keyOf(text: Text, passage: Passage, trait: Trait): string {
  if (trait === 'apostrophe' || trait === 'spelling' || trait === 'ise') return trait;
  const { owner, path, file } = text;
  const property =
    owner?.kind === 'skill' ? path[0] : path.filter(step => typeof step === 'string').join('/');
  const family = owner?.kind === 'competency' ? owner.parent : undefined;
  const place = family === undefined ? '' : `${file.uri}#${family.span.start}`;
  return `${trait} ${owner?.kind ?? ''} ${property ?? ''} ${passage.kind} ${place}`;
}

const openers = /^["'“‘«([*_]+/;
const closers = /["'”’»)\]*_]+$/;

function startOf({ plain, words }: Prose, { start, end }: Passage): TextStyle['start'] {
  const at = start + (openers.exec(plain.slice(start, Math.min(end, start + 10)))?.[0].length ?? 0);
  const word = words.find(candidate => candidate.start >= at);
  if (word === undefined || word.start !== at) return undefined;
  if (/^\p{Lu}/u.test(word.text)) return 'capital';
  const isOrdinary =
    /^\p{Ll}[\p{Ll}'’]*$/u.test(word.text) && !/^[._/]\w/.test(plain.slice(word.end, word.end + 2));
  return isOrdinary ? 'lower-case' : undefined;
}

function endOf({ plain }: Prose, { start, end, leadsToList }: Passage): TextStyle['end'] {
  const text = plain.slice(start, end).replace(closers, '');
  const last = text.at(-1);
  if (last === undefined || last === hidden || leadsToList) return undefined;
  if (/[.!?…]/.test(last)) return 'full-stop';
  return /[:;,–—-]/.test(last) ? undefined : 'nothing';
}

function apostropheOf({ plain }: Prose, { start, end }: Passage): 'straight' | 'curly' | undefined {
  const sign = /(?<=\p{L})['’](?=\p{L})/u.exec(plain.slice(start, end))?.[0];
  return sign === undefined ? undefined : sign === "'" ? 'straight' : 'curly';
}

function spellingOf(prose: Prose, { start, end }: Passage, isIze: boolean): Region | undefined {
  return regionalWords(prose).find(
    found => found.isIze === isIze && found.word.start >= start && found.word.end <= end,
  )?.region;
}
