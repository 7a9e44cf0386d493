import { type IStylesOptions, LineRuleType } from 'docx';

/** The look of a document: Word's own names for headings, so that its outline and a house style take them up. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: 22,
          language: { value: language, eastAsia: language, bidirectional: language },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: headingStyle(40, 160, 160),
      heading2: headingStyle(30, 320, 120),
      heading3: headingStyle(25, 240, 80),
      heading4: headingStyle(22, 200, 60),
      heading5: headingStyle(22, 160, 60),
      heading6: headingStyle(22, 160, 60),
      hyperlink: { run: { color: '0A58A6', underline: {} } },
    },
    paragraphStyles: [
      { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: quiet },
      {
        id: 'Notice',
        name: 'Notice',
        basedOn: 'Normal',
        paragraph: {
          border: {
            left: { style: 'single', size: 18, space: 8, color: '9A5B00' },
            top: noticeEdge,
            between: noticeEdge,
            bottom: noticeEdge,
            right: noticeEdge,
          },
          shading: { type: 'clear', color: 'auto', fill: noticeEdge.color },
          spacing: { after: 0 },
          indent: { left: 220, right: 80 },
          keepNext: true,
        },
      },
      {
        id: 'Credit',
        name: 'Credit',
        basedOn: 'Normal',
        run: quiet,
        paragraph: {
          border: { top: { style: 'single', size: 4, space: 6, color: 'D9D8D3' } },
          spacing: { before: 60, after: 60 },
        },
      },
      {
        id: 'CodeBlock',
        name: 'Code Block',
        basedOn: 'Normal',
        run: { font: 'Consolas', size: 19 },
        paragraph: { indent: { left: 240 } },
      },
      {
        id: 'Anchor',
        name: 'Anchor',
        basedOn: 'Normal',
        run: { size: 2 },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      {
        id: 'Space',
        name: 'Space',
        basedOn: 'Normal',
        run: { size: 2 },
        paragraph: { spacing: { before: 0, after: 120 } },
      },
      {
        id: 'FactText',
        name: 'Fact',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      { id: 'FactLabel', name: 'Fact Label', basedOn: 'FactText', run: quiet },
    ],
    characterStyles: [{ id: 'Code', name: 'Code', run: { font: 'Consolas' } }],
  };
}

/** Small and grey, of which there is much on a card. */
const quiet = { size: 19, color: '5A5A55' };

/** An edge in the colour of the surface, which keeps the text away from its end. */
const noticeEdge = { style: 'single', size: 4, space: 4, color: 'FBF4E8' } as const;

function headingStyle(size: number, before: number, after: number) {
  return {
    run: { size, bold: true, color: '1D1D1B', font: 'Calibri' },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  };
}
