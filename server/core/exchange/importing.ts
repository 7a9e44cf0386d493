import { readers } from './readers.ts';
import { proposeTableMap } from './tables/propose-table-map.ts';
import { tablesIn } from './tables/tables-in.ts';
import { textDiff } from './update/text-diff.ts';
import { updateFiles } from './update/update-files.ts';
import { wordRefusal } from './word-refusal.ts';

/** Everything that an import needs, in one bundle that is loaded only when something is imported. */
export const importing = { readers, textDiff, updateFiles, tablesIn, proposeTableMap, wordRefusal };

/** The bundle, for those who load it. */
export type Importing = typeof importing;
