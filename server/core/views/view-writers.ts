import { viewPage } from './page/view-page.ts';
import type { View } from './view.ts';
import { viewBlocks } from './view-blocks.ts';
import { blocksMarkdown } from './writing/blocks-markdown.ts';
import { blocksText } from './writing/blocks-text.ts';

/** What a view can be written as: a page that needs no other file, Markdown for a wiki, text for a letter. */
export const viewWriters = {
  html: viewPage,
  markdown: view => blocksMarkdown(viewBlocks(view)),
  text: view => blocksText(viewBlocks(view)),
} satisfies Readonly<Record<string, (view: View) => string>>;
