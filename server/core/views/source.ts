import type { Entity, ParsedFile } from '../parsed-file.ts';
import type { Span } from '../span.ts';

/** Where something on a card is written. */
export interface Source {
  readonly uri: string;
  readonly span: Span;
}

/** A text of a framework with the place where it is written. */
export interface Written {
  readonly text: string;
  readonly format: 'line' | 'markdown';
  readonly source: Source;
}

/** Where a thing is written. */
export function sourceOf(entity: Entity): Source {
  return { uri: entity.file.uri, span: entity.span };
}

/** Where a map or list of a thing's data is written. */
export function sourceOfData(file: ParsedFile, data: object): Source | undefined {
  return at(file, file.located(data)?.node.range);
}

/** The text at a key, or undefined where none is written. */
export function writtenAt(file: ParsedFile, container: object, key: string): Written | undefined {
  const text = (container as Readonly<Record<string, unknown>>)[key];
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const located = file.located(container);
  const schema = located?.schema.properties.get(key) ?? located?.schema.others;
  const source = at(file, located?.pairs.get(key)?.value?.range ?? located?.node.range);
  return { text, format: schema?.format === 'markdown' ? 'markdown' : 'line', source: source ?? top(file) };
}

/** The texts of a list at a key, in order. */
export function writtenItems(file: ParsedFile, container: object, key: string): readonly Written[] {
  const list = (container as Readonly<Record<string, unknown>>)[key];
  if (!Array.isArray(list)) return [];
  const items = file.located(list)?.items ?? [];
  return list.flatMap((text: unknown, index): readonly Written[] =>
    typeof text !== 'string' || text.trim() === ''
      ? []
      : [{ text, format: 'line', source: at(file, items[index]?.range) ?? top(file) }],
  );
}

function at(
  file: ParsedFile,
  range: readonly [number, number, number] | null | undefined,
): Source | undefined {
  return range == null ? undefined : { uri: file.uri, span: { start: range[0], end: range[1] } };
}

function top(file: ParsedFile): Source {
  return { uri: file.uri, span: { start: 0, end: 0 } };
}
