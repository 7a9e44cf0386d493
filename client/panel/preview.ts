import {
  commands,
  type Disposable,
  type ExtensionContext,
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
  type EarlierVersion,
  type PanelMessage,
  type PanelState,
  type ShowMessage,
} from '../../server/lsp/protocol.ts';
import type { Ours } from '../ours.ts';
import type { Server } from '../server.ts';
import { addressOf, EarlierTexts, earlierOf, type Wanted } from './earlier.ts';
import { History, type Place } from './history.ts';
import { InStep } from './in-step.ts';
import { openSource } from './open-source.ts';
import { OwnStyle } from './own-style.ts';
import { previewHtml } from './preview-html.ts';

const viewType = 'rolewright.card';

/** The panel with the role card beside the text: it follows the cursor and every change. */
export class CardPanel implements Disposable {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #ours: Ours;
  readonly #style: OwnStyle;
  readonly #inStep = new InStep(message => void this.#panel?.webview.postMessage(message));
  readonly #earlierTexts = new EarlierTexts();
  readonly #subscriptions: Disposable[];
  /** The version of each text when the server was last asked about it. */
  readonly #askedVersions = new WeakMap<TextDocument, number>();
  #panel: WebviewPanel | undefined;
  #wanted: Wanted = { uri: '', at: { line: 0, character: 0 } };
  #shown: string | undefined;
  #shownEarlier: EarlierVersion | undefined;
  /** Whether what is shown stays wherever the cursor goes: a view, or a card that is pinned. */
  #isView = false;
  #isPinned = false;
  readonly #history = new History();
  #isCursorMoved = false;
  #isStale = false;
  #isAsking = false;

