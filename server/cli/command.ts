import type { Host } from './host.ts';

/** One word that may stand behind `rolewright`: what it does, what may follow it, and the doing. */
export interface Command<O extends CommandOptions = CommandOptions> {
  readonly name: string;
  /** What is named behind the command, such as `FILE`; empty where nothing is. */
  readonly operands: string;
  /** One sentence for the overview. */
  readonly summary: string;
  /** What its own help says beyond that, in lines. */
  readonly details: readonly string[];
  readonly options: O;
  /** Does it and gives the exit code; throws `CannotRun` where that is not possible. */
  run(request: Request<O>, host: Host): number | Promise<number>;
}

/** The options of a command by their long names. */
export type CommandOptions = Readonly<Record<string, CommandOption>>;

export interface CommandOption {
  /** What stands for its value in the help; an option without is a switch. */
  readonly value?: string;
  /** `optional`: its value may be left out and else follows a `=`. `repeated`: it may be given several times. */
  readonly takes?: 'optional' | 'repeated';
  /** The values that are allowed; any where not given. */
  readonly choices?: readonly string[];
  readonly description: string;
}

/** What was asked for behind the command's name. */
export interface Request<O extends CommandOptions> {
  readonly operands: readonly string[];
  readonly values: { readonly [K in keyof O]: ValueOf<O[K]> };
}

/** A switch is on or off, an optional value that is left out is empty. */
type ValueOf<O extends CommandOption> = O extends { takes: 'repeated' }
  ? readonly string[]
  : O extends { value: string }
    ? string | undefined
    : boolean;

/** Types a command by its options; returns it as it is. */
export function defineCommand<const O extends CommandOptions>(command: Command<O>): Command {
  return command as unknown as Command;
}
