import type { Report } from '../report.ts';
import { json } from './json.ts';
import { text } from './text.ts';

/** Writes a report in one output format. */
export type Reporter = (report: Report, look: Look) => string;

/** How the reader of an output sees it. */
export interface Look {
  readonly hasColour: boolean;
}

/** Every output format of `lint`, by the word that asks for it. */
export const reporters = { text, json } as const satisfies Readonly<Record<string, Reporter>>;
