import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { LabelledText } from '../../core/views/writing/blocks.ts';
import { runsOf, textRuns } from './inline-runs.ts';

/** Labels and their texts side by side, under thin lines; the labels are known as the head of their rows. */
export function factsTable(facts: readonly LabelledText[], isRightToLeft: boolean): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'D9D8D3' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (width: number, style: string, children: ReturnType<typeof runsOf>) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 0, right: 120 },
      children: [new Paragraph({ style, bidirectional: isRightToLeft, children })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2400, 6600],
    visuallyRightToLeft: isRightToLeft,
    tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: facts.map(
      ({ label, content }, index) =>
        new TableRow({
          cantSplit: true,
          keepNext: index < facts.length - 1,
          children: [cell(2400, 'FactLabel', textRuns(label)), cell(6600, 'FactText', runsOf(content))],
        }),
    ),
  });
}
