import type { Block, Inline } from './markdown.ts';

/** A piece of a written card, in reading order: what every format but HTML is printed from. */
export type CardBlock<Mark = never> =
  | Block<Mark>
  | { readonly kind: 'heading'; readonly depth: number; readonly content: readonly Inline<Mark>[] }
  | { readonly kind: 'notice'; readonly blocks: readonly Block<Mark>[] }
  /** Short labelled details of the whole card or of an item: a line, or a table of two columns. */
  | { readonly kind: 'facts'; readonly of: 'card' | 'item'; readonly facts: readonly LabelledText[] };

export interface LabelledText {
  readonly label: string;
  readonly content: readonly Inline[];
}

/** A piece of a written view: also tables, and words that came or went. */
export type ViewBlock = CardBlock<WordMark> | TableBlock;

/** Words that only one of two texts has. */
export interface WordMark {
  readonly kind: 'added' | 'dropped';
  readonly content: readonly Inline[];
}

/** What is said where a row and a column meet. */
export interface TableBlock {
  readonly kind: 'table';
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly title: string;
  /** For each column its lines. */
  readonly cells: readonly (readonly (readonly Inline[])[])[];
}
