import {
  type Disposable,
  EventEmitter,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  type LogOutputChannel,
  languages,
} from 'vscode';
import {
  type BaseLanguageClient,
  type ConfigurationParams,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { type ClientOptions, cardsChanged, type Settings } from '../server/lsp/protocol.ts';
import type { Ours } from './ours.ts';
import { rulePages } from './rule-pages.ts';
import { yaml } from './yaml.ts';

/** Makes a client of the language server; node and web each have their own way to run one. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the extension sees it: started at the first need, and again when the user asks for it. */
export class Server implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #cardsChanged = new EventEmitter<void>();
  readonly #started = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #starting: Promise<void> | undefined;
  #trouble: LanguageStatusItem | undefined;
  /** Fires when cards may look different. */
  readonly onDidChangeCards = this.#cardsChanged.event;
  /** Fires at every start, the first one and all after it. */
  readonly onDidStart = this.#started.event;

  constructor(createClient: CreateClient, log: LogOutputChannel, ours: Ours) {
    this.#client = createClient(clientOptions(log, ours));
    this.#client.onNotification(cardsChanged, () => this.#cardsChanged.fire());
    this.#subscriptions = [
      this.#cardsChanged,
      this.#started,
      ours.onDidChange(() => this.tell('workspace/didChangeConfiguration', { settings: null })),
      this.#client.onDidChangeState(({ newState }) => {
        this.#showTrouble(newState !== State.Running && newState !== State.Starting);
        if (newState === State.Running) this.#started.fire();
      }),
    ];
  }

  /** Starts the server where it does not run yet; settles when it does. */
  start(): Promise<void> {
    this.#starting ??= this.#client.start().catch(() => this.#showTrouble(true));
    return this.#starting;
  }

  /** Ends the server and starts a new one. */
  async restart(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop();
    this.#starting = undefined;
    await this.start();
  }

  get isRunning(): boolean {
    return this.#client.state === State.Running;
  }

  /** Asks the server, and starts it for that; undefined where it cannot answer. */
  async ask<R>(request: string, params: object): Promise<R | undefined> {
    await this.start();
    if (!this.isRunning) return undefined;
    return (await this.#client.sendRequest<R | null>(request, params)) ?? undefined;
  }

  /** Tells the server something; where it does not run, it hears of it at its start. */
  tell(notification: string, params: object): void {
    if (this.isRunning) void this.#client.sendNotification(notification, params);
  }

  async dispose(): Promise<void> {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#trouble?.dispose();
    await this.#client.dispose();
  }

  #showTrouble(isTrouble: boolean): void {
    this.#trouble?.dispose();
    this.#trouble = isTrouble ? troubleItem() : undefined;
  }
}

function clientOptions(log: LogOutputChannel, ours: Ours): LanguageClientOptions {
  const initializationOptions: ClientOptions = { rulePages, rulePageCommand: 'rolewright.openRulePage' };
  return {
    documentSelector: yaml,
    diagnosticCollectionName: 'rolewright',
    initializationOptions,
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      workspace: {
        async configuration(params, token, next) {
          const answers = await next(params, token);
          return Array.isArray(answers) ? withChosen(params, answers, ours.chosen) : answers;
        },
      },
    },
  };
}

/** Files that were chosen where no setting can be written reach the server as if they stood in the settings. */
function withChosen(
  { items }: ConfigurationParams,
  answers: readonly (Settings | null)[],
  chosen: readonly string[],
): (Settings | null)[] {
  return answers.map((answer, index) =>
    items[index]?.section === 'rolewright' && items[index].scopeUri === undefined
      ? { ...answer, files: [...(answer?.files ?? []), ...chosen] }
      : answer,
  );
}

function troubleItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('rolewright.server', yaml);
  item.name = 'Rolewright';
  item.severity = LanguageStatusSeverity.Error;
  item.text = 'Rolewright is not running';
  item.detail = 'Its language server has ended.';
  item.command = { title: 'Restart', command: 'rolewright.restartServer' };
  return item;
}
