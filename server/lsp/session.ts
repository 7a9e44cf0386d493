import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type TextDocumentContentChangeEvent,
  TextDocuments,
  WatchKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/lint.ts';
import type { Model } from '../core/model.ts';
import { PushedFiles } from '../files/push.ts';
import { attempt, report } from './answer.ts';
import { bytesOf } from './base64.ts';
import { Diagnostics, type FileFindings } from './diagnostics.ts';
import { baselineGlob, type ClientOptions, cardsChanged, filesPushed, type PushedTexts } from './protocol.ts';
import type { Runtime } from './runtime.ts';
import { defaultSettings, readSettings, type UserSettings } from './settings.ts';
import { type Settling, settling } from './settle.ts';
import { Texts } from './texts.ts';

/** One editor that is served: listens to what changes there, and tells it what is found. */
export class Session {
  readonly texts: Texts;
  readonly rulePageCommand: string | undefined;
  /** Where the client says that the scripts lie that are loaded when they are needed. */
  readonly scripts: string | undefined;
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #rulePages: string | undefined;
  readonly #pushed = new PushedFiles();
  readonly #diagnostics: Diagnostics;
  readonly #settling: Settling;
  #folders: readonly WorkspaceFolder[];
  #settings: UserSettings;
  /** The card follows every keystroke, also where checks take so long that they wait for a pause. */
  readonly #cardsSettling: Settling;
  /** Whether more than unsaved typing has happened since the last check. */
  #isCheckDue = false;
  #hasCards = false;
  /** How much is under way that may say of further files that they are ours: the start, looks at the settings. */
  #readings = 1;
  #hasPushed = false;

  constructor(connection: Connection, runtime: Runtime, params: InitializeParams) {
    this.#connection = connection;
    this.#runtime = runtime;
    const options = (params.initializationOptions ?? {}) as ClientOptions;
    this.rulePageCommand = options.rulePageCommand;
    this.scripts = options.scripts;
    this.#rulePages = options.rulePages ?? runtime.rulePages;
    this.#folders = foldersOf(params);
    this.#settings = defaultSettings(this.#folders);
    const { disk } = runtime;
    this.texts = new Texts(uri => (disk !== undefined && uri.startsWith('file:') ? disk : this.#pushed));
    this.#diagnostics = new Diagnostics({
      send: message => void connection.sendDiagnostics(message),
      opened: this.opened,
      rulePage: this.rulePage,
    });
    this.#settling = settling(runtime, () => attempt(connection, () => this.#refresh()));
    this.#cardsSettling = settling(runtime, () => this.#tellOfCards());
    this.#listen(params);
  }

  /** The link to a rule's page that this editor can follow. */
  readonly rulePage = (rule: string): string | undefined =>
    this.#rulePages === undefined ? undefined : `${this.#rulePages}${rule}.md`;

  /** A new UUID. */
  readonly newId = (): string => this.#runtime.newId();

  /** The document that is open in the editor under this URI. */
  readonly opened = (uri: string): TextDocument | undefined => this.texts.opened(uri);

  /** The findings in a file as it is now, or undefined where they are not known; `fresh` works them out. */
  findingsIn(uri: string, fresh: boolean): FileFindings | undefined {
    if (fresh) this.#settling.now();
    const model = this.texts.workspace.modelOf(uri);
    return model === undefined ? undefined : this.#diagnostics.findingsIn(uri, model, fresh);
  }

  /** The findings in a whole framework. */
  readonly findingsOf = (model: Model): readonly Finding[] => this.#diagnostics.findingsOf(model);

  /** The findings in a whole framework where it was checked already. */
  readonly knownFindings = (model: Model): readonly Finding[] | undefined =>
    this.#diagnostics.knownFindings(model);

  /** Whether it may yet turn out that a file is ours: settings are being read, or the editor has sent no files so far. */
  readonly isReading = (uri: string): boolean => {
    const isSent = this.#runtime.disk === undefined || !uri.startsWith('file:');
    return this.#readings > 0 || (isSent && !this.#hasPushed);
  };

  /** From now on the editor is told when cards may look different. */
  showsCards(): void {
    this.#hasCards = true;
  }

  #refresh(): void {
    if (!this.#isCheckDue && this.#settings.lintRun === 'onSave') return;
    this.#isCheckDue = false;
    this.#diagnostics.publish(this.texts.frameworks);
    this.#tellOfCards();
  }

