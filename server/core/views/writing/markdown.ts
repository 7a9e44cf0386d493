import type { List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { webAddress } from '../web-address.ts';

/** A block of a text: what a writer prints below the one before. `Mark` is what its paragraphs hold besides. */
export type Block<Mark = never> =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline<Mark>[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; undefined in a list of bullets. */
      readonly start: number | undefined;
      readonly items: readonly (readonly Block<Mark>[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

/** A stretch of a paragraph. */
export type Inline<Mark = never> =
  | Mark
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong'; readonly content: readonly Inline<Mark>[] }
  | { readonly kind: 'link'; readonly address: string; readonly content: readonly Inline<Mark>[] };

/**
 * Reads a text of `format: markdown`: paragraphs, lists, emphasis, links and code. Everything else that Markdown
 * knows, HTML before all, is kept as the text that stands there.
 */
export function readMarkdown(text: string): readonly Block[] {
  if (!hasMarks.test(text) || isTangled(text)) return plainBlocks(text);
  const { children } = fromMarkdown(text, { extensions: [{ disable: { null: [...notOurs] } }] });
  return children.flatMap(blocksOf);
}

const hasMarks = /[*_`[\]<\\]|~~~|^[ \t]*(?:[-+]|\d{1,9}[.)])[ \t]| {2}\r?\n/m;

/** Whether reading the marks would take unreasonably long: nobody writes such a text to be read. */
function isTangled(text: string): boolean {
  const nested = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){12}/m;
  return text.length > 100_000 || (text.match(/[*_`[<]/g) ?? []).length > 2000 || nested.test(text);
}

/** A text without marks: its paragraphs. */
function plainBlocks(text: string): readonly Block[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n').map(part => part.trim())) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs
    .filter(lines => lines.length > 0)
    .map(lines => ({ kind: 'paragraph', content: [{ kind: 'text', text: lines.join('\n') }] }));
}

const notOurs = [
  'blockQuote',
  'characterReference',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
] as const;

function blocksOf(node: RootContent): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: node.children.flatMap(inlinesOf) }];
    case 'list':
      return [listOf(node)];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    default:
      return [];
  }
}

function listOf(list: List): Block {
  const start = list.ordered === true ? (list.start ?? 1) : undefined;
  return { kind: 'list', start, items: list.children.map(item => item.children.flatMap(blocksOf)) };
}

function inlinesOf(node: PhrasingContent): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, content: node.children.flatMap(inlinesOf) }];
    case 'link':
      return linkOf(node.url, node.children.flatMap(inlinesOf));
    default:
      return [];
  }
}

/** A link whose address may not be followed keeps its words. */
function linkOf(url: string, content: readonly Inline[]): readonly Inline[] {
  const address = webAddress(url);
  return address === undefined ? content : [{ kind: 'link', address, content }];
}
