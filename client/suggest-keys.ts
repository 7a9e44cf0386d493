import {
  commands,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { Ours } from './ours.ts';

/**
 * Suggests while a key is typed in our files. To VS Code an unfinished key is a text, and in texts it suggests nothing
 * unless the user has said so for every YAML file.
 */
export function suggestKeys(ours: Ours): Disposable {
  return workspace.onDidChangeTextDocument(event => {
    if (!startsKey(event) || event.document !== window.activeTextEditor?.document) return;
    if (suggestsByItself(event.document) || !ours.includes(event.document)) return;
    void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}

/** The first letter on a line, behind nothing but blanks and dashes. */
function startsKey({ document, contentChanges: [change, ...more] }: TextDocumentChangeEvent): boolean {
  if (change === undefined || more.length > 0 || !/^[a-zA-Z]$/.test(change.text)) return false;
  const { line, character } = change.range.start;
  return /^\s*(?:- +)*[a-zA-Z]$/.test(document.lineAt(line).text.slice(0, character + 1));
}

/** Whether VS Code suggests in texts already, or the user wants no suggestions at all while typing. */
function suggestsByItself(document: TextDocument): boolean {
  const settings = workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  if (typeof settings !== 'object' || settings === null) return true;
  const { strings, other } = settings as { strings?: unknown; other?: unknown };
  return strings === 'on' || strings === true || other === 'off' || other === false;
}
