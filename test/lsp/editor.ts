import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver';
import {
  type CancellationToken,
  type ClientCapabilities,
  createMessageConnection,
  createProtocolConnection,
  type Diagnostic,
  FileChangeType,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { exporting } from '../../server/core/exchange/exporting.ts';
import { importing } from '../../server/core/exchange/importing.ts';
import { PushedFiles } from '../../server/files/push.ts';
import { startServer } from '../../server/lsp/connection.ts';
import { cardsChanged, filesPushed } from '../../server/lsp/protocol.ts';
import { commonRuntime, type Runtime } from '../../server/lsp/runtime.ts';

/** How a test's editor differs from the usual one. */
export interface EditorOptions {
  /** The files below the one workspace folder, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder's URI; one that is not `file:` can only be read by the editor. */
  readonly folder?: string;
  /** Whether it sends the files of such a folder as soon as the server runs; else the test does. */
  readonly isPushing?: boolean;
  /** The settings under `rolewright`. */
  readonly settings?: object;
  readonly initializationOptions?: object;
  readonly capabilities?: ClientCapabilities;
  readonly runtime?: Partial<Runtime>;
}

/**
 * An editor at the other end of a real protocol connection, the server in the same process. Time stands still in the
 * server: what it waits for happens in `settle`.
 */
export class Editor {
  readonly folder: string;
  readonly disk = new PushedFiles();
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly waits: number[] = [];
  cardChanges = 0;
  settings: object;
  introduction!: InitializeResult;
  readonly #connection: MessageConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #unhandled: string[] = [];
  readonly #exits: number[] = [];
  readonly #due = new Set<() => void>();
  #configurationAnswered = () => {};

  private constructor({ folder = 'file:///work', settings = {}, runtime }: EditorOptions) {
    this.folder = folder;
    this.settings = settings;
    const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      logger =>
        createProtocolConnection(
          new StreamMessageReader(toServer),
          new StreamMessageWriter(toEditor),
          logger,
        ),
      { shutdownReceived: false, initialize: () => {}, exit: code => this.#exits.push(code) },
      ProposedFeatures.all,
    );
    startServer(server, {
      ...commonRuntime,
      disk: this.disk,
      rulePages: 'file:///pages/',
      loadImporting: () => importing,
      loadExporting: () => exporting,
      after: (milliseconds, task) => {
        this.waits.push(milliseconds);
        this.#due.add(task);
        return () => this.#due.delete(task);
      },
      ...runtime,
    });
    this.#connection = createMessageConnection(
      new StreamMessageReader(toEditor),
      new StreamMessageWriter(toServer),
    );
    this.#listen();
  }

  /** Starts an editor and its server, with everything at the start done. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options);
    const isVirtual = !editor.folder.startsWith('file:');
    for (const [path, text] of Object.entries(options.files ?? {})) editor.disk.set(editor.uri(path), text);
    editor.introduction = await editor.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: editor.folder, name: 'work' }],
      capabilities: { workspace: { configuration: true, workspaceFolders: true }, ...options.capabilities },
      initializationOptions: options.initializationOptions,
    });
    const configured = editor.#nextConfiguration();
    editor.notify('initialized', {});
    await configured;
    if (isVirtual && options.isPushing !== false) editor.push(Object.keys(options.files ?? {}), []);
    await editor.settle();
    return editor;
  }

  uri(path: string): string {
    return path.includes(':') ? path : `${this.folder}/${path}`;
  }

  request<R>(method: string, params: object): Promise<R> {
    return this.#connection.sendRequest<R>(method, params);
  }

  cancellable<R>(token: CancellationToken, method: string, params: object): Promise<R> {
    return this.#connection.sendRequest<R>(method, params, token);
  }

  notify(method: string, params: object): void {
    void this.#connection.sendNotification(method, params);
  }

  /** Opens a file as the disk has it, or with another text. */
  open(path: string, text = this.disk.read(this.uri(path)).text): void {
    const document = TextDocument.create(this.uri(path), 'yaml', 1, text);
    this.#documents.set(path, document);
    this.notify('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId: 'yaml', version: 1, text },
    });
  }

  /** Puts a text in the place of another in an open file. */
  replace(path: string, before: string, after: string): void {
    const document = this.#documents.get(path)!;
    const start = document.getText().indexOf(before);
    assert.ok(start >= 0, `“${before}” is not in ${path}.`);
    const range = {
      start: document.positionAt(start),
      end: document.positionAt(start + before.length),
    };
    const version = document.version + 1;
    this.#documents.set(path, TextDocument.update(document, [{ range, text: after }], version));
    this.notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges: [{ range, text: after }],
    });
  }

  /** Writes an open file to the disk. */
  save(path: string): void {
    this.write(path, this.#documents.get(path)!.getText());
    this.notify('textDocument/didSave', { textDocument: { uri: this.uri(path) } });
  }

  close(path: string): void {
    this.#documents.delete(path);
    this.notify('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** Changes or makes a file on the disk, and says so. */
  write(path: string, text: string): void {
    const type =
      this.disk.kindOf(this.uri(path)) === 'file' ? FileChangeType.Changed : FileChangeType.Created;
    this.disk.set(this.uri(path), text);
    this.#watched(path, type);
  }

  /** Deletes a file or folder on the disk, and says so. */
  remove(path: string): void {
    this.disk.delete(this.uri(path));
    this.#watched(path, FileChangeType.Deleted);
  }

  /** Sends files that the server cannot read. */
  push(changed: readonly string[], deleted: readonly string[]): void {
    this.notify(filesPushed, {
      changed: changed.map(path => ({ uri: this.uri(path), text: this.disk.read(this.uri(path)).text })),
      deleted: deleted.map(path => this.uri(path)),
    });
  }

  /** Changes the settings; settles when the server has read them. */
  async configure(settings: object): Promise<void> {
    this.settings = settings;
    const configured = this.#nextConfiguration();
    this.notify('workspace/didChangeConfiguration', { settings: null });
    await configured;
  }

  /** Adds folders to the window and takes others out of it; settles when the server knows their settings. */
  async setFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const named = (uris: readonly string[]) => uris.map(uri => ({ uri, name: uri }));
    const configured = this.#nextConfiguration();
    this.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: named(added), removed: named(removed) },
    });
    await configured;
  }

  /** Lets everything happen that the server waits for, and receives what comes of it. */
  async settle(): Promise<void> {
    await this.#exchange();
    for (const task of [...this.#due]) {
      this.#due.delete(task);
      task();
    }
    await this.#exchange();
  }

  /** The place behind a stretch of a file's text, as the editor has it. */
  positionOf(path: string, text: string): Position {
    const document =
      this.#documents.get(path) ??
      TextDocument.create(this.uri(path), 'yaml', 0, this.disk.read(this.uri(path)).text);
    const start = document.getText().indexOf(text);
    assert.ok(start >= 0, `“${text}” is not in ${path}.`);
    return document.positionAt(start + text.length);
  }

  /** Asks for something at the place behind a stretch of text. */
  at<R>(method: string, path: string, text: string, more: object = {}): Promise<R> {
    return this.request<R>(method, {
      textDocument: { uri: this.uri(path) },
      position: this.positionOf(path, text),
      ...more,
    });
  }

  /** What the editor shows of a file now. */
  diagnosticsOf(path: string): readonly Diagnostic[] {
    return this.published.findLast(({ uri }) => uri === this.uri(path))?.diagnostics ?? [];
  }

  /** The rules of the diagnostics that are shown of a file now. */
  rulesIn(path: string): readonly string[] {
    return this.diagnosticsOf(path).map(({ code }) => String(code));
  }

  /** Ends the server; nothing of what it sent may have been left without an answer, and nothing failed. */
  async stop({ logged = [] as readonly RegExp[] } = {}): Promise<void> {
    await this.request('shutdown', {});
    this.notify('exit', {});
    for (const [index, pattern] of logged.entries()) assert.match(this.logged[index] ?? '', pattern);
    assert.deepEqual(this.logged.slice(logged.length), []);
    assert.deepEqual(this.#unhandled, []);
    this.#connection.dispose();
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onNotification(cardsChanged, () => {
      this.cardChanges++;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly object[] }) => {
      setImmediate(() => this.#configurationAnswered());
      return items.map(() => this.settings);
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onUnhandledNotification(({ method }) => this.#unhandled.push(method));
    connection.onRequest((method: string) => {
      this.#unhandled.push(method);
      return null;
    });
    connection.listen();
  }

  #watched(path: string, type: FileChangeType): void {
    this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: this.uri(path), type }] });
  }

  #nextConfiguration(): Promise<void> {
    return new Promise(resolve => {
      this.#configurationAnswered = resolve;
    });
  }

  /** A question and its answer: all that was sent before has arrived by then, in both directions. */
  async #exchange(): Promise<void> {
    await this.request('textDocument/hover', {
      textDocument: { uri: 'nowhere:///' },
      position: { line: 0, character: 0 },
    });
  }
}
