/** What client and server say to each other beyond the language server protocol. */
export { looksLikeFramework } from '../core/looks-like-framework.ts';
export { panelStyle } from '../core/views/page/panel-style.ts';
export { panelTools } from '../core/views/page/panel-tools.ts';
export { base64Of, bytesOf } from './base64.ts';
export * from './exchange-protocol.ts';

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
  /**
   * A view shows more than one role and stays wherever the cursor goes. While the framework is being read, what was
   * shown stays: the answer comes after `cardsChanged`.
   */
  readonly kind: 'card' | 'view' | 'choice' | 'nothing' | 'reading';
  /** The content of the panel. */
  readonly html: string;
  /** The card or view that is shown, by the word that links use, and its title. */
  readonly card: string | undefined;
  readonly title: string | undefined;
  /** The file that the card is written in; undefined where no card is shown. */
  readonly file: string | undefined;
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
  readonly text: string;
}

/** Request to the server: what can be shown of the framework around a file. */
export const choicesRequest = 'rolewright/choices';

export interface ChoicesParams {
  readonly uri: string;
  /** The cursor there, or the card that the panel shows of the framework around it. */
  readonly at?: Position;
  readonly shown?: string | undefined;
}

export interface ChoicesAnswer {
  readonly cards: readonly Choice[];
  readonly ladders: readonly Choice[];
  /** The word for the view of the whole. */
  readonly coverage: string;
  /** What the cursor is in, or what is shown. */
  readonly here: { readonly card?: string; readonly ladder?: string };
}

/** Something to show, by the word that links use. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly note: string;
}

/** Notification to the client: cards may look different now. */
export const cardsChanged = 'rolewright/cardsChanged';

/** Message from the extension to the script in the panel: shows this. */
export interface ShowMessage {
  readonly kind: 'show';
  readonly html: string;
  /** The organisation's own style sheet. */
  readonly style: string;
  /** The cursor in the text, whose item is marked. */
  readonly cursor: CardAnswer['cursor'];
  /** Whether the cursor was moved, so that its item comes into view, rather than the text changed. */
  readonly isCursorMoved: boolean;
  /** The file that the card is written in; undefined where no card is shown. */
  readonly file: string | undefined;
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
  /** The version of the framework that the card is compared with. */
  readonly earlier?: EarlierVersion | undefined;
  /** Whether it is a look at more than one role; the same card may have been shown before it. */
  readonly isView: boolean;
  readonly isPinned: boolean;
}

/** What stands before the address of a file in a place of its text as it was in an earlier version. */
export const thenScheme = 'rolewright-then:';

/** A commit, by its hash and the words that stand for it. */
export interface EarlierVersion {
  readonly hash: string;
  readonly name: string;
}

/** Message in either direction: the place of a text that its reader has scrolled to the top. */
export interface ScrollMessage {
  readonly kind: 'scroll';
  readonly file: string;
  readonly offset: number;
}

/** Message from the script in the panel to the extension: it is ready, or the reader clicked or scrolled. */
export type PanelMessage =
  | { readonly kind: 'ready' }
  | ScrollMessage
  | { readonly kind: 'open-card'; readonly card: string }
  | { readonly kind: 'open-source'; readonly uri: string; readonly start: number; readonly end: number }
  | { readonly kind: 'open-file' }
  | { readonly kind: 'back' | 'forward' | 'pin' | 'views' | 'copy' };
