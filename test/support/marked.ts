import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Model } from '../../server/core/model.ts';
import { Workspace } from '../../server/core/workspace.ts';

/**
 * A framework written in one string, with the cursor in it.
 *
 *     //- framework.yaml
 *     framework:
 *       id: bakery
 *       name: Bakery
 *     //- roles/baker.yaml
 *     roles:
 *       - id: bak$0er
 *
 * A line `//- path` begins a file; a text without one is the file `text.yaml`. `$0` is the cursor and is taken out.
 * Paths may lead out of the framework's folder (`../other/framework.yaml`), as imports do.
 */
export interface Marked {
  readonly workspace: Workspace;
  /** The framework of the file that holds the cursor; without a cursor, of the first file. */
  readonly model: Model;
  readonly uri: string;
  readonly offset: number;
  readonly files: ReadonlyMap<string, string>;
}

/** Reads a marked text. */
export function marked(text: string): Marked {
  const files = filesIn(text);
  const [first = ''] = files.keys();
  const path = [...files].find(([, content]) => content.includes(cursor))?.[0] ?? first;
  const offset = Math.max(0, files.get(path)?.indexOf(cursor) ?? 0);
  const plain = new Map([...files].map(([name, content]) => [name, content.replace(cursor, '')]));
  const workspace = new Workspace();
  for (const [name, content] of plain)
    workspace.set(TextDocument.create(addressOf(name), 'yaml', 1, content));
  const uri = addressOf(path);
  const model = workspace.modelOf(uri);
  assert.ok(model !== undefined, `${path} belongs to no framework`);
  return { workspace, model, uri, offset, files: plain };
}

/** A place as tests write it: the path, the line and column from 1, and the words that stand there. */
export function placeIn({ files }: Marked, uri: string, range: Range): string {
  const path = [...files.keys()].find(name => addressOf(name) === uri) ?? uri;
  const source = TextDocument.create(uri, 'yaml', 1, files.get(path) ?? '');
  const { line, character } = range.start;
  return `${path}:${line + 1}:${character + 1} ${source.getText(range)}`;
}

/** The address under which a file of a marked text is known. */
export function addressOf(path: string): string {
  return new URL(path, 'file:///frameworks/own/').href;
}

const cursor = '$0';

function filesIn(text: string): Map<string, string> {
  const files = new Map<string, string>();
  const parts = text.split(/^\/\/- (.*)\r?\n/m);
  if (parts.length === 1) return files.set('text.yaml', text);
  for (let index = 1; index < parts.length; index += 2) files.set(parts[index]!.trim(), parts[index + 1]!);
  return files;
}