  constructor(context: ExtensionContext, server: Server, ours: Ours) {
    this.#context = context;
    this.#server = server;
    this.#ours = ours;
    this.#style = new OwnStyle(ours);
    this.#subscriptions = [
      this.#style,
      this.#inStep,
      this.#style.onDidChange(() => void this.#update()),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: PanelState | undefined) => this.#restore(panel, state),
      }),
      window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      ours.onDidChange(() => this.#followNew(window.activeTextEditor)),
      server.onDidChangeCards(() => void this.#update()),
      server.onDidStart(() => void this.#update()),
    ];
  }

  /** Opens the panel beside the text, or shows it where it is; `orFirst` with a card wherever the cursor is. */
  async open({ orFirst = false } = {}): Promise<void> {
    this.#isView = false;
    this.#isPinned = false;
    this.#reveal();
    this.#follow(window.activeTextEditor);
    if (orFirst) this.#wanted = { ...this.#wanted, orFirst };
    await this.#update();
  }

  /** Shows a card or view of the framework around a file. */
  async show(uri: string, at: Wanted['at']): Promise<void> {
    this.#reveal();
    this.#leave();
    this.#wanted = { uri, at };
    await this.#update();
  }

  /** The card or view that is shown. */
  get shown(): string | undefined {
    return this.#panel === undefined ? undefined : this.#shown;
  }

  /** The file whose framework is shown. */
  get uri(): string | undefined {
    return this.#panel === undefined || this.#wanted.uri === '' ? undefined : this.#wanted.uri;
  }

  /** What the server is to be asked for to get what is shown; undefined where no card and no view is. */
  async asked(): Promise<CardParams | undefined> {
    const shown = this.#shown;
    if (this.#panel === undefined || shown === undefined) return undefined;
    const { uri, at } = this.#wanted;
    const question = await this.#earlierTexts.ask({ uri, at: 'line' in at ? { card: shown } : at });
    return { ...question, shown };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#panel?.dispose();
  }

  #reveal(): void {
    if (this.#panel === undefined) {
      const options = { enableFindWidget: true, ...webviewOptions(this.#context) };
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#adopt(window.createWebviewPanel(viewType, 'Role Card', column, options));
    } else {
      this.#panel.reveal(undefined, true);
    }
  }

  #restore(panel: WebviewPanel, state: PanelState | undefined): void {
    if (state !== undefined) {
      const { uri, card, earlier } = state;
      this.#shown = card;
      this.#isView = state.isView;
      this.#isPinned = state.isPinned;
      this.#wanted = { uri, at: card === undefined ? this.#wanted.at : { card, earlier } };
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
      this.#inStep.keep(undefined);
    });
    panel.webview.html = previewHtml(panel.webview, this.#context.extensionUri);
  }

  async #receive(message: PanelMessage): Promise<void> {
    if (message.kind === 'scroll') return this.#inStep.scroll(message);
    if (message.kind === 'open-source') {
      const address = await addressOf(message.uri, this.#shownEarlier);
      return openSource(address, message.start, message.end, this.#inStep);
    }
    if (message.kind === 'open-file') return commands.executeCommand('workbench.action.quickOpen');
    if (message.kind === 'open-card') return this.show(this.#wanted.uri, { card: message.card });
    if (message.kind === 'views') return commands.executeCommand('rolewright.openView');
    if (message.kind === 'copy') return commands.executeCommand('rolewright.copyCard');
    if (message.kind === 'pin') this.#pin();
    if (message.kind === 'back' || message.kind === 'forward')
      this.#go(this.#history[message.kind](this.#place));
    return this.#update();
  }

  #pin(): void {
    this.#isPinned = !this.#isPinned;
    if (this.#isPinned) this.#go(this.#place);
    else this.#follow(window.activeTextEditor);
  }

  get #tools(): ShowMessage['tools'] {
    const { canGoBack, canGoForward } = this.#history;
    const isPinned = this.#isPinned || this.#isView;
    const canCopy = this.#shown !== undefined;
    return { canGoBack, canGoForward, isPinned, canPin: !this.#isView, canCopy };
  }

  get #place(): Place | undefined {
    if (this.#shown === undefined) return undefined;
    return { uri: this.#wanted.uri, card: this.#shown, earlier: this.#shownEarlier };
  }

  /** Before something else is shown because the reader asked for it. */
  #leave(): void {
    const place = this.#place;
    if (place !== undefined) this.#history.leave(place);
  }

  #go(place: Place | undefined): void {
    if (place === undefined) return;
    const { uri, card, earlier } = place;
    this.#wanted = { uri, at: { card, earlier } };
  }

  /** Where the text has changed as well, the server says when it is time to ask. */
  #follow(editor: TextEditor | undefined): void {
    if (this.#panel === undefined || editor === undefined || !this.#ours.includes(editor.document)) return;
    const { document, selection } = editor;
    const { line, character } = selection.active;
    const uri = document.uri.toString();
    const isHeld = this.#isView || this.#isPinned;
    this.#wanted = isHeld
      ? { uri: this.#wanted.uri, at: this.#wanted.at, cursor: { uri, line, character } }
      : { uri, at: { line, character } };
    if ((this.#askedVersions.get(document) ?? document.version) !== document.version) return;
    this.#isCursorMoved = true;
    void this.#update();
  }

  /** A file that is ours only now is followed as if it were opened now. */
  #followNew(editor: TextEditor | undefined): void {
    if (editor?.document.uri.toString() !== this.#wanted.uri) this.#follow(editor);
  }

  /** Asks again after each answer as long as there is a reason to, so that one question is on its way at a time. */
  async #update(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isStale && this.#panel !== undefined) {
        this.#isStale = false;
        const wanted = this.#wanted;
        const { uri, cursor } = wanted;
        const question = await this.#earlierTexts.ask(wanted);
        this.#noteVersion(cursor?.uri ?? uri);
        const [answer, style] = await Promise.all([
          this.#server.ask<CardAnswer>(cardRequest, { ...question, shown: this.#shown }),
          this.#style.textFor(uri),
        ]);
        if (answer === undefined || answer.kind === 'reading') continue;
        if (earlierOf(wanted)?.hash !== this.#shownEarlier?.hash) tellWhereNew(question, answer);
        this.#show(wanted, answer, style);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  #noteVersion(uri: string): void {
    const document = workspace.textDocuments.find(candidate => candidate.uri.toString() === uri);
    if (document !== undefined) this.#askedVersions.set(document, document.version);
  }

  /** A file without cards, such as a library that the card's author looks into, takes no card away. */
  #show(wanted: Wanted, answer: CardAnswer, style: string): void {
    const { uri } = wanted;
    if (this.#panel === undefined) return;
    if (answer.kind === 'nothing' && this.#shown !== undefined && this.#ours.covers(Uri.parse(uri))) return;
    this.#shown = answer.card;
    this.#shownEarlier = earlierOf(wanted);
    this.#isView = answer.kind === 'view';
    this.#panel.title = answer.title ?? 'Role Card';
    const { html, cursor, card, file } = answer;
    this.#inStep.keep(file);
    const message: ShowMessage = {
      kind: 'show',
      html,
      style,
      cursor,
      isCursorMoved: this.#isCursorMoved,
      file,
      shown: { uri, card, earlier: this.#shownEarlier, isView: this.#isView, isPinned: this.#isPinned },
      tools: this.#tools,
    };
    this.#isCursorMoved = false;
    void this.#panel.webview.postMessage(message);
  }
}

function webviewOptions({ extensionUri }: ExtensionContext) {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
}

/** Says of a card that was to be compared with what it was that it was not there then. */
function tellWhereNew({ at }: Pick<CardParams, 'at'>, { kind, title }: CardAnswer): void {
  if (kind !== 'card' || !('card' in at) || at.before === undefined) return;
  void window.showInformationMessage(`“${title}” was not there at “${at.before.name}”.`);
}
