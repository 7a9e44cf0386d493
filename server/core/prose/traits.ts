import type { TextStyle } from '../generated/types.ts';
import type { Text } from '../parsed-file.ts';
import { personOf } from './person.ts';
import { firstFrom, hidden, type Passage, type Prose } from './prose.ts';
import { type Region, regionalWords } from './regional-spelling.ts';
import { weakStart } from './weak-starts.ts';

/** What passages are counted by: how they begin and end, who acts in them, and whether they tell of deeds. */
export type Trait = 'start' | 'end' | 'person' | 'demonstrable' | WholeTrait;

/** What is counted over the whole framework: its apostrophes and its way of spelling, -ise and -ize apart. */
export type WholeTrait = 'apostrophe' | 'spelling' | 'ise';

/** Every trait. */
export const traits: readonly Trait[] = [
  'start',
  'end',
  'person',
  'demonstrable',
  'apostrophe',
  'spelling',
  'ise',
];

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

/** The name of one sort of passages: what the text is, of which kind of thing, in which family, and whether it is a point of a list. */
export function sortOf(text: Text, passage: Passage): string {
  const { owner, path, file } = text;
  const property =
    owner?.kind === 'skill' ? path[0] : path.filter(step => typeof step === 'string').join('/');
  const family = owner?.kind === 'competency' ? owner.parent : undefined;
  const place = family === undefined ? '' : `${file.uri}#${family.span.start}`;
  return `${owner?.kind ?? ''} ${property ?? ''} ${passage.kind} ${place}`;
}

/** Whether a trait is counted over the whole framework. */
export function isWhole(trait: Trait): trait is WholeTrait {
  return trait === 'apostrophe' || trait === 'spelling' || trait === 'ise';
}

const openers = /^["'“‘«([*_]+/;
const closers = /["'”’»)\]*_]+$/;

function startOf({ plain, words }: Prose, { start, end }: Passage): TextStyle['start'] {
  const at = start + (openers.exec(plain.slice(start, Math.min(end, start + 10)))?.[0].length ?? 0);
  const word = words[firstFrom(words, at)];
  if (word?.start !== at) return undefined;
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

function spellingOf(prose: Prose, passage: Passage, isIze: boolean): Region | undefined {
  return regionalWords(prose, passage).find(found => found.isIze === isIze)?.region;
}
