import {
  CodeActionKind,
  CodeActionTriggerKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type LocationLink,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { completion } from '../core/features/completion.ts';
import { definition } from '../core/features/definition.ts';
import { documentSymbols } from '../core/features/document-symbols.ts';
import { hover } from '../core/features/hover.ts';
import { references } from '../core/features/references.ts';
import type { Model } from '../core/model.ts';
import { rules } from '../core/rules/index.ts';
import { canonicalUri } from '../core/uri.ts';
import { answering, placeOf } from './answer.ts';
import { Cards } from './cards.ts';
import { choices } from './choices.ts';
import { codeActions, fixAllKind, isFixAllAskedFor } from './code-actions.ts';
import { answerExchange } from './exchange/answer-exchange.ts';
import {
  type CardParams,
  type CardTextParams,
  type ChoicesParams,
  cardRequest,
  cardTextRequest,
  choicesRequest,
} from './protocol.ts';
import type { Runtime } from './runtime.ts';
import { Session } from './session.ts';

/** Serves one editor over a connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params): InitializeResult => {
    answerRequests(connection, runtime, params, new Session(connection, runtime, params));
    return { capabilities, serverInfo: { name: 'Rolewright' } };
  });
  connection.listen();
}

const folders = { filters: [{ pattern: { glob: '**/*', matches: 'folder' as const } }] };

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', '/'] },
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didCreate: folders, didRename: folders, didDelete: folders },
  },
};

function answerRequests(
  connection: Connection,
  runtime: Runtime,
  { capabilities: client }: InitializeParams,
  session: Session,
): void {
  const { texts } = session;
  const cards = new Cards();
  const hasSnippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
  const to = <P, R>(answer: (params: P) => R | undefined) => answering(connection, answer);
  const at = <R>(feature: (model: Model, uri: string, offset: number) => R | undefined) =>
    to((params: TextDocumentPositionParams) => {
      const place = placeOf(texts.workspace, params);
      return place && feature(place.model, place.uri, place.offset);
    });

  connection.onHover(at((model, uri, offset) => hover(model, uri, offset, rules)));
  connection.onDefinition(
    at((model, uri, offset) => {
      const links = definition(model, uri, offset);
      return client.textDocument?.definition?.linkSupport === true ? links : links.map(toLocation);
    }),
  );
  connection.onReferences(
    to(params => {
      const place = placeOf(texts.workspace, params);
      return place && references(place.model, place.uri, place.offset, params.context.includeDeclaration);
    }),
  );
  connection.onDocumentSymbol(
    to(({ textDocument }) => {
      const uri = canonicalUri(textDocument.uri);
      const model = texts.workspace.modelOf(uri);
      return model && documentSymbols(model, uri);
    }),
  );
  connection.onCompletion(
    to(params => {
      const place = placeOf(texts.workspace, params);
      if (place === undefined) return undefined;
      return completion(texts.workspace, place.uri, place.offset, runtime.newId(), rules, hasSnippets);
    }),
  );
  connection.onCodeAction(
    to(params => {
      const { triggerKind, only } = params.context;
      const isInvoked = triggerKind !== CodeActionTriggerKind.Automatic || isFixAllAskedFor(only);
      const found = session.findingsIn(params.textDocument.uri, isInvoked);
      return found && codeActions(found, params, session);
    }),
  );
  connection.onRequest(
    cardRequest,
    to((params: CardParams) => {
      session.showsCards();
      return cards.answer(texts.workspace, params, session);
    }),
  );
  connection.onRequest(
    cardTextRequest,
    to((params: CardTextParams) => cards.text(texts.workspace, params, session)),
  );
  connection.onRequest(
    choicesRequest,
    to((params: ChoicesParams) => choices(texts.workspace, params)),
  );
  answerExchange(connection, runtime, session.scripts, texts);
}

function toLocation({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}
