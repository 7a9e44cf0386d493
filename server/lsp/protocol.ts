/** What client and server say to each other beyond the language server protocol. */
export { looksLikeFramework } from '../core/looks-like-framework.ts';
export { panelStyle } from '../core/views/panel-style.ts';
export { panelTools } from '../core/views/panel-tools.ts';
export { base64Of, bytesOf } from './base64.ts';

/** What a client may tell the server when it starts it. */
export interface ClientOptions {
  /** Where the client shows the pages of the rules: what stands before a rule's id and `.md` in a link. */
  readonly rulePages?: string;
  /** The client's command that opens the page of a rule, given the rule's id. */
  readonly rulePageCommand?: string;
  /** Where the scripts lie that a server in a worker loads when they are needed: what stands before their names. */
  readonly scripts?: string;
}

/** The settings under `rolewright`, as the server asks for them. */
export interface Settings {
  /** Globs from the workspace folder, or whole URIs, of files that are ours without a manifest. */
  readonly files?: readonly string[];
  readonly lint?: { readonly run?: 'onType' | 'onSave' };
}

/** The files that may be lists of known findings, wherever they are. */
export const baselineGlob = '**/*baseline*.json';

/** Notification to the server: texts of files that it cannot read itself, and files or folders that are gone. */
export const filesPushed = 'rolewright/filesPushed';

export interface PushedTexts {
  readonly changed: readonly PushedFile[];
  readonly deleted: readonly string[];
}

/** A file by its text or, where that is no sound UTF-8, by its first bytes, which tell what it is instead. */
export type PushedFile =
  | { readonly uri: string; readonly text: string }
  | { readonly uri: string; readonly base64: string };

/** Request to the server: what the panel shows for a place in a text. */
export const cardRequest = 'rolewright/card';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface CardParams {
  /** The file beside which the panel stands. */
  readonly uri: string;
  /** The cursor there, the card or view that was chosen, or two cards to compare. */
  readonly at:
    | Position
    | { readonly card: string; readonly before?: Earlier }
    | { readonly compare: readonly [string, string] };
  /** Where the cursor is while something chosen is shown. */
  readonly cursor?: Position & { readonly uri: string };
  /** The card shown so far; it stays while the cursor is in no other. */
  readonly shown?: string | undefined;
  /** Whether to show the file's first card rather than a choice where the cursor is in none. */
  readonly orFirst?: boolean;
}

/** A framework as it was: the files that read differently then. With it a card is compared with itself. */
export interface Earlier {
  /** The words that stand for that time, such as a commit's. */
  readonly name: string;
  readonly texts: readonly { readonly uri: string; readonly text: string }[];
  /** Files that were not there yet. */
  readonly missing: readonly string[];
}

export interface CardAnswer {
  /** A view shows more than one role and stays wherever the cursor goes. */
  readonly kind: 'card' | 'view' | 'choice' | 'nothing';
  /** The content of the panel. */
  readonly html: string;
  /** The card or view that is shown, by the word that links use, and its title. */
  readonly card: string | undefined;
  readonly title: string | undefined;
  /** The cursor as an offset in the file, where one was given. */
  readonly cursor: { readonly uri: string; readonly offset: number } | undefined;
}

/** Request to the server: the card or view that the panel shows, as a text to keep elsewhere. */
export const cardTextRequest = 'rolewright/cardText';

export interface CardTextParams extends CardParams {
  readonly format: CardFormat;
}

/** What a card can be written as. HTML is a page that needs no other file. */
export type CardFormat = 'markdown' | 'html' | 'text';

export interface CardTextAnswer {
  readonly title: string;
  /** Undefined for a look at more than one role in another format than HTML. */
  readonly text: string | undefined;
}

/** Request to the server: what can be shown of the framework around a file. */
export const choicesRequest = 'rolewright/choices';

export interface ChoicesParams {
  readonly uri: string;
  readonly at?: Position;
}

export interface ChoicesAnswer {
  readonly cards: readonly Choice[];
  readonly ladders: readonly Choice[];
  /** The word for the view of the whole. */
  readonly coverage: string;
  /** What the cursor is in. */
  readonly here: { readonly card?: string; readonly ladder?: string };
}

/** Something to show, by the word that links use. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly note: string;
}

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
  readonly summary: string;
  /** How the names of its files end. */
  readonly endings: readonly string[];
  /** The ending of a text of this format that was copied; undefined where nobody copies such. */
  readonly copied: string | undefined;
  readonly needsMap: boolean;
}

/** A format that can be written. */
export interface ExportFormat {
  readonly id: string;
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
      /** What was read, guessed and left, as Markdown. */
      readonly report: string;
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

/** The file and what has no place in it as Markdown, or one sentence that says why there is none. */
export type ExportAnswer =
  | { readonly trouble: string }
  | { readonly base64: string; readonly report: string; readonly notes: number };

/** Request to the server: a mapping for a table, proposed from its first rows. */
export const tableMapRequest = 'rolewright/tableMap';

export interface TableMapParams {
  readonly input: InputBytes;
  /** The name of the framework. */
  readonly name: string;
  /** What the author has chosen so far; the list that the rows fill, and the field of each column. */
  readonly to?: string | undefined;
  readonly fields?: readonly (string | null)[] | undefined;
}

/** What a column holds and may fill, and the mapping that follows; or one sentence that says why there is none. */
export type TableMapAnswer =
  | { readonly trouble: string }
  | {
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

/** Notification to the client: cards may look different now. */
export const cardsChanged = 'rolewright/cardsChanged';

/** Message from the extension to the script in the panel: shows this. */
export interface ShowMessage {
  readonly html: string;
  /** The organisation's own style sheet. */
  readonly style: string;
  /** The cursor in the text, whose item is marked. */
  readonly cursor: CardAnswer['cursor'];
  /** Whether the cursor was moved, so that its item comes into view, rather than the text changed. */
  readonly isCursorMoved: boolean;
  /** What is needed to show the same again after a reload of the window. */
  readonly shown: PanelState;
  /** What the buttons above can do. */
  readonly tools: {
    readonly canGoBack: boolean;
    readonly canGoForward: boolean;
    /** Whether what is shown stays wherever the cursor goes. */
    readonly isPinned: boolean;
    readonly canPin: boolean;
    readonly canCopy: boolean;
  };
}

/** What a panel keeps over a reload of the window. */
export interface PanelState {
  readonly uri: string;
  readonly card: string | undefined;
}

/** Message from the script in the panel to the extension: it is ready, or the reader clicked. */
export type PanelMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open-card'; readonly card: string }
  | { readonly kind: 'open-source'; readonly uri: string; readonly start: number; readonly end: number }
  | { readonly kind: 'open-file' }
  | { readonly kind: 'back' | 'forward' | 'pin' | 'copy' };
