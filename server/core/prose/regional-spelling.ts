import type { Span } from '../span.ts';
import { type Prose, type Word, wordsIn } from './prose.ts';

/** The two ways of spelling English that published frameworks use. */
export type Region = 'British' | 'American';

/** A word that the two ways spell differently. */
export interface RegionalWord {
  readonly word: Word;
  readonly region: Region;
  /** The other spelling, in lower case. */
  readonly other: string;
  /** Whether it is -ise or -ize, which British English uses both. */
  readonly isIze: boolean;
}

/** The words of a text, or of a stretch of it, that are spelt one way here and another there; proper names, written with a capital, are none. */
export function regionalWords(prose: Prose, place?: Span): RegionalWord[] {
  const found: RegionalWord[] = [];
  for (const word of place === undefined ? prose.words : wordsIn(prose, place)) {
    const entry = entries.get(word.folded);
    if (entry !== undefined && !isName(prose, word)) found.push({ word, ...entry });
  }
  return found;
}

/** The spelling that a language tag such as `en-GB` asks for; undefined where it names no region or one that mixes. */
export function regionOf(language: string): Region | undefined {
  const region = /^en-(\w\w)\b/i.exec(language)?.[1]?.toUpperCase();
  if (region === 'US') return 'American';
  return region !== undefined && ['GB', 'UK', 'IE', 'AU', 'NZ', 'ZA', 'IN'].includes(region)
    ? 'British'
    : undefined;
}

/** How the other side of the Atlantic spells a word, in lower case; undefined where both spell it alike. */
export function otherSpelling(word: string): string | undefined {
  return entries.get(word)?.other;
}

function isName({ starts }: Prose, { text, start }: Word): boolean {
  return /^\p{Lu}/u.test(text) && !starts.has(start);
}

type Entry = Omit<RegionalWord, 'word'>;

/**
 * Stems in both spellings with the endings with which they occur: own selection from the regular differences that
 * Oxford's “New Hart's Rules” (chapter 21) describes. Words that one side uses as well (program, license, judgment,
 * catalogue, artifact) are left out.
 */
const stems = `behavio(u/)r ,s,al,ally; colo(u/)r ,s,ed,ing,ful; endeavo(u/)r ,s,ed,ing; favo(u/)r ,s,ed,ing,able,ite,ites;
flavo(u/)r ,s,ed; harbo(u/)r ,s,ed,ing; hono(u/)r ,s,ed,ing,able; humo(u/)r ,s; labo(u/)r ,s,ed,ing;
neighbo(u/)r ,s,ing,hood; rumo(u/)r ,s; vigo(u/)r; demeano(u/)r; rigo(u/)r; analy(s/z) e,ed,ing,er,ers;
paraly(s/z) e,ed,ing; cataly(s/z) e,ed,ing; cent(re/er) ,s; theat(re/er) ,s; fib(re/er) ,s; lit(re/er) ,s; calib(re/er);
defen(c/s) e,es; offen(c/s) e,es; preten(c/s) e; model(l/) ed,ing,er,ers; travel(l/) ed,ing,er,ers; label(l/) ed,ing;
cancel(l/) ed,ing; level(l/) ed,ing; signal(l/) ed,ing; counsel(l/) ed,ing,or,ors; channel(l/) ed,ing; fuel(l/) ed,ing;
panel(l/) ed,ing; total(l/) ed,ing; fulfil(/l) ,s,ment; enrol(/l) ,s,ment,ments; instal(/l) ment,ments; ski(l/ll) ful,fully;
wi(l/ll) ful,fully; gr(e/a)y; s(c/k)eptic ,s,al,ally,ism; man(oeuvre/euver) ,s; p(ae/e)diatric ,s;
mo(u/)ld ,s,ed,ing; jewel(lery/ry)`;

/** Stems of verbs in -ise and -ize. */
const izeStems = `apolog author capital categor central character computer critic custom digit econom emphas final formal
general global harmon immun incentiv individual industrial initial institutional international item local material maxim
minim mobil modern monet neutral normal optim organ reorgan personal popular priorit privat professional random rational
real recogn regular revolution scrutin sensit serial social special stabil standard summar synchron synthes util victim
virtual visual`;
const izeEndings = ['e', 'es', 'ed', 'ing', 'er', 'ers', 'ation', 'ations', 'ational', 'able'];

const entries: ReadonlyMap<string, Entry> = new Map(allPairs());

function* allPairs(): Iterable<[string, Entry]> {
  for (const entry of stems.split(/;\s*/)) {
    const [stem = '', endings = ''] = entry.split(' ');
    const [, before, british, american, after] = /^(\w*)\((\w*)\/(\w*)\)(\w*)$/.exec(stem) ?? [];
    for (const ending of endings.split(','))
      yield* pair(`${before}${british}${after}${ending}`, `${before}${american}${after}${ending}`, false);
  }
  for (const stem of izeStems.split(/\s+/)) {
    for (const ending of izeEndings) yield* pair(`${stem}is${ending}`, `${stem}iz${ending}`, true);
  }
}

function* pair(british: string, american: string, isIze: boolean): Iterable<[string, Entry]> {
  yield [british, { region: 'British', other: american, isIze }];
  yield [american, { region: 'American', other: british, isIze }];
}
