import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { isScalar, type Node } from 'yaml';
import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity, Located, ParsedFile } from '../parsed-file.ts';
import { scalarSpan } from '../reading/text-spans.ts';
import type { Span } from '../span.ts';
import { nounOf, sentence } from '../wording.ts';

/** More symbols than this make editors slow; the last one then says how many are left out. */
export const mostSymbols = 5000;

/** The things that a file defines, in text order, each inside its section and the thing around it. */
export function documentSymbols(model: Model, uri: string): DocumentSymbol[] {
  const file = model.file(uri);
  if (file === undefined) return [];
  const outline = new Outline(model, file);
  for (const entity of file.entities) {
    if (outline.size >= mostSymbols) break;
    outline.add(entity);
  }
  const missing = file.entities.length - outline.entities;
  return missing > 0 ? [...outline.roots, outline.rest(missing)] : outline.roots;
}

class Outline {
  readonly roots: DocumentSymbol[] = [];
  size = 0;
  entities = 0;
  readonly #model: Model;
  readonly #file: ParsedFile;
  readonly #symbols = new Map<Entity, DocumentSymbol>();
  /** The symbol of a section, by the map that it is a key of. */
  readonly #sections = new Map<object, Map<string, DocumentSymbol>>();

  constructor(model: Model, file: ParsedFile) {
    this.#model = model;
    this.#file = file;
  }

  add(entity: Entity): void {
    const symbol = this.#symbolOf(entity);
    this.#symbols.set(entity, symbol);
    this.#place(entity).push(symbol);
    this.size++;
    this.entities++;
  }

  /** The symbol at the end of an outline that is cut off. */
  rest(missing: number): DocumentSymbol {
    const { source } = this.#file;
    const end = source.positionAt(source.getText().length);
    const range = { start: end, end };
    return {
      name: `… and ${missing} more, which are not shown`,
      kind: SymbolKind.Null,
      range,
      selectionRange: range,
    };
  }

  #symbolOf(entity: Entity): DocumentSymbol {
    const title = this.#model.titleOf(entity).replace(/\s+/g, ' ').trim();
    const noun = nounOf(entity.kind);
    return {
      name: title === '' ? sentence(noun) : title,
      detail: noun,
      kind: kinds[entity.kind],
      ...this.#ranges(entity.span, entity.head),
      children: [],
    };
  }

  /** Walks from the thing around an entity down to its list, by the keys in between. */
  #place({ parent, path, span }: Entity): DocumentSymbol[] {
    let children = parent === undefined ? this.roots : (this.#symbols.get(parent)?.children ?? this.roots);
    let data: unknown = parent?.data ?? this.#documentAround(span.start);
    for (const step of path) {
      const located = isObject(data) ? this.#file.located(data) : undefined;
      if (located === undefined) return children;
      if (typeof step === 'string' && path.at(-1) !== step)
        children = this.#section(data as object, step, located, children);
      data = (data as Record<string | number, unknown>)[step];
    }
    return children;
  }

  #documentAround(offset: number): object | undefined {
    return this.#file.fragments.findLast(fragment => {
      const start = this.#file.located(fragment)?.node.range?.[0];
      return start !== undefined && start <= offset;
    });
  }

  #section(
    map: object,
    key: string,
    { pairs, schema }: Located,
    siblings: DocumentSymbol[],
  ): DocumentSymbol[] {
    const known = this.#sections.get(map) ?? new Map<string, DocumentSymbol>();
    this.#sections.set(map, known);
    const existing = known.get(key);
    if (existing !== undefined) return existing.children ?? [];
    const pair = pairs.get(key);
    if (!isScalar(pair?.key)) return siblings;
    const name = scalarSpan(this.#file.source.getText(), pair.key);
    const symbol: DocumentSymbol = {
      name: schema.properties.get(key)?.title ?? key,
      kind: SymbolKind.Array,
      ...this.#ranges({ start: name.start, end: endOf(pair.value, name.end) }, name),
      children: [],
    };
    known.set(key, symbol);
    siblings.push(symbol);
    this.size++;
    return symbol.children ?? [];
  }

  /** Editors refuse a symbol whose name lies outside of it. */
  #ranges(span: Span, head: Span) {
    const { source } = this.#file;
    const text = source.getText();
    const end = span.start + text.slice(span.start, span.end).trimEnd().length;
    const range = {
      start: source.positionAt(Math.min(span.start, head.start)),
      end: source.positionAt(Math.max(end, head.end)),
    };
    return {
      range,
      selectionRange: { start: source.positionAt(head.start), end: source.positionAt(head.end) },
    };
  }
}

const kinds: Readonly<Record<EntityKind, SymbolKind>> = {
  framework: SymbolKind.Package,
  family: SymbolKind.Module,
  ladder: SymbolKind.Enum,
  level: SymbolKind.EnumMember,
  theme: SymbolKind.Namespace,
  competency: SymbolKind.Property,
  scale: SymbolKind.Enum,
  scaleLevel: SymbolKind.EnumMember,
  codeScheme: SymbolKind.Struct,
  skill: SymbolKind.Interface,
  role: SymbolKind.Class,
  background: SymbolKind.Field,
  workActivity: SymbolKind.Method,
  knowledge: SymbolKind.Field,
  training: SymbolKind.Field,
  developmentActivity: SymbolKind.Field,
  qualification: SymbolKind.Field,
  term: SymbolKind.Key,
};

function endOf(node: Node | null, fallback: number): number {
  return node?.range?.[1] ?? fallback;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
