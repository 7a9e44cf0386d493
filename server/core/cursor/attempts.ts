/** The line that the cursor stands in. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** The next line that is more than white space or a comment: its indentation, and whether it begins with a dash. */
  readonly next: { readonly indent: number; readonly isItem: boolean } | undefined;
}

/** One way to write the line with a probe word at the cursor. */
export interface Attempt {
  readonly mode: 'key' | 'item' | 'value';
  readonly line: string;
  /** Where the probe word begins in it. */
  readonly at: number;
  /** From here to the word, the line as it is gives way to `lead`; undefined where all stays. */
  readonly from?: number;
  readonly lead: string;
  readonly hasColon: boolean;
  /** The quotation mark that was added. */
  readonly closing?: '"' | "'";
}

/** The line around an offset. */
export function lineAt(text: string, offset: number): Line {
  let start = offset;
  while (start > 0 && !/[\r\n\uFEFF]/.test(text[start - 1]!)) start--;
  const rest = text.slice(offset).search(/[\r\n]/);
  const end = rest === -1 ? text.length : offset + rest;
  const next = /\n([ ]*)(?![ #\r\n])(-(?:\s|$))?/.exec(text.slice(end, end + farthest));
  return {
    start,
    end,
    before: text.slice(start, offset),
    after: text.slice(offset, end),
    next: next === null ? undefined : { indent: next[1]?.length ?? 0, isItem: next[2] !== undefined },
  };
}

const farthest = 2000;

/**
 * The ways in which the line may be meant, the likeliest first. A word alone on its line may be a key or a list item, in
 * the cursor's column or in the nearest that fits; an empty line stands no less deep than the lines that go on below it.
 */
export function* attemptsOn(line: Line, probe: string): Iterable<Attempt> {
  const { before, after, next } = line;
  const indent = before.length - before.trimStart().length;
  const head = /^(?:-[ ]+)*(?:-$)?/.exec(before.slice(indent))?.[0] ?? '';
  const word = before.slice(indent + head.length);
  const tail = isBare(word) ? keyTail(after) : undefined;
  if (tail !== undefined) {
    const isEmpty = head + word === '' && tail.text.startsWith(':');
    const depth = isEmpty && next !== undefined ? Math.max(indent, next.indent) : indent;
    const isBeforeItem = isEmpty && next?.isItem === true && next.indent === depth;
    for (const column of depth > indent ? [depth] : columnsFrom(indent)) {
      const key = keyAttempt({ indent, head, word }, tail, column, probe);
      const item = head === '' ? [itemAttempt({ indent, head, word }, tail, column, probe)] : [];
      yield* isBeforeItem && column === depth ? [...item, key] : [key, ...item];
    }
  }
  const lead = before.endsWith(':') ? ' ' : '';
  const from = lead === '' ? undefined : before.length;
  const value = { mode: 'value', at: before.length + lead.length, from, lead, hasColon: false } as const;
  const text = before + lead + probe + after;
  yield { ...value, line: text };
  yield { ...value, line: `${text}"`, closing: '"' };
  yield { ...value, line: `${text}'`, closing: "'" };
}

/** The part of a line before the cursor: blanks, dashes, the word. */
interface Start {
  readonly indent: number;
  readonly head: string;
  readonly word: string;
}

interface Tail {
  readonly text: string;
  readonly hasColon: boolean;
}

function keyAttempt({ indent, head, word }: Start, tail: Tail, column: number, probe: string): Attempt {
  const pad = ' '.repeat(column);
  const gap = head.endsWith('-') ? ' ' : '';
  const start = pad + head + gap + word;
  const common = {
    mode: 'key',
    line: start + probe + tail.text,
    at: start.length,
    hasColon: tail.hasColon,
  } as const;
  if (column !== indent)
    return { ...common, from: Math.min(column, indent), lead: pad.slice(indent) + head + gap };
  return { ...common, from: gap === '' ? undefined : indent + head.length, lead: gap };
}

function itemAttempt({ indent, word }: Start, tail: Tail, column: number, probe: string): Attempt {
  const pad = ' '.repeat(column);
  const start = `${pad}- ${word}`;
  const from = column === indent ? undefined : Math.min(column, indent);
  const line = start + probe + tail.text;
  return { mode: 'item', line, at: start.length, from, lead: pad.slice(indent), hasColon: tail.hasColon };
}

function* columnsFrom(indent: number): Iterable<number> {
  yield indent;
  if (indent > 0) yield indent + 1;
  for (let column = indent - 1; column >= 0; column--) yield column;
}

/** Whether nothing in the word makes it more than a word: no colon behind a key, no quotation mark, no bracket. */
function isBare(word: string): boolean {
  return !/^["'[\]{}#&*!|>%@`?,]|:\s|:$|\s#/.test(word);
}

/** The rest of the line such that the word becomes a key; undefined where it holds more than a word. */
function keyTail(after: string): { readonly text: string; readonly hasColon: boolean } | undefined {
  const comment = after.search(/(?:^|\s)#/);
  const body = (comment === -1 ? after : after.slice(0, comment)).trimEnd();
  if (/^(?:\s|[-?](?:\s|$))/.test(body)) return undefined;
  if (/:(?:\s|$)/.test(body)) return { text: after, hasColon: true };
  if (/[[\]{},"']/.test(body)) return undefined;
  return { text: `${body}:${after.slice(body.length)}`, hasColon: false };
}