  #tellOfCards(): void {
    if (this.#hasCards) void this.#connection.sendNotification(cardsChanged);
  }

  #soon(): void {
    this.#cardsSettling.soon();
    this.#settling.soon();
  }

  /** Something else than unsaved typing happened. */
  #changed(): void {
    this.#isCheckDue = true;
    this.#soon();
  }

  #listen(params: InitializeParams): void {
    this.#listenToDocuments();
    this.#listenToFiles();
    this.#connection.onInitialized(() =>
      this.#start(params)
        .catch(error => report(this.#connection, error))
        .finally(() => this.#readings--),
    );
    this.#connection.onShutdown(() => {
      this.#cardsSettling.stop();
      this.#settling.stop();
    });
  }

  #listenToDocuments(): void {
    const documents = new TextDocuments(snapshots);
    documents.onDidChangeContent(({ document }) => {
      const isNew = this.opened(document.uri) === undefined;
      if (!isNew && this.#settings.lintRun === 'onSave' && this.#isCheckDue) this.#settling.now();
      this.texts.setOpen(document);
      if (isNew) this.#changed();
      else this.#soon();
    });
    documents.onDidSave(() => this.#changed());
    documents.onDidClose(({ document }) => {
      this.texts.close(document.uri);
      this.#changed();
    });
    documents.listen(this.#connection);
  }

  #listenToFiles(): void {
    const lookAgain = () => {
      this.texts.lookAgain();
      this.#changed();
    };
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) {
        if (!uri.startsWith('file:')) continue;
        if (type === FileChangeType.Deleted) this.texts.fileDeleted(uri);
        else this.texts.fileChanged(uri);
      }
      this.#changed();
    });
    this.#connection.workspace.onDidCreateFiles(lookAgain);
    this.#connection.workspace.onDidRenameFiles(lookAgain);
    this.#connection.workspace.onDidDeleteFiles(lookAgain);
    this.#connection.onNotification(filesPushed, ({ changed, deleted }: PushedTexts) => {
      for (const uri of deleted) {
        this.#pushed.delete(uri);
        this.texts.fileDeleted(uri);
      }
      for (const file of changed) {
        if ('text' in file) this.#pushed.set(file.uri, file.text);
        else this.#pushed.setBytes(file.uri, bytesOf(file.base64));
      }
      for (const { uri } of changed) this.texts.fileChanged(uri);
      this.#hasPushed = true;
      this.#changed();
    });
  }

  async #start({ capabilities: { workspace } }: InitializeParams): Promise<void> {
    this.#apply(this.#settings);
    if (workspace?.workspaceFolders === true)
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter(({ uri }) => !gone.has(uri)), ...added];
        this.#apply(defaultSettings(this.#folders));
        return this.#readSettings();
      });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true && this.#runtime.disk !== undefined)
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (workspace?.configuration !== true) return;
    this.#connection.onDidChangeConfiguration(() => this.#readSettings());
    if (workspace.didChangeConfiguration?.dynamicRegistration === true)
      await this.#connection.client.register(DidChangeConfigurationNotification.type, {
        section: 'rolewright',
      });
    await this.#readSettings();
  }

  async #readSettings(): Promise<void> {
    const folders = this.#folders;
    this.#readings++;
    try {
      const settings = await readSettings(this.#connection, folders);
      if (folders === this.#folders) this.#apply(settings);
    } finally {
      this.#readings--;
    }
  }

  #apply(settings: UserSettings): void {
    this.#settings = settings;
    this.texts.setPlaces(settings.folders, settings.chosen);
    this.#changed();
  }
}

/** YAML, baselines, and what is deleted, because the end of a folder is told without its files. */
const watchers = [
  { globPattern: '**/*.{yaml,yml}' },
  { globPattern: baselineGlob },
  { globPattern: '**/*', kind: WatchKind.Delete },
];

/** Each version of a document is a text of its own that never changes. */
const snapshots = {
  create: TextDocument.create,
  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    const { uri, languageId } = document;
    const next = TextDocument.create(uri, languageId, version, document.getText());
    return TextDocument.update(next, changes, version);
  },
};

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders != null) return workspaceFolders;
  return rootUri == null ? [] : [{ uri: rootUri, name: '' }];
}
