import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Model } from '../core/model.ts';
import { canonicalUri } from '../core/uri.ts';
import { cardOfKey } from '../core/views/card/card-targets.ts';
import { readCard } from '../core/views/card/role-card.ts';
import { type Comparison, readComparison } from '../core/views/comparison/comparison.ts';
import { Workspace } from '../core/workspace.ts';
import { type Earlier, thenScheme } from './protocol.ts';

/** Compares cards with what they were. Remembers the framework as it was, which stays the same while somebody types. */
export class EarlierCards {
  #past: { readonly root: string; readonly texts: Texts; readonly model: Model | undefined } | undefined;

  /** A card as it was beside what it is; undefined where it is not there in either. */
  compare(model: Model, key: string, earlier: Earlier): Comparison | undefined {
    const past = this.#modelThen(model.root, textsThen(model, earlier));
    const [then, now] = [past && cardOfKey(past, key), cardOfKey(model, key)];
    if (past === undefined || then === undefined || now === undefined) return undefined;
    const card = placedThen(readCard(past, then));
    return readComparison({ ...card, title: `${card.title}, ${earlier.name}` }, readCard(model, now));
  }

  #modelThen(root: string, texts: Texts): Model | undefined {
    if (this.#past?.root !== root || !areSame(this.#past.texts, texts)) {
      const workspace = new Workspace();
      for (const [uri, text] of texts) workspace.set(TextDocument.create(uri, 'yaml', 0, text));
      this.#past = { root, texts, model: workspace.models.find(model => model.root === root) };
    }
    return this.#past.model;
  }
}

/** What each file says, by its URI. */
type Texts = ReadonlyMap<string, string>;

/** What the files of a framework and of those it imports said. */
function textsThen(model: Model, { texts, missing }: Earlier): Texts {
  const imported = [...model.imports.values()].flatMap(({ model: other }) => other?.files ?? []);
  const then = new Map([...model.files, ...imported].map(({ uri, source }) => [uri, source.getText()]));
  for (const uri of missing) then.delete(canonicalUri(uri));
  for (const { uri, text } of texts) then.set(canonicalUri(uri), text);
  return then;
}

function areSame(one: Texts, other: Texts): boolean {
  return one.size === other.size && [...one].every(([uri, text]) => other.get(uri) === text);
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
