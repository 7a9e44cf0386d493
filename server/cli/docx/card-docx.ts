import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  InternalHyperlink,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { cardBlocks } from '../../core/views/card/card-blocks.ts';
import type { RoleCard } from '../../core/views/card/role-card.ts';
import { creditBlocks } from '../../core/views/page/credit-blocks.ts';
import type { WriteDocx } from '../write-docx.ts';
import { blockParts, type Writing } from './block-parts.ts';
import { type DocumentLocale, documentLocale } from './document-locale.ts';
import { documentStyles } from './document-styles.ts';
import { textRuns } from './inline-runs.ts';
import { listNumbering } from './list-numbering.ts';
import { xmlText } from './xml-text.ts';

/**
 * Makes a Word document: real headings, lists and tables, the language of the texts, one card after the other. Each
 * card starts on a page of its own, which says at its foot whose it is.
 */
export const writeDocx: WriteDocx = async (cards, title) => {
  const [first] = cards;
  const locale = documentLocale(first?.language ?? '');
  const numbering = listNumbering();
  const writing = { numbering, isRightToLeft: locale.isRightToLeft };
  const isSingle = cards.length === 1;
  const name = xmlText(isSingle ? (first?.title ?? '') : title);
  const sections = isSingle
    ? [section(first!.title, cardParts(first!, 1, writing), locale)]
    : [
        section(title, overview(cards, title, writing), locale),
        ...cards.map((card, index) =>
          section(card.title, [anchor(index), ...cardParts(card, 2, writing)], locale),
        ),
      ];
  const document = new Document({
    title: name,
    subject: xmlText(first?.family ?? ''),
    creator: xmlText(first?.credits.find(({ publisher }) => publisher !== undefined)?.publisher ?? ''),
    description: xmlText(versionLine(first)),
    lastModifiedBy: 'Rolewright',
    styles: documentStyles(locale.language),
    numbering: { config: numbering.config() },
    sections,
  });
  return Packer.toBuffer(document);
};

/** Sections begin on a new page. */
function section(title: string, children: FileChild[], locale: DocumentLocale): ISectionOptions {
  return {
    properties: { page: { size: locale.paper } },
    children,
    footers: { default: footer(title, locale) },
  };
}

/** One card, and small below it whose words it prints. */
function cardParts(card: RoleCard, depth: number, writing: Writing): FileChild[] {
  const own = cardBlocks({ ...card, credits: [] }, depth);
  const credits = card.credits.flatMap(creditBlocks);
  return [...blockParts(own, writing), ...blockParts(credits, writing, { style: 'Credit' })];
}

/** The place that the overview leads to. */
function anchor(index: number): Paragraph {
  return new Paragraph({
    style: 'Anchor',
    children: [new Bookmark({ id: anchorName(index), children: [] })],
  });
}

function overview(cards: readonly RoleCard[], title: string, { isRightToLeft }: Writing): FileChild[] {
  return [
    new Paragraph({
      style: 'Heading1',
      bidirectional: isRightToLeft,
      children: textRuns(title),
    }),
    ...cards.map(
      (card, index) =>
        new Paragraph({
          bidirectional: isRightToLeft,
          children: [
            new InternalHyperlink({
              anchor: anchorName(index),
              children: textRuns(card.title, { style: 'Hyperlink' }),
            }),
            ...(card.family === undefined || card.family === title ? [] : textRuns(` · ${card.family}`)),
          ],
        }),
    ),
  ];
}

function anchorName(index: number): string {
  return `card-${index + 1}`;
}

function versionLine(card: RoleCard | undefined): string {
  return card?.version === undefined ? '' : `Version ${card.version}`;
}

function footer(title: string, { isRightToLeft }: DocumentLocale): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        bidirectional: isRightToLeft,
        style: 'Quiet',
        children: [
          ...textRuns(`${title} · `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
