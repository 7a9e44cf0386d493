import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { wellFormed } from '../../core/views/writing/escape-markdown.ts';
import type { Inline } from '../../core/views/writing/markdown.ts';
import { xmlText } from './xml-text.ts';

/** A stretch of text as runs of a paragraph. */
export function runsOf(content: readonly Inline[], style: IRunOptions = {}): ParagraphChild[] {
  return content.flatMap(inline => runOf(inline, style));
}

/** A text without marks. */
export function textRuns(text: string, style: IRunOptions = {}): ParagraphChild[] {
  return [runWith(text, style)];
}

/** A text without marks, whose lines stay lines. */
export function lineRuns(text: string): ParagraphChild[] {
  return wellFormed(text)
    .split('\n')
    .map((line, index) => runWith(line, { break: index === 0 ? 0 : 1 }));
}

function runOf(inline: Inline, style: IRunOptions): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [runWith(inline.text, style)];
    case 'code':
      return [runWith(inline.text, { ...style, style: 'Code' })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'emphasis':
      return runsOf(inline.content, { ...style, italics: true });
    case 'strong':
      return runsOf(inline.content, { ...style, bold: true });
    case 'link':
      return linkOf(inline.address, runsOf(inline.content, { ...style, style: 'Hyperlink' }), style);
  }
}

/** Word opens no document with an address that it cannot read, so such a one stands behind its words. */
function linkOf(address: string, children: ParagraphChild[], style: IRunOptions): ParagraphChild[] {
  if (!URL.canParse(address)) return [...children, runWith(` (${address})`, style)];
  return [new ExternalHyperlink({ link: new URL(address).href, children })];
}

/** Word lays letters of Arabic, Hebrew and their kin out only in a run that says so. */
function runWith(text: string, style: IRunOptions): TextRun {
  const isRightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u.test(text);
  return new TextRun({ ...style, ...(isRightToLeft ? { rightToLeft: true } : {}), text: xmlText(text) });
}
