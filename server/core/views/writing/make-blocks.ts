import type { Written } from '../source.ts';
import type { CardBlock, LabelledText, WordMark } from './blocks.ts';
import { type Block, type Inline, readMarkdown } from './markdown.ts';

/** A heading of plain words, or of words with marks. */
export function headingOf<Mark = never>(
  depth: number,
  content: string | readonly Inline<Mark>[],
): CardBlock<Mark> {
  return { kind: 'heading', depth, content: typeof content === 'string' ? [plain(content)] : content };
}

/** A paragraph of plain words, or of words with marks. */
export function paragraph<Mark = never>(content: string | readonly Inline<Mark>[]): Block<Mark> {
  return { kind: 'paragraph', content: typeof content === 'string' ? [plain(content)] : content };
}

/** A list of bullets, each with the blocks behind it. */
export function bullets<Mark = never>(items: readonly (readonly Block<Mark>[])[]): Block<Mark> {
  return { kind: 'list', start: undefined, items };
}

/** A text of a framework as its blocks. */
export function blocksOf({ text, format }: Pick<Written, 'text' | 'format'>): readonly Block[] {
  return format === 'line' ? [paragraph(text)] : readMarkdown(text);
}

/** A text inside a line, as HTML has it: markdown of a single paragraph, else the text as it stands. */
export function lineOf({ text, format }: Written): readonly Inline[] {
  const [only, ...others] = format === 'markdown' ? readMarkdown(text) : [];
  return only?.kind !== 'paragraph' || others.length > 0 ? [plain(text)] : only.content;
}

/** Lines below one another in one paragraph. */
export function lines<Mark = never>(content: readonly (readonly Inline<Mark>[])[]): readonly Inline<Mark>[] {
  return content.flatMap((line, index): readonly Inline<Mark>[] =>
    index === 0 ? line : [{ kind: 'break' }, ...line],
  );
}

/** A labelled detail, where there is any. */
export function labelled(label: string, text: string | undefined): readonly LabelledText[] {
  return text === undefined || text === '' ? [] : [{ label, content: [plain(text)] }];
}

/** Labelled details of the whole card or of an item, where there are any. */
export function factsOf(
  of: 'card' | 'item',
  facts: readonly LabelledText[],
): readonly Extract<CardBlock, { kind: 'facts' }>[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', of, facts }];
}

/** Labelled details one after the other. */
export function inLine(facts: readonly LabelledText[]): readonly Inline[] {
  return facts.flatMap(({ label, content }, index) => [
    plain(`${index === 0 ? '' : ' · '}${label}: `),
    ...content,
  ]);
}

/** Words that are shown as they are written. */
export function plain(text: string): Extract<Inline, { kind: 'text' }> {
  return { kind: 'text', text };
}

/** Words that stand out; inside of other such words nothing more does. */
export function strong(content: string | readonly Inline[]): Inline {
  const inlines = typeof content === 'string' ? [plain(content)] : content;
  return { kind: 'strong', content: inlines.flatMap(one => (one.kind === 'strong' ? one.content : [one])) };
}

/** Words that came or went. */
export function wordMark(kind: WordMark['kind'], content: readonly Inline[]): WordMark {
  return { kind, content };
}
