import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { wellFormed } from '../../core/views/escape-markdown.ts';
import type { Inline } from '../../core/views/markdown.ts';
import { xmlText } from './xml-text.ts';

/** A stretch of text as runs of a paragraph. */
export function runsOf(content: readonly Inline[], style: IRunOptions = {}): ParagraphChild[] {
  return content.flatMap(inline => runOf(inline, style));
}

/** A text without marks; with `breaks` its lines stay lines. */
export function textRuns(text: string, { breaks = false }: { readonly breaks?: boolean }): ParagraphChild[] {
  if (!breaks) return [new TextRun(xmlText(text))];
  return wellFormed(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: xmlText(line), break: index === 0 ? 0 : 1 }));
}

function runOf(inline: Inline, style: IRunOptions): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [new TextRun({ ...style, text: xmlText(inline.text) })];
    case 'code':
      return [new TextRun({ ...style, style: 'Code', text: xmlText(inline.text) })];
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
  if (!URL.canParse(address)) return [...children, new TextRun({ ...style, text: ` (${xmlText(address)})` })];
  return [new ExternalHyperlink({ link: new URL(address).href, children })];
}
