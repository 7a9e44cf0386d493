import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion } from '../../server/core/features/completion.ts';
import { rules } from '../../server/core/rules/index.ts';
import { type Marked, marked } from './marked.ts';

/** The id that completions in tests get for new things. */
export const newId = '6d3f0a52-4a0e-4c55-9d0c-8d3c5a3f9b11';

/** What is offered at the cursor of a marked text, as plain texts. */
export function complete(text: string): readonly CompletionItem[] {
  const { workspace, uri, offset } = marked(text);
  return completion(workspace, uri, offset, newId, rules, false).items;
}

/** The labels that are offered at the cursor of a marked text. */
export function labels(text: string): readonly string[] {
  return complete(text).map(({ label }) => label);
}

/** The text of the cursor's file after an offer was taken. */
export function accept(text: string, label: string): string {
  const place = marked(text);
  const items = complete(text).filter(item => item.label === label);
  assert.equal(items.length, 1, `${label} is offered ${items.length} times`);
  return apply(place, items[0]!);
}

/** The text of the cursor's file with an offer put in, as an editor does it. */
export function apply({ uri, files, workspace }: Marked, { textEdit }: CompletionItem): string {
  const source = workspace.modelOf(uri)?.file(uri)?.source;
  assert.ok(source !== undefined && files.size > 0);
  assert.ok(textEdit !== undefined && 'range' in textEdit);
  assert.equal(textEdit.range.start.line, textEdit.range.end.line, 'the edit spans several lines');
  return TextDocument.applyEdits(source, [textEdit]);
}
