import { hasHiddenCharacters, scalarText } from '../../editing/scalar-text.ts';

/** What the writer takes: texts, the two types that the format has beside them, lists and maps. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;

/** A map in the order in which it is to be written; an undefined value is not written. */
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Whether a value is a list. */
export function isYamlList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Whether a value is a map. */
export function isYamlMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/**
 * The map as YAML in block style, ending in a line break. Every text comes back exactly as it was given, from our own
 * reading and from other YAML readers alike: one line each, quoted only where it must be, `|` for texts of several
 * lines. The things in a list at the root stand apart by an empty line.
 */
export function writeYaml(root: YamlMap): string {
  const lines: string[] = [];
  writeMap(root, 0, lines);
  return lines.length === 0 ? '{}\n' : `${lines.join('\n')}\n`;
}

function writeMap(map: YamlMap, indent: number, lines: string[]): void {
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) writeEntry(`${pad(indent)}${scalarText(key)}:`, value, indent, lines);
  }
}

/** A value behind its key or dash: on the same line where it fits there, indented below it otherwise. */
function writeEntry(start: string, value: YamlValue, indent: number, lines: string[]): void {
  if (isYamlList(value)) {
    if (value.length === 0) lines.push(`${start} []`);
    else {
      lines.push(start);
      writeList(value, indent + 2, lines);
    }
  } else if (typeof value === 'object') {
    if (isEmpty(value)) lines.push(`${start} {}`);
    else {
      lines.push(start);
      writeMap(value, indent + 2, lines);
    }
  } else if (typeof value === 'string' && fitsBlock(value)) {
    writeBlock(start, value, indent + 2, lines);
  } else {
    lines.push(`${start} ${typeof value === 'string' ? scalarText(value) : String(value)}`);
  }
}

function writeList(list: readonly YamlValue[], indent: number, lines: string[]): void {
  list.forEach((item, index) => {
    if (index > 0 && indent === 2 && typeof item === 'object') lines.push('');
    if (typeof item !== 'object' || isYamlList(item) || isEmpty(item)) {
      writeEntry(`${pad(indent)}-`, item, indent, lines);
      return;
    }
    const from = lines.length;
    writeMap(item, indent + 2, lines);
    lines[from] = `${pad(indent)}- ${lines[from]!.slice(indent + 2)}`;
  });
}

function writeBlock(start: string, text: string, indent: number, lines: string[]): void {
  lines.push(`${start} ${text.endsWith('\n') ? '|' : '|-'}`);
  for (const line of text.replace(/\n$/, '').split('\n')) lines.push(line === '' ? '' : pad(indent) + line);
}

/** Whether `|` can hold the text as it is: no white space around it, no hidden character in it. */
function fitsBlock(text: string): boolean {
  return (
    text.includes('\n') &&
    /^[^\s]/.test(text) &&
    !/\n[ \t]+(?:\n|$)|\n\n$/.test(text) &&
    !hasHiddenCharacters(text)
  );
}

function isEmpty(map: YamlMap): boolean {
  return Object.values(map).every(value => value === undefined);
}

function pad(indent: number): string {
  return ' '.repeat(indent);
}
