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
  readonly hasColour: boolean;
  /** Starts the language server in this process. Throws `CannotRun` where it is not to be found. */
  startServer(): void;
}

export interface Output {
  write(text: string): unknown;
}
