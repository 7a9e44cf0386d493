/** What client and server say to each other beyond the language server protocol. */
export { looksLikeFramework } from '../core/looks-like-framework.ts';
export { panelStyle } from '../core/views/panel-style.ts';

/** What a client may tell the server when it starts it. */
export interface ClientOptions {
  /** Where the client shows the pages of the rules: what stands before a rule's id and `.md` in a link. */
  readonly rulePages?: string;
  /** The client's command that opens the page of a rule, given the rule's id. */
  readonly rulePageCommand?: string;
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
  readonly changed: readonly { readonly uri: string; readonly text: string }[];
  readonly deleted: readonly string[];
}

/** Request to the server: what the panel shows for a place in a text. */
export const cardRequest = 'rolewright/card';

export interface CardParams {
  /** The file beside which the panel stands. */
  readonly uri: string;
  /** The cursor there, or the card that was chosen. */
  readonly at: { readonly line: number; readonly character: number } | { readonly card: string };
  /** The card shown so far; it stays while the cursor is in no other. */
  readonly shown?: string | undefined;
  /** Whether to show the file's first card rather than a choice where the cursor is in none. */
  readonly orFirst?: boolean;
}

export interface CardAnswer {
  readonly kind: 'card' | 'choice' | 'nothing';
  /** The content of the panel. */
  readonly html: string;
  /** The card that is shown, by the word that links use, and its title. */
  readonly card: string | undefined;
  readonly title: string | undefined;
  /** The cursor as an offset in the file, where one was given. */
  readonly cursor: { readonly uri: string; readonly offset: number } | undefined;
}

/** Notification to the client: cards may look different now. */
export const cardsChanged = 'rolewright/cardsChanged';

/** Message from the extension to the script in the panel: shows this. */
export interface ShowMessage {
  readonly html: string;
  /** The cursor in the text, whose item is marked. */
  readonly cursor: CardAnswer['cursor'];
  /** Whether the cursor was moved, so that its item comes into view, rather than the text changed. */
  readonly isCursorMoved: boolean;
  /** What is needed to show the same again after a reload of the window. */
  readonly shown: PanelState;
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
  | { readonly kind: 'open-file' };
