import {
  Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ScrollMessage } from '../../server/lsp/protocol.ts';
import { OwnScrolls } from './own-scrolls.ts';

/** Keeps the text of a card's file in step with the card: says where its reader scrolls it to, and scrolls it with the card. */
export class InStep implements Disposable {
  readonly #send: (message: ScrollMessage) => void;
  readonly #scrolls = new WeakMap<TextEditor, OwnScrolls>();
  /** Texts that were changed since their editor was last scrolled. */
  readonly #edited = new WeakSet<TextDocument>();
  readonly #subscriptions: Disposable;
  /** The editor of the card's file that was last used. */
  #editor: TextEditor | undefined;
  #jump: { readonly document: TextDocument; readonly line: number } | undefined;
  #file: string | undefined;

  constructor(send: (message: ScrollMessage) => void) {
    this.#send = send;
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#follow(textEditor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#edited.add(document);
      }),
    );
  }

  /** Says which file the card is written in; undefined where no card is shown. */
  keep(file: string | undefined): void {
    this.#file = file;
    for (const editor of window.visibleTextEditors)
      this.#scrollsOf(editor, editor.visibleRanges[0]?.start.line);
  }

  /** Brings what the card shows at its top to the top of an editor that shows its file. */
  scroll({ file, offset }: ScrollMessage): void {
    const editor = this.#editorOf(file);
    if (editor === undefined || !isOn('scrollEditorWithCard', editor.document)) return;
    const { line } = editor.document.positionAt(offset);
    if (!this.#scrollsOf(editor).expect(line)) return;
    const below = Math.min(line + linesKeptAbove(editor), editor.document.lineCount - 1);
    editor.revealRange(new Range(below, 0, below, 0), TextEditorRevealType.AtTop);
  }

  /** Says that the reader goes from the card to a line of a text, which may scroll there; the card stays. */
  jump(document: TextDocument, line: number): void {
    this.#jump = { document, line };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The one place that is scrolled: not every editor of the file, since each would answer. */
  #editorOf(file: string): TextEditor | undefined {
    const name = Uri.parse(file).toString();
    const editors = window.visibleTextEditors.filter(({ document }) => document.uri.toString() === name);
    return editors.find(editor => editor === this.#editor) ?? editors[0];
  }

  #follow(editor: TextEditor): void {
    const { document, visibleRanges, selection } = editor;
    const top = visibleRanges[0]?.start;
    if (this.#file === undefined || top === undefined) return;
    if (document.uri.toString() !== Uri.parse(this.#file).toString()) return;
    const sees = (line: number) =>
      visibleRanges.some(range => range.start.line <= line && line <= range.end.line);
    const isTyped = this.#edited.delete(document) && sees(selection.active.line);
    const isJump = this.#jump?.document === document && sees(this.#jump.line);
    if (isJump) this.#jump = undefined;
    const isReaders = this.#scrollsOf(editor).isReaders(top.line);
    if (!isReaders || isTyped || isJump || !isOn('scrollCardWithEditor', document)) return;
    this.#editor = editor;
    this.#send({ kind: 'scroll', file: this.#file, offset: document.offsetAt(top) });
  }

  #scrollsOf(editor: TextEditor, top = 0): OwnScrolls {
    const known = this.#scrolls.get(editor) ?? new OwnScrolls(top);
    this.#scrolls.set(editor, known);
    return known;
  }
}

function isOn(setting: string, document: TextDocument): boolean {
  return workspace.getConfiguration('rolewright', document).get<boolean>(`card.${setting}`, true);
}

/** VS Code leaves room for so many lines above one that it brings to the top, as long as they are not half of all. */
function linesKeptAbove({ document, visibleRanges }: TextEditor): number {
  const settings = workspace.getConfiguration('editor', document);
  const sticky = settings.get('stickyScroll.enabled') ? settings.get('stickyScroll.maxLineCount', 0) : 0;
  const around = settings.get('cursorSurroundingLines', 0);
  const shown = visibleRanges.reduce((sum, { start, end }) => sum + end.line - start.line, 0);
  return Math.floor(Math.min(Math.max(sticky, around), shown / 2));
}
