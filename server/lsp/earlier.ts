import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Model } from '../core/model.ts';
import { canonicalUri } from '../core/uri.ts';
import { cardOfKey } from '../core/views/card/card-targets.ts';
import { readCard } from '../core/views/card/role-card.ts';
import { type Comparison, readComparison } from '../core/views/comparison/comparison.ts';
import { Workspace } from '../core/workspace.ts';
import { type Earlier, thenScheme } from './protocol.ts';

/** A card as it was beside what it is; undefined where it is not there in either. */
export function comparedWithEarlier(model: Model, key: string, earlier: Earlier): Comparison | undefined {
  const past = modelThen(model, earlier);
  const [then, now] = [past && cardOfKey(past, key), cardOfKey(model, key)];
  if (past === undefined || then === undefined || now === undefined) return undefined;
  const card = placedThen(readCard(past, then));
  return readComparison({ ...card, title: `${card.title}, ${earlier.name}` }, readCard(model, now));
}

/** What was read from texts of an earlier version, with its places in those texts rather than in those of today. */
function placedThen<T>(read: T): T {
  if (typeof read !== 'object' || read === null) return read;
  if (Array.isArray(read)) return read.map(placedThen) as T;
  const parts = Object.entries(read).map(([key, part]) => [
    key,
    key === 'source' && part !== undefined ? { ...part, uri: thenScheme + part.uri } : placedThen(part),
  ]);
  return Object.fromEntries(parts) as T;
}

function modelThen(model: Model, { texts, missing }: Earlier): Model | undefined {
  const workspace = new Workspace();
  const imported = [...model.imports.values()].flatMap(({ model: other }) => other?.files ?? []);
  for (const { source } of [...model.files, ...imported]) workspace.set(source);
  for (const uri of missing) workspace.delete(uri);
  for (const { uri, text } of texts) workspace.set(TextDocument.create(canonicalUri(uri), 'yaml', 0, text));
  return workspace.models.find(({ root }) => root === model.root);
}
