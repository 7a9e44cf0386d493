import type { LocationLink } from 'vscode-languageserver-types';
import { importAt, wordAt } from '../cursor/cursor.ts';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile, Reference } from '../parsed-file.ts';
import { builtinFile } from '../reading/builtins.ts';
import { scalarSpan } from '../reading/text-spans.ts';
import { entitySchemas } from '../schema.ts';
import type { Span } from '../span.ts';

/** Where the thing under the cursor is defined: several places where its name is not unique, none for built-in things. */
export function definition(model: Model, uri: string, offset: number): LocationLink[] {
  const file = model.file(uri);
  if (file === undefined) return [];
  const symbol = model.symbolAt(uri, offset);
  if (symbol === undefined) return toImport(model, file, offset);
  if ('entity' in symbol) return [linkTo(symbol.entity, file, symbol.name.span, symbol.name.span)].flat();
  return toReferred(model, symbol.reference, offset);
}

function toReferred(model: Model, reference: Reference, offset: number): LocationLink[] {
  const { file, span, text, schema } = reference;
  const slash = schema.within.length === 0 ? text.indexOf('/') : -1;
  const imported = slash > 0 ? model.imports.get(text.slice(0, slash)) : undefined;
  const manifest = imported?.model?.manifest;
  if (manifest !== undefined && offset <= span.start + slash)
    return linkTo(manifest, file, { start: span.start, end: span.start + slash });
  const resolution = model.resolve(reference);
  if (resolution.status !== 'found') return [];
  const { entity, name } = resolution;
  const isUnique = entitySchemas.get(entity.kind)?.scope === 'parent' || name === undefined;
  const all = isUnique ? [{ entity, name }] : resolution.model.definitionsOf(entity.kind, name.text);
  return all.flatMap(found => linkTo(found.entity, file, span, found.name?.span));
}

/** From an import in the manifest to the manifest that it names. */
function toImport(model: Model, file: ParsedFile, offset: number): LocationLink[] {
  const word = wordAt(file, offset);
  const manifest = word === undefined ? undefined : importAt(model, word);
  if (word === undefined || manifest === undefined) return [];
  return linkTo(manifest, file, scalarSpan(file.source.getText(), word.scalar));
}

function linkTo(entity: Entity, file: ParsedFile, origin: Span, name = entity.head): LocationLink[] {
  if (entity.file === builtinFile) return [];
  return [
    {
      originSelectionRange: rangeOf(file, origin),
      targetUri: entity.file.source.uri,
      targetRange: rangeOf(entity.file, withoutTail(entity)),
      targetSelectionRange: rangeOf(entity.file, name),
    },
  ];
}

/** A block of YAML ends where the next one begins; the empty lines between belong to neither. */
function withoutTail({ file, span, head }: Entity): Span {
  const text = file.source.getText().slice(span.start, span.end);
  return {
    start: Math.min(span.start, head.start),
    end: Math.max(span.start + text.trimEnd().length, head.end),
  };
}

function rangeOf({ source }: ParsedFile, { start, end }: Span) {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}
