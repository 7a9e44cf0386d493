import { withoutMark } from '../byte-order-mark.ts';

/** What stands under a root key: the keys of its map, or those of the items of its list. */
export interface Section {
  shape: 'map' | 'list' | 'other';
  /** For each key whether its value stands on the same line. */
  readonly keys: Map<string, 'text' | 'more'>;
}

/** The root keys of one document. */
export type Outline = Map<string, Section>;

/** Where the reading of lines stands: in which section, and in which column the keys below it begin. */
interface Cursor {
  rootColumn: number | undefined;
  section: Section | undefined;
  /** Where the dashes of the section's list stand. */
  dashColumn: number;
  keyColumn: number | undefined;
}

/**
 * The root keys of each document in a YAML text with what stands below them, read by indentation: a cheap look that
 * never throws.
 */
export function outlinesOf(text: string): Outline[] {
  const outlines: Outline[] = [new Map()];
  let cursor = startOfDocument();
  for (const line of withoutMark(text).split(/\r\n?|\n/)) {
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
      outlines.push(new Map());
      cursor = startOfDocument();
    } else if (!/^\s*(?:#|$)|^%/.test(line)) {
      readLine(line, cursor, outlines.at(-1)!);
    }
  }
  return outlines;
}

function startOfDocument(): Cursor {
  return { rootColumn: undefined, section: undefined, dashColumn: 0, keyColumn: undefined };
}

function readLine(line: string, cursor: Cursor, outline: Outline): void {
  const column = line.search(/[^ ]/);
  const isItem = /^ *-(?: |$)/.test(line);
  cursor.rootColumn ??= column;
  if (column <= cursor.rootColumn && !isItem) openSection(line, cursor, outline);
  else if (cursor.section !== undefined) readBelow(line, column, isItem, cursor, cursor.section);
}

function openSection(line: string, cursor: Cursor, outline: Outline): void {
  cursor.section = undefined;
  cursor.keyColumn = undefined;
  const pair = pairOf(line);
  if (pair === undefined) return;
  const section: Section = { shape: 'other', keys: new Map() };
  outline.set(pair.key, section);
  if (isFlow(pair.value)) {
    section.shape = pair.value.startsWith('[') ? 'list' : 'map';
    addFlowKeys(pair.value, section);
  } else if (valueKind(pair.value) === 'more') {
    cursor.section = section;
  }
}

function readBelow(line: string, column: number, isItem: boolean, cursor: Cursor, section: Section): void {
  if (section.shape === 'other') {
    section.shape = isItem ? 'list' : 'map';
    cursor.dashColumn = column;
    cursor.keyColumn = isItem ? undefined : column;
  }
  if (section.shape === 'list' && isItem && column === cursor.dashColumn) {
    const content = line.slice(column + 1).trimStart();
    const isOpen = content === '' || content.startsWith('#');
    cursor.keyColumn = isOpen ? undefined : line.length - content.length;
    if (!isOpen) addKey(content, section);
    return;
  }
  cursor.keyColumn ??= column;
  if (column === cursor.keyColumn) addKey(line, section);
}

function addKey(text: string, section: Section): void {
  const pair = pairOf(text);
  if (text.startsWith('{')) addFlowKeys(text, section);
  else if (pair !== undefined) section.keys.set(pair.key, valueKind(pair.value));
}

/** Keys between brackets, however deep: enough for a look. */
function addFlowKeys(text: string, section: Section): void {
  for (const [, key, after] of text.matchAll(/[{,[]\s*["']?([\w-]+)["']?\s*:(?=\s*(\S)?)/g))
    section.keys.set(key!, after === undefined || after === '{' || after === '[' ? 'more' : 'text');
}

function pairOf(text: string): { readonly key: string; readonly value: string } | undefined {
  const match = /^\s*(["']?)([\w-]+)\1[ \t]*:(?:[ \t]+(.*))?$/.exec(text);
  return match === null ? undefined : { key: match[2]!, value: (match[3] ?? '').trim() };
}

function isFlow(value: string): boolean {
  return value.startsWith('{') || value.startsWith('[');
}

/** Whether a value stands here or below: behind an anchor, a tag or a comment it may still come. */
function valueKind(value: string): 'text' | 'more' {
  const bare = value.replace(/^(?:[&!]\S*\s*)+/, '');
  return bare === '' || bare.startsWith('#') || isFlow(bare) ? 'more' : 'text';
}
