import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Model } from '../core/model.ts';
import { canonicalUri } from '../core/uri.ts';
import type { Workspace } from '../core/workspace.ts';

/** A function that answers a request of the editor. */
export type Answering<P, R> = (params: P, token: CancellationToken) => R | null | ResponseError<void>;

/**
 * The one boundary between the editor's requests and the core: a request that was cancelled is not worked on, and
 * whatever throws is logged and answered with nothing, so that the server keeps running.
 */
export function answering<P, R>(
  connection: Connection,
  answer: (params: P) => R | undefined,
): Answering<P, R> {
  return (params, token) => {
    if (token.isCancellationRequested)
      return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    return attempt(connection, () => answer(params)) ?? null;
  };
}

/** The same for a request that takes more than one step. */
export function answeringLater<P, R>(
  connection: Connection,
  answer: (params: P) => Promise<R | undefined>,
): (params: P) => Promise<R | null> {
  return async params => {
    try {
      return (await answer(params)) ?? null;
    } catch (error) {
      report(connection, error);
      return null;
    }
  };
}

/** Runs a task; whatever it throws is logged. */
export function attempt<R>(connection: Connection, task: () => R): R | undefined {
  try {
    return task();
  } catch (error) {
    report(connection, error);
    return undefined;
  }
}

/** Logs what went wrong, for the editor's output channel. */
export function report(connection: Connection, error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** A place in a framework's text. */
export interface Place {
  readonly model: Model;
  readonly uri: string;
  readonly offset: number;
}

/** Finds the framework and the offset that a position of the editor means; undefined in a file that is not ours. */
export function placeOf(
  workspace: Workspace,
  { textDocument, position }: TextDocumentPositionParams,
): Place | undefined {
  const uri = canonicalUri(textDocument.uri);
  const model = workspace.modelOf(uri);
  const file = model?.file(uri);
  return model === undefined || file === undefined
    ? undefined
    : { model, uri, offset: file.source.offsetAt(position) };
}
