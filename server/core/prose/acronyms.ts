import type { Text } from '../parsed-file.ts';
import type { Span } from '../span.ts';
import { proseOf } from './prose.ts';

/** An abbreviation in capitals where it stands in a text. */
export interface Acronym {
  readonly text: Text;
  /** Without the s of the plural. */
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

/** An abbreviation with the words that it stands for, side by side in a text. */
export interface Expansion extends Acronym {
  /** The words, as they are written, and where. */
  readonly words: string;
  readonly wordsStart: number;
  readonly wordsEnd: number;
}

const pattern =
  /(?<![\p{L}\p{N}_.@#&/+-])(?:\p{Lu}&\p{Lu}|\p{Lu}[\p{Lu}\p{N}]{1,5})(?=s?(?![\p{L}\p{N}_@&+]|[-.]\p{L}|-\p{N}))/gu;
const roman = /^(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,3})$/;

const loudWords: ReadonlySet<string> = new Set(
  'ALL AND ANY DO IN IS MUST NO NOT OF ON OR SHOULD THE TO YOU'.split(' '),
);

/** The abbreviations of a text: two to six capitals; no numerals, no codes, and none in a text that is all in capitals. */
export function acronymsIn(text: Text): Acronym[] {
  const { plain } = proseOf(text);
  const letters = plain.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/\P{Lu}/gu, '').length;
  if (letters.length > 8 && capitals > letters.length / 2) return [];
  return [...plain.matchAll(pattern)]
    .filter(
      ({ 0: found }) =>
        !roman.test(found) && !loudWords.has(found) && (found.match(/\p{Lu}/gu)?.length ?? 0) > 1,
    )
    .map(({ 0: found, index }) => ({ text, letters: found, start: index, end: index + found.length }));
}

/** The words that an abbreviation stands for, if they stand beside it: `SLA (service level agreement)`, `SLA, Service Level Agreement` or `service level agreement (SLA)`. */
export function expansionOf({ text, letters, start, end }: Acronym): Expansion | undefined {
  const { plain } = proseOf(text);
  const behind = /^s? ?\(([\p{L}][^()]{3,80})\)/u.exec(plain.slice(end, end + 90));
  if (behind !== null && !/[,;:]| e\.?g\b|\d/.test(behind[1]!)) {
    const wordsStart = end + behind[0].indexOf('(') + 1;
    const wordsEnd = wordsStart + behind[1]!.length;
    return { text, letters, start, end, words: behind[1]!, wordsStart, wordsEnd };
  }
  const beside = /^,? (?:[–—] )?((?:\p{Lu}[\p{L}-]+ ?){2,6})/u.exec(plain.slice(end, end + 90));
  if (beside !== null && fits(letters, beside[1]!.trim())) {
    const wordsStart = end + beside[0].indexOf(beside[1]!);
    const words = beside[1]!.trim();
    return { text, letters, start, end, words, wordsStart, wordsEnd: wordsStart + words.length };
  }
  if (plain[start - 1] !== '(' || !/^s?\)/.test(plain.slice(end, end + 2))) return undefined;
  const from = Math.max(0, start - 200);
  const place = wordsBefore(plain.slice(from, start - 1).trimEnd(), letters);
  if (place === undefined) return undefined;
  const [wordsStart, wordsEnd] = [from + place.start, from + place.end];
  return { text, letters, start, end, words: plain.slice(wordsStart, wordsEnd), wordsStart, wordsEnd };
}

/**
 * As many words before a bracket as the abbreviation has letters, small words not counted, or those that fit it; a noun
 * between them and the bracket is left out: “off-the-shelf software (OTS)”.
 */
function wordsBefore(plain: string, letters: string): Span | undefined {
  const words = [...plain.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu)].slice(-12);
  const wanted = letters.replace(/[^\p{L}]/gu, '').length;
  const behindLast = words.at(-2) === undefined ? 0 : words.at(-2)!.index + words.at(-2)![0].length;
  let counted = 0;
  for (let index = words.length - 1; index >= 0; index--) {
    const { 0: word, index: start } = words[index]!;
    const gap = plain.slice(start + word.length, words[index + 1]?.index ?? plain.length);
    if (/[^\s]/.test(gap)) return undefined;
    if (index < words.length - 1 && isInitials(letters, plain.slice(start, behindLast)))
      return { start, end: behindLast };
    counted += smallWords.has(word.toLowerCase()) ? 0 : word.split(/[-/]/).length;
    if (counted >= wanted || fits(letters, plain.slice(start))) return { start, end: plain.length };
  }
  return undefined;
}

const smallWords: ReadonlySet<string> = new Set('a an the of for and in on to with by at from &'.split(' '));

/** Whether an abbreviation can stand for words: its letters occur in them in order, each at the start of a word or behind one that does. */
export function fits(letters: string, words: string): boolean {
  const wanted = letters.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (isInitials(letters, words)) return true;
  const rest = words.toLowerCase().replace(/[^\p{L}]/gu, '');
  return (
    rest.startsWith(wanted.charAt(0)) &&
    isWithin(initials(wordsOf(words).main), wanted) &&
    isWithin(wanted, rest)
  );
}

/** The words that an abbreviation is made from, in lower case: all of them, and those that are not small. */
export function wordsOf(words: string): {
  readonly all: readonly string[];
  readonly main: readonly string[];
} {
  const all = words.toLowerCase().match(/[\p{L}]+(?:['’]\p{L}+)*/gu) ?? [];
  return { all, main: all.filter(word => !smallWords.has(word)) };
}

function isInitials(letters: string, words: string): boolean {
  const wanted = letters.toLowerCase().replace(/[^\p{L}]/gu, '');
  const { all, main } = wordsOf(words);
  return initials(all) === wanted || initials(main) === wanted;
}

function initials(words: readonly string[]): string {
  return words.map(word => word.charAt(0)).join('');
}

function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
