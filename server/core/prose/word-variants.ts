import type { Text } from '../parsed-file.ts';
import { type Prose, proseOf, type Word } from './prose.ts';

/** A word of the list in one of its spellings: closed, with a hyphen or in two words. */
export interface Variant {
  /** What all its spellings have in common. */
  readonly key: string;
  readonly form: Form;
  /** The word as it is written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

export type Form = 'closed' | 'hyphen' | 'open';

/** Closed words are looked up by so many letters; none of the list is shorter. */
const headLength = 4;

/**
 * Words that are written closed and with a hyphen, some also in two words, and mean the same: own selection from the
 * hyphenation chapter of Oxford's “New Hart's Rules” (4.11) and from published frameworks. A bar stands where the hyphen
 * would, a star for any ending, a tilde where two words are usual as well.
 */
const words = `anti|virus audio|visual bench|mark* co|locat* co|operat* co|ordinat* cross|functional* cyber|attack* cyber|crime
cyber|secur*~ data|base* data|set*~ de|brief* de|escalat* de|risk* de|scop* extra|net e|learning e|mail* fire|wall*
hand|over* health|care inter|operab* inter|personal inter|relat* key|word* life|cycle*~ life|long life|style*
log|book* macro|econom* meta|data micro|service* mind|set*~ mis|use multi|cultural multi|disciplin* multi|media
multi|task* non|compliance non|functional off|line off|site on|board* on|going on|line on|site out|reach out|source*
over|see* over|view* play|book* post|graduate pre|defin* pre|empt* pre|requisite* pro|activ* re|align* re|assess*
re|configur* re|design* re|engineer* re|evaluat* re|examin* re|focus* re|invent* re|prioritis* re|prioritiz*
re|train* re|us* road|map*~ run|book* safe|guard* skill|set*~ smart|phone* socio|economic stake|holder* stand|alone
story|board* sub|committee* sub|contract* sub|domain* sub|process* sub|set* sub|system* sub|task* team|mate*
tele|conferenc* time|frame*~ time|line* time|scale*~ time|table* trouble|shoot* under|perform* up|date* up|grade*
up|skill* video|conferenc* web|page*~ web|site*~ well|being white|board* work|around* work|flow* work|force
work|load* work|place work|shop* work|stream*`;

/** An entry of the list, taken apart. */
interface Entry {
  readonly first: string;
  readonly second: string;
  /** Whether any ending may follow. */
  readonly isStem: boolean;
  readonly isOpenToo: boolean;
}

const entries: readonly Entry[] = words.split(/\s+/).map(entry => {
  const [first = '', second = ''] = entry.replace(/[*~]/g, '').split('|');
  return { first, second, isStem: entry.includes('*'), isOpenToo: entry.includes('~') };
});

const byFirst = grouped(entries, ({ first }) => first);
const byHead = grouped(entries, ({ first, second }) => (first + second).slice(0, headLength));

function grouped(
  list: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of list) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

/** The words of the list in a text. */
export function variantsIn(text: Text): Variant[] {
  const prose = proseOf(text);
  const found: Variant[] = [];
  for (const [index, word] of prose.words.entries()) {
    const variant = closedAt(prose, word) ?? apartAt(prose, word, prose.words[index + 1]);
    if (variant !== undefined) found.push(variant);
  }
  return found;
}

function closedAt({ plain }: Prose, { folded, text, start, end }: Word): Variant | undefined {
  if (folded.length <= headLength) return undefined;
  const entry = byHead
    .get(folded.slice(0, headLength))
    ?.find(({ first, second, isStem }) => isForm(folded, first + second, isStem));
  if (entry === undefined || plain[start - 1] === '-' || plain[end] === '-') return undefined;
  return { key: entry.first + entry.second, form: 'closed', written: text, start, end };
}

function apartAt({ plain }: Prose, word: Word, next: Word | undefined): Variant | undefined {
  const candidates = byFirst.get(word.folded);
  if (candidates === undefined || next === undefined || next.start !== word.end + 1) return undefined;
  const sign = plain[word.end];
  const entry = candidates.find(
    ({ second, isStem, isOpenToo }) =>
      (sign === '-' || (isOpenToo && sign === ' ')) && isForm(next.folded, second, isStem),
  );
  if (entry === undefined || plain[word.start - 1] === '-' || plain[next.end] === '-') return undefined;
  const { start } = word;
  const form = sign === '-' ? 'hyphen' : 'open';
  return {
    key: entry.first + entry.second,
    form,
    written: plain.slice(start, next.end),
    start,
    end: next.end,
  };
}

function isForm(word: string, stem: string, isStem: boolean): boolean {
  return isStem ? word.startsWith(stem) : word === stem;
}
