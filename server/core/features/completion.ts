import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-types';
import { type Opening, openingAt } from '../cursor/opening.ts';
import { type Suggestion, suggestionsFor } from '../cursor/suggestions.ts';
import { indentationOf } from '../editing/indentation.ts';
import { stop } from '../editing/insertion.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Rule } from '../rule.ts';
import type { Workspace } from '../workspace.ts';

/** More items than this are not shown; the author types on, and the list is made anew. */
export const mostItems = 500;

/**
 * What may be written at the cursor: keys, values, the names of things, whole new things. Every item says exactly which
 * text it puts in which place, with the indentation that is needed there.
 */
export function completion(
  workspace: Workspace,
  uri: string,
  offset: number,
  newId: string,
  rules: readonly Rule[] = [],
  withSnippets = true,
): CompletionList {
  const model = workspace.modelOf(uri);
  const file = model?.file(uri);
  const opening = file === undefined ? undefined : openingAt(file, offset);
  if (model === undefined || file === undefined || opening === undefined)
    return { isIncomplete: false, items: [] };
  const indentation = indentationOf(file.source.getText());
  const all = [...suggestionsFor({ workspace, model, file, opening, indentation, newId, rules })];
  const isLong = all.length > mostItems;
  const shown = isLong ? bestOf(all, opening.typed) : all;
  const items = shown.map((suggestion, index) => toItem(suggestion, index, opening, file, withSnippets));
  return { isIncomplete: isLong, items };
}

/** Of a long list, what may be meant by the letters that were typed: first what has them in one piece. */
function bestOf(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const fitting = all.filter(suggestion => fits(suggestion, typed));
  const inOnePiece = fitting.filter(suggestion => wordsOf(suggestion).includes(typed.toLowerCase()));
  return [...new Set([...inOnePiece, ...fitting])].slice(0, mostItems);
}

function wordsOf({ label, words }: Suggestion): string {
  return (words ?? label).toLowerCase();
}

/** Whether the letters that were typed occur in this order in one of the words by which the suggestion is found. */
function fits(suggestion: Suggestion, typed: string): boolean {
  const text = wordsOf(suggestion);
  let at = 0;
  for (const letter of typed.toLowerCase()) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function toItem(
  suggestion: Suggestion,
  index: number,
  { span, lead, skipped }: Opening,
  { source }: ParsedFile,
  withSnippets: boolean,
): CompletionItem {
  const { label, words, text, title, detail, documentation, isRetired } = suggestion;
  const before = suggestion.replacesBlanks ?? '';
  const range = { start: source.positionAt(span.start - before.length), end: source.positionAt(span.end) };
  const isSnippet = withSnippets && text.includes(stop);
  const start = suggestion.replacesBlanks === undefined ? lead : '';
  const newText = start + (isSnippet ? toSnippet(text) : text.replaceAll(stop, ''));
  return {
    label,
    labelDetails: title === undefined ? undefined : { description: title },
    kind: kinds[suggestion.kind],
    detail,
    documentation: documentation === undefined ? undefined : { kind: 'markdown', value: documentation },
    tags: isRetired === true ? [CompletionItemTag.Deprecated] : undefined,
    sortText: String(index).padStart(4, '0'),
    filterText: `${before}${skipped}${words ?? label}`,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range, newText },
  };
}

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  tag: CompletionItemKind.Keyword,
  thing: CompletionItemKind.Snippet,
  text: CompletionItemKind.Value,
};

/** In the language of snippets, where some letters have a meaning of their own. */
function toSnippet(text: string): string {
  let number = 0;
  return text.replace(/[\\$}]/g, '\\$&').replaceAll(stop, () => `$${++number}`);
}
