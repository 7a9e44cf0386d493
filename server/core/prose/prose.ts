import type { Text } from '../parsed-file.ts';
import type { Span } from '../span.ts';

/** A text as a reader sees it: its passages, and its words without code, addresses and the targets of links. */
export interface Prose {
  readonly text: Text;
  /** The text with a sign that is no letter in the place of each character of code, addresses and link targets. */
  readonly plain: string;
  readonly passages: readonly Passage[];
  readonly words: readonly Word[];
  /** Where passages start. */
  readonly starts: ReadonlySet<number>;
}

/** A stretch of a text that is read in one go, from its first word to its last sign, in offsets of the text. */
export interface Passage {
  readonly kind: 'line' | 'paragraph' | 'bullet';
  readonly start: number;
  readonly end: number;
  /** The number of the list that a bullet stands in; of other passages, the number of the next list. */
  readonly list: number;
  /** Whether a list follows right below. */
  readonly leadsToList: boolean;
}

/** A word in offsets of the text. The parts of a hyphenated word are words; an apostrophe is part of its word. */
export interface Word {
  readonly text: string;
  /** In lower case, with a straight apostrophe. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a text. The last one is kept, because rules ask for the same text one after the other. */
export function proseOf(text: Text): Prose {
  if (last?.text === text) return last;
  const plain = withoutCode(text);
  const passages = passagesOf(plain, text.format);
  const starts = new Set(passages.map(({ start }) => start));
  last = { text, plain, passages, words: wordsOf(plain), starts };
  return last;
}

let last: Prose | undefined;

/** The words of a stretch of a text. */
export function wordsIn({ words }: Prose, { start, end }: Span): readonly Word[] {
  return words.slice(firstFrom(words, start), firstFrom(words, end));
}

/** The place of the first word that starts at an offset or behind it. */
export function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stands for a character of code or of an address. */
export const hidden = '\uFFFC';

const addresses = /\b(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w/g;
const linkTargets = /(?<=\])\([^()\s]*\)/g;

function withoutCode({ value, format }: Text): string {
  if (!/[`@(]|www|http/.test(value)) return value;
  const plain = hideCode(value).replace(addresses, hide);
  return format === 'markdown' ? plain.replace(linkTargets, hide) : plain;
}

function hide(found: string): string {
  return found.replace(/[^\n]/g, hidden);
}

function push(groups: Map<number, number[]>, key: number, value: number): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** Code stands between two runs of as many back-ticks. */
function hideCode(value: string): string {
  const runs = [...value.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, index }));
  const byLength = new Map<number, number[]>();
  const next = new Map<number, number>();
  for (const { length, index } of runs) push(byLength, length, index);
  let plain = '';
  let at = 0;
  for (const { length, index } of runs) {
    const place = (next.get(length) ?? 0) + 1;
    next.set(length, place);
    const close = byLength.get(length)?.[place];
    if (index < at || close === undefined) continue;
    plain += value.slice(at, index) + hide(value.slice(index, close + length));
    at = close + length;
  }
  return plain + value.slice(at);
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

function wordsOf(plain: string): Word[] {
  const words: Word[] = [];
  for (const { 0: text, index } of plain.matchAll(wordPattern)) {
    const folded = text.toLowerCase().replaceAll('’', "'");
    words.push({ text, folded, start: index, end: index + text.length });
  }
  return words;
}

const bulletMark = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/;

function passagesOf(plain: string, format: Text['format']): Passage[] {
  if (format === 'line') return trimmed(plain, 0, plain.length, { kind: 'line', list: 0 });
  const passages: Passage[] = [];
  let open: { kind: 'paragraph' | 'bullet'; start: number; end: number } | undefined;
  let list = 0;
  const close = (next: 'bullet' | 'other') => {
    if (open === undefined) return;
    const leadsToList = open.kind === 'paragraph' && next === 'bullet';
    passages.push(...trimmed(plain, open.start, open.end, { kind: open.kind, list, leadsToList }));
    open = undefined;
  };
  let isBlank = false;
  for (let at = 0; at <= plain.length; ) {
    const lineBreak = plain.indexOf('\n', at);
    const end = lineBreak === -1 ? plain.length : lineBreak;
    const line = plain.slice(at, end);
    const mark = bulletMark.exec(line)?.[0];
    if (line.trim() === '') {
      isBlank = true;
    } else if (mark !== undefined) {
      close('bullet');
      open = { kind: 'bullet', start: at + mark.length, end };
      isBlank = false;
    } else if (open !== undefined && (!isBlank || (open.kind === 'bullet' && /^[ \t]/.test(line)))) {
      open.end = end;
      isBlank = false;
    } else {
      if (open?.kind === 'bullet') {
        close('other');
        list++;
      }
      close('other');
      open = { kind: 'paragraph', start: at, end };
      isBlank = false;
    }
    at = end + 1;
  }
  close('other');
  return passages;
}

function trimmed(
  plain: string,
  from: number,
  to: number,
  about: { kind: Passage['kind']; list: number; leadsToList?: boolean },
): Passage[] {
  const text = plain.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = to - (text.length - text.trimEnd().length);
  return start < end ? [{ leadsToList: false, ...about, start, end }] : [];
}
