import type { Exporting } from '../core/exchange/exporting.ts';
import type { Importing } from '../core/exchange/importing.ts';
import type { ExchangeFiles } from '../files/exchange-files.ts';
import type { Files } from '../files/files.ts';
import type { OutputFiles } from '../files/output-files.ts';
import type { Writer } from '../files/writer.ts';
import type { Git } from './versions/git.ts';
import type { WriteDocx } from './write-docx.ts';

/** What the command line needs of the machine. A test hands in its own. */
export interface Host {
  /** The version of the product. */
  readonly version: string;
  /** The working directory, as a path. */
  readonly cwd: string;
  readonly files: Files;
  /** Where changed files go. */
  readonly writer: Writer;
  /** Everything that comes over standard input. */
  readInput(): string;
  /** The environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether standard output is a terminal that shows colours. */
  readonly hasColour: boolean;
  /** Starts the language server in this process. Throws `CannotRun` where it is not to be found. */
  startServer(): void;
  /** The files that an import reads and writes. */
  readonly exchangeFiles: ExchangeFiles;
  /** The readers of other formats, loaded when asked for. Throws `CannotRun` where they are not to be found. */
  loadImporting(): Promise<Importing>;
  /** The writers of other formats, loaded when asked for. Throws `CannotRun` where they are not to be found. */
  loadExporting(): Promise<Exporting>;
  /** The files that are written for people to read. */
  readonly outputFiles: OutputFiles;
  /** The writer of Word documents, loaded when asked for. Throws `CannotRun` where it is not to be found. */
  loadDocx(): Promise<WriteDocx>;
  readonly git: Git;
}

export interface Output {
  write(text: string): unknown;
}
