import type { Report } from '../linting/report.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Writes a report in one output format. */
export type Reporter = (report: Report, look: Look) => string;

/** How the reader of an output sees it, and who writes it. */
export interface Look {
  readonly hasColour: boolean;
  /** The version of the product. */
  readonly version: string;
}

/** Every output format of `lint`, by the word that asks for it. */
export const reporters = { text, json, sarif, github, gitlab, junit } as const satisfies Readonly<
  Record<string, Reporter>
>;
