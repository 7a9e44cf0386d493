import { type SheetName, sheets } from './tables/sheets.ts';
import { writers } from './writers.ts';

/** Everything that an export needs, in one bundle that is loaded only when something is exported. */
export const exporting = { writers, tables: Object.keys(sheets) as readonly SheetName[] };

/** The bundle, for those who load it. */
export type Exporting = typeof exporting;
