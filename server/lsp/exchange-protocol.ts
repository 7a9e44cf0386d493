import type { Report } from '../core/views/page/panel-report.ts';
import type { Choice } from './protocol.ts';

/** Where an import remembers what it has read, below the folder that it writes to. */
export { memoryFolder } from '../core/exchange/plan-import.ts';
export type { Report, ReportPlace } from '../core/views/page/panel-report.ts';
export { panelReport } from '../core/views/page/panel-report.ts';

/** Request to the server: what can be imported and exported. */
export const exchangeRequest = 'rolewright/exchange';

export interface ExchangeAnswer {
  readonly imports: readonly ImportFormat[];
  readonly exports: readonly ExportFormat[];
  /** The frameworks that can be exported, by the URIs of their folders, or of files that stand alone. */
  readonly frameworks: readonly Choice[];
}

/** A format that can be read. */
export interface ImportFormat {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly summary: string;
  /** How the names of its files end. */
  readonly endings: readonly string[];
  /** The ending of a text of this format that was copied; undefined where nobody copies such. */
  readonly copied: string | undefined;
  /** Whether it is a page of the web, which can be read as HTML too. */
  readonly isPage: boolean;
  readonly needsMap: boolean;
}

/** A format that can be written. */
export interface ExportFormat {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly summary: string;
  /** How the name of its file ends. */
  readonly ending: string;
  /** The tables of which one is written; none for other formats. */
  readonly tables: readonly string[];
}

/** Request to the server: the files that an import would write. */
export const importRequest = 'rolewright/import';

export interface ImportParams {
  readonly format: string;
  readonly inputs: readonly InputBytes[];
  /** The mapping of a table. */
  readonly map?: string | undefined;
  /** What the folder holds that is written to. An earlier import that it remembers is updated. */
  readonly there: readonly FolderText[];
}

/** A file of any kind. */
export interface InputBytes {
  /** Its name, with the folders from the one that was named. */
  readonly name: string;
  readonly base64: string;
}

/** A text and its path below a folder. */
export interface FolderText {
  readonly path: string;
  readonly text: string;
}

/** What an import would do, or one sentence that says why it cannot be done. */
export type ImportAnswer =
  | { readonly trouble: string }
  | {
      readonly writes: readonly PlannedText[];
      /** What later updates are told by; nothing for people. */
      readonly memory: readonly PlannedText[];
      /** Files that are there and say something else; with any of them nothing may be written. */
      readonly conflicts: readonly PlannedText[];
      /** What was read, guessed and left. */
      readonly report: Report;
    };

/** A text that would be written; `before` is the one that it takes the place of, undefined for a new file. */
export interface PlannedText extends FolderText {
  readonly before: string | undefined;
}

/** Request to the server: a framework in another format. */
export const exportRequest = 'rolewright/export';

export interface ExportParams {
  readonly format: string;
  /** One of the frameworks that the server has named. */
  readonly framework: string;
  readonly table?: string | undefined;
  /** The time that the file states, as RFC 3339 writes it. */
  readonly changed: string;
}

/** The file and what has no place in it, or one sentence that says why there is none. */
export type ExportAnswer =
  | { readonly trouble: string }
  | { readonly base64: string; readonly report: Report };

/** Request to the server: a mapping for a table, proposed from its first rows. */
export const tableMapRequest = 'rolewright/tableMap';

export interface TableMapParams {
  readonly input: InputBytes;
  /** The name of the framework. */
  readonly name: string;
  /** Which table of the file, by its name in the answer; the biggest where it is not given. */
  readonly table?: string | undefined;
  /** What the author has chosen so far; the list that the rows fill, and the field of each column. */
  readonly to?: string | undefined;
  readonly fields?: readonly (string | null)[] | undefined;
}

/** What a column holds and may fill, and the mapping that follows; or one sentence that says why there is none. */
export type TableMapAnswer =
  | { readonly trouble: string }
  | {
      /** The table that is mapped, and all that the file holds, the biggest first: sheets, or lists in JSON. */
      readonly table: string;
      readonly tables: readonly { readonly name: string; readonly size: number }[];
      readonly to: string;
      readonly lists: readonly string[];
      readonly columns: readonly TableColumn[];
      /** What the fields may be, with a word on each. */
      readonly fields: readonly { readonly field: string; readonly about: string }[];
      /** The mapping, as a file that the author can keep. */
      readonly map: string;
    };

/** A column, the first of its values and the field that it fills; null for none. */
export interface TableColumn {
  readonly name: string;
  readonly example: string;
  readonly field: string | null;
}

/** Message from the page of a report or of a paste to the extension. */
export type ExchangeMessage =
  /** A link was clicked: which one, by its section and its item. */
  | { readonly kind: 'open-place'; readonly section: number; readonly item: number }
  | { readonly kind: 'pasted'; readonly name: string; readonly text: string };
