import { proposeTableMap } from './propose-table-map.ts';
import { readers } from './readers.ts';
import { tablesIn } from './tables-in.ts';
import { textDiff } from './text-diff.ts';
import { updateFiles } from './update-files.ts';
import { wordRefusal } from './word-refusal.ts';

/** Everything that an import needs, in one bundle that is loaded only when something is imported. */
export const importing = { readers, textDiff, updateFiles, tablesIn, proposeTableMap, wordRefusal };

/** The bundle, for those who load it. */
export type Importing = typeof importing;
