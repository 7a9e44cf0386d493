import {
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  type CardAnswer,
  type CardParams,
  cardRequest,
  type PanelMessage,
  type PanelState,
  type ShowMessage,
} from '../server/lsp/protocol.ts';
import type { Ours } from './ours.ts';
import { previewHtml } from './preview-html.ts';
import type { Server } from './server.ts';

const viewType = 'rolewright.card';

/** The panel with the role card beside the text: it follows the cursor and every change. */
export class CardPanel implements Disposable {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #ours: Ours;
  readonly #subscriptions: Disposable[];
  readonly #seenVersions = new WeakMap<TextDocument, number>();
  #panel: WebviewPanel | undefined;
  #wanted: Omit<CardParams, 'shown'> = { uri: '', at: { line: 0, character: 0 } };
  #shown: string | undefined;
  #isCursorMoved = false;
  #isStale = false;
  #isAsking = false;

  constructor(context: ExtensionContext, server: Server, ours: Ours) {
    this.#context = context;
    this.#server = server;
    this.#ours = ours;
    this.#subscriptions = [
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: PanelState | undefined) => this.#restore(panel, state),
      }),
      window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      server.onDidChangeCards(() => void this.#update()),
      server.onDidStart(() => void this.#update()),
    ];
  }

  /** Opens the panel beside the text, or shows it where it is; `orFirst` with a card wherever the cursor is. */
  async open({ orFirst = false } = {}): Promise<void> {
    if (this.#panel === undefined) {
      const options = { enableFindWidget: true, ...webviewOptions(this.#context) };
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#adopt(window.createWebviewPanel(viewType, 'Role Card', column, options));
    } else {
      this.#panel.reveal(undefined, true);
    }
    this.#follow(window.activeTextEditor);
    if (orFirst) this.#wanted = { ...this.#wanted, orFirst };
    await this.#update();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#panel?.dispose();
  }

  #restore(panel: WebviewPanel, state: PanelState | undefined): void {
    if (state !== undefined) {
      this.#shown = state.card;
      this.#wanted = {
        uri: state.uri,
        at: state.card === undefined ? this.#wanted.at : { card: state.card },
      };
    }
    panel.webview.options = webviewOptions(this.#context);
    this.#adopt(panel);
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    panel.webview.onDidReceiveMessage((message: PanelMessage) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#shown = undefined;
    });
    panel.webview.html = previewHtml(panel.webview, this.#context.extensionUri);
  }

  async #receive(message: PanelMessage): Promise<void> {
    if (message.kind === 'open-source') return openSource(message.uri, message.start, message.end);
    if (message.kind === 'open-file') return commands.executeCommand('workbench.action.quickOpen');
    if (message.kind === 'open-card') this.#wanted = { uri: this.#wanted.uri, at: { card: message.card } };
    return this.#update();
  }

  /** Where the text changed too, the server says when it is time to ask. */
  #follow(editor: TextEditor | undefined): void {
    if (this.#panel === undefined || editor === undefined || !this.#ours.includes(editor.document)) return;
    const { document, selection } = editor;
    const { line, character } = selection.active;
    const isEdit = (this.#seenVersions.get(document) ?? document.version) !== document.version;
    this.#seenVersions.set(document, document.version);
    this.#wanted = { uri: document.uri.toString(), at: { line, character } };
    if (isEdit) return;
    this.#isCursorMoved = true;
    void this.#update();
  }

  /** Asks again after each answer as long as there is a reason to, so that one question is on its way at a time. */
  async #update(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isStale && this.#panel !== undefined) {
        this.#isStale = false;
        const { uri } = this.#wanted;
        const answer = await this.#server.ask<CardAnswer>(cardRequest, {
          ...this.#wanted,
          shown: this.#shown,
        });
        if (answer !== undefined) this.#show(uri, answer);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  /** A file without cards, such as a library that the card's author looks into, takes no card away. */
  #show(uri: string, answer: CardAnswer): void {
    if (this.#panel === undefined) return;
    if (answer.kind === 'nothing' && this.#shown !== undefined && this.#ours.covers(Uri.parse(uri))) return;
    this.#shown = answer.card;
    this.#panel.title = answer.title ?? 'Role Card';
    const { html, cursor, card } = answer;
    const message: ShowMessage = { html, cursor, isCursorMoved: this.#isCursorMoved, shown: { uri, card } };
    this.#isCursorMoved = false;
    void this.#panel.webview.postMessage(message);
  }
}

function webviewOptions({ extensionUri }: ExtensionContext) {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
}

/** Goes to the place in the text, in the column where its file stands already. */
async function openSource(uri: string, start: number, end: number): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const visible = window.visibleTextEditors.find(editor => editor.document === document);
  const place = document.positionAt(start);
  const line = document.lineAt(place).range.end;
  const stop = document.positionAt(end);
  await window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
    selection: new Range(place, stop.isBefore(line) ? stop : line),
  });
}
