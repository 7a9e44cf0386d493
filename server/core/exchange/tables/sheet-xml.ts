import type { Sheet } from './sheet.ts';
import { looks } from './sheet-styles.ts';
import { escapeXml, head, lettersOf, main, mostInCell } from './spreadsheetml.ts';

/**
 * One sheet as a part of a workbook. The head can be filtered; it and the first columns stay in sight. Columns and rows
 * are as large as their texts, within reason.
 */
export function sheetXml({ columns, rows, fixed, grid }: Sheet): string {
  const isGrid = (at: number) => at >= columns.length - grid;
  const lines = [columns, ...rows.map(({ cells }) => cells)];
  const sample = lines.slice(0, 500);
  const widths = columns.map((_, at) =>
    isGrid(at)
      ? gridWidth
      : widthOf(
          sample.map(cells => cells[at]!),
          at < fixed ? widestFixed : widest,
        ),
  );
  const isOnePage = widths.reduce((sum, width) => sum + width, 0) <= widestPage;
  const last = `${lettersOf(columns.length - 1)}${lines.length}`;
  const lookOf = (row: number, at: number) =>
    row === 0 ? (isGrid(at) ? looks.gridHead : looks.head) : isGrid(at) ? looks.grid : looks.text;
  const written = lines.map((cells, row) => {
    const shown = cells.map((text, at) => cellXml(text, `${lettersOf(at)}${row + 1}`, lookOf(row, at)));
    return `<row r="${row + 1}" ht="${heightOf(cells, widths, row === 0 ? boldWidth : 1)}">${shown.join('')}</row>`;
  });
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="${isOnePage ? 1 : 0}"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${fixed}" ySplit="1" topLeftCell="${lettersOf(fixed)}2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${cols.join('')}</cols>`,
    `<sheetData>${written.join('')}</sheetData><autoFilter ref="A1:${last}"/>`,
    `<pageSetup paperSize="${paper}" ${isOnePage ? '' : `scale="${smaller}" `}fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

/** Widths are counted in characters, heights in points. */
const gridWidth = 18;
const narrowest = 10;
const widest = 50;
const widestFixed = 34;
/** What is wider than this is too small to read where it is drawn as wide as a page; it goes over several, at this scale. */
const widestPage = 400;
const smaller = 60;
/** A4 (ECMA-376, ST_PaperSize). */
const paper = 9;
const lineHeight = 15;
/** Bold letters, and the room that whole words leave at the end of a narrow line. */
const boldWidth = 1.3;
/** As high as a row can be (Excel specifications and limits). */
const highest = 409;

/** A little more than the longest line, for the mark of the filter in the head. */
function widthOf(texts: readonly string[], most: number): number {
  const longest = Math.max(...texts.map(text => Math.max(...text.split('\n').map(line => line.length))));
  return Math.min(most, Math.max(narrowest, longest + 3));
}

/** As high as its longest cell; `size` is how wide its letters are beside those that widths are counted in. */
function heightOf(cells: readonly string[], widths: readonly number[], size: number): number {
  const lines = cells.map((text, at) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size) / widths[at]!)), 0),
  );
  return Math.min(highest, lineHeight * Math.max(...lines));
}

function cellXml(text: string, place: string, look: number): string {
  if (text === '') return '';
  return `<c r="${place}" t="inlineStr" s="${look}"><is><t xml:space="preserve">${escapeXml(text.slice(0, mostInCell))}</t></is></c>`;
}
