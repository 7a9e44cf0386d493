import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { cardBlocks } from '../../core/views/card-blocks.ts';
import type { RoleCard } from '../../core/views/role-card.ts';
import type { WriteDocx } from '../write-docx.ts';
import { blockParts } from './block-parts.ts';
import { documentStyles } from './document-styles.ts';
import { listNumbering } from './list-numbering.ts';
import { xmlText } from './xml-text.ts';

/** Makes a Word document: real headings, lists and tables, the language of the texts, one card after the other. */
export const writeDocx: WriteDocx = async (cards, title) => {
  const numbering = listNumbering();
  const [first] = cards;
  const isSingle = cards.length === 1;
  const name = xmlText(isSingle ? (first?.title ?? '') : title);
  const children = isSingle
    ? blockParts(cardBlocks(first!, 1), numbering)
    : [
        ...overview(cards, name),
        ...cards.flatMap((card, index): FileChild[] => [
          new Paragraph({
            pageBreakBefore: true,
            style: 'Anchor',
            children: [new Bookmark({ id: anchor(index), children: [] })],
          }),
          ...blockParts(cardBlocks(card, 2), numbering),
        ]),
      ];
  const document = new Document({
    title: name,
    subject: xmlText(first?.family ?? ''),
    creator: xmlText(first?.credits.find(({ publisher }) => publisher !== undefined)?.publisher ?? ''),
    description: xmlText(versionLine(first)),
    lastModifiedBy: 'Rolewright',
    styles: documentStyles(languageOf(first)),
    numbering: { config: numbering.config() },
    sections: [{ children, footers: { default: footer(name) } }],
  });
  return Packer.toBuffer(document);
};

function overview(cards: readonly RoleCard[], title: string): FileChild[] {
  return [
    new Paragraph({ style: 'Heading1', children: [new TextRun(title)] }),
    ...cards.map(
      (card, index) =>
        new Paragraph({
          children: [
            new InternalHyperlink({
              anchor: anchor(index),
              children: [new TextRun({ text: xmlText(card.title), style: 'Hyperlink' })],
            }),
            ...(card.family === undefined || card.family === title
              ? []
              : [new TextRun(` · ${xmlText(card.family)}`)]),
          ],
        }),
    ),
  ];
}

function anchor(index: number): string {
  return `card-${index + 1}`;
}

function versionLine(card: RoleCard | undefined): string {
  return card?.version === undefined ? '' : `Version ${card.version}`;
}

/** A language by its tag; what is no tag is English. */
function languageOf(card: RoleCard | undefined): string {
  const tag = card?.language ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'en';
}

function footer(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        style: 'Quiet',
        children: [
          new TextRun(`${title} · `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
