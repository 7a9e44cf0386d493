import type { Importing } from '../core/exchange/importing.ts';
import type { ExchangeFiles } from '../files/exchange-files.ts';
import type { Files } from '../files/files.ts';

/** What the command line needs of the machine. A test hands in its own. */
export interface Host {
  /** The version of the product. */
  readonly version: string;
  /** The working directory, as a path. */
  readonly cwd: string;
  readonly files: Files;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether standard output is a terminal that shows colours. */
  /** Where changed files go. */
  readonly writer: Writer;
  /** Everything that comes over standard input. */
  readInput(): string;
  /** The environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly hasColour: boolean;
  /** Starts the language server in this process. Throws `CannotRun` where it is not to be found. */
  startServer(): void;
  /** The files that an import reads and writes. */
  readonly exchangeFiles: ExchangeFiles;
  /** The readers of other formats, loaded when asked for. Throws `CannotRun` where they are not to be found. */
  loadImporting(): Promise<Importing>;
}

export interface Output {
  write(text: string): unknown;
}
