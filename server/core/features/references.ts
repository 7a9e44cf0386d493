import type { Location } from 'vscode-languageserver-types';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile, Reference } from '../parsed-file.ts';
import { builtinFile } from '../reading/builtins.ts';
import type { Span } from '../span.ts';

/** Every place that refers to the thing under the cursor, and on request the places that define it. */
export function references(
  model: Model,
  uri: string,
  offset: number,
  includeDeclaration: boolean,
): Location[] {
  const symbol = model.symbolAt(uri, offset);
  if (symbol === undefined) return [];
  if ('entity' in symbol) return ofEntity(model, symbol.entity, includeDeclaration);
  const resolution = model.resolve(symbol.reference);
  if (resolution.status === 'found') return ofEntity(model, resolution.entity, includeDeclaration);
  return sameWords(model, symbol.reference).map(locate);
}

function ofEntity(model: Model, entity: Entity, includeDeclaration: boolean): Location[] {
  const uses = model.referencesTo(entity).map(locate);
  if (!includeDeclaration || entity.file === builtinFile) return uses;
  const names = entity.names.filter(name => name.property !== 'aliases').map(name => name.span);
  return [...(names.length === 0 ? [entity.head] : names).map(span => place(entity.file, span)), ...uses];
}

/** Tags have no definition, and names that lead nowhere have none yet: the same word elsewhere belongs to it. */
function sameWords(model: Model, { to, text }: Reference): readonly Reference[] {
  return model.referencesBy(text).filter(reference => reference.to === to);
}

function locate({ file, span }: Reference): Location {
  return place(file, span);
}

function place({ source }: ParsedFile, { start, end }: Span): Location {
  return { uri: source.uri, range: { start: source.positionAt(start), end: source.positionAt(end) } };
}
