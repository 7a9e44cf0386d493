import { Range, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { InStep } from './in-step.ts';

/** Goes to a stretch of a text, in the column where its file stands already; the card that leads there stays. */
export async function openSource(uri: Uri, start: number, end: number, inStep: InStep): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const visible = window.visibleTextEditors.find(editor => editor.document === document);
  const place = document.positionAt(start);
  const line = document.lineAt(place).range.end;
  const stop = document.positionAt(end);
  inStep.jump(document, place.line);
  await window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
    selection: new Range(place, stop.isBefore(line) ? stop : line),
  });
}
