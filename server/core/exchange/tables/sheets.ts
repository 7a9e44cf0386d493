import type { Model } from '../../model.ts';
import { competenciesSheet } from './competencies-sheet.ts';
import { matrixSheet, requirementsSheet } from './requirement-sheets.ts';
import type { Sheet } from './sheet.ts';
import { skillsSheet } from './skills-sheet.ts';

/** The tables that a framework can be written as, by the words that ask for them. */
export const sheets = {
  matrix: matrixSheet,
  requirements: requirementsSheet,
  competencies: competenciesSheet,
  skills: skillsSheet,
} as const satisfies Readonly<Record<string, (model: Model) => Sheet>>;

/** A table that can be asked for. */
export type SheetName = keyof typeof sheets;
