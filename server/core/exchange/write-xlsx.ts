import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Model } from '../model.ts';
import { ExportLog } from './export-log.ts';
import type { ExportedFile } from './exported-file.ts';
import { leaveOutOfSheets } from './leave-out-of-sheets.ts';
import type { Sheet } from './sheet.ts';
import { sheets } from './sheets.ts';

/**
 * All tables of a framework as a workbook (ECMA-376, SpreadsheetML), a sheet each; those without a row are left away.
 * Every cell is a text, so nothing in it is ever calculated. The same framework gives the same bytes.
 */
export function writeXlsx(model: Model): ExportedFile {
  const log = new ExportLog(model, 'these tables');
  const filled = Object.values(sheets)
    .map(make => make(model))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { content: undefined, report: log.report() };
  leaveOutOfSheets(model, filled, log);
  for (const sheet of filled) log.count(`Rows of “${sheet.name}”`, sheet.rows.length);
  for (const { rows } of filled)
    for (const { of, cells } of rows)
      if (cells.some(text => text.length > mostInCell))
        log.change(
          of,
          [],
          `has a text of more than ${mostInCell} characters, which a cell cannot hold; it is cut there.`,
        );
  const files: Zippable = Object.fromEntries(
    [...partsOf(filled)].map(([path, xml]) => [path, [strToU8(xml), { mtime: '1980-01-01T00:00:00' }]]),
  );
  return { content: zipSync(files), report: log.report() };
}

/** The most characters in a cell (Excel specifications and limits). */
const mostInCell = 32_767;

function partsOf(filled: readonly Sheet[]): ReadonlyMap<string, string> {
  const numbered = filled.map((sheet, index) => ({ sheet, number: index + 1 }));
  return new Map([
    ['[Content_Types].xml', contentTypes(numbered.map(({ number }) => number))],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${numbered
        .map(
          ({ sheet, number }) =>
            `<sheet name="${escapeXml(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbered.map(({ number }) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)] as const),
  ]);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

function contentTypes(numbers: readonly number[]): string {
  const of = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
  const parts = [
    ['/xl/workbook.xml', of('sheet.main')],
    ['/xl/styles.xml', of('styles')],
    ...numbers.map(number => [`/xl/worksheets/sheet${number}.xml`, of('worksheet')]),
  ];
  const overrides = parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('');
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const written = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${written.join('')}</Relationships>`;
}

/** Style 0 wraps lines, style 1 is the bold head. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** The head stays in sight; columns are as wide as their texts, within reason. */
function sheetXml({ columns, rows }: Sheet): string {
  const widths = columns.map((name, at) =>
    Math.min(60, Math.max(10, name.length, ...rows.slice(0, 200).map(({ cells }) => cells[at]!.length)) + 2),
  );
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = [columns, ...rows.map(({ cells }) => cells)].map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, at) => cellXml(text, at, row)).join('')}</row>`,
  );
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(text: string, column: number, row: number): string {
  if (text === '') return '';
  const style = row === 0 ? ' s="1"' : '';
  return `<c r="${lettersOf(column)}${row + 1}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(text.slice(0, mostInCell))}</t></is></c>`;
}

/** A, B, … Z, AA, AB … */
function lettersOf(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : lettersOf((column - rest) / 26 - 1) + letter;
}

/** A text inside XML 1.0, without the characters that it cannot hold. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"\r]/g, mark => `&#${mark.charCodeAt(0)};`);
}
