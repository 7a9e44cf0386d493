import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Model } from '../../model.ts';
import { ExportLog } from '../export-log.ts';
import type { ExportedFile } from '../exported-file.ts';
import { leaveOutOfSheets } from './leave-out-of-sheets.ts';
import type { Sheet } from './sheet.ts';
import { sheetStyles } from './sheet-styles.ts';
import { sheetXml } from './sheet-xml.ts';
import { sheets } from './sheets.ts';
import { escapeXml, head, lettersOf, main, mostInCell, relationships } from './spreadsheetml.ts';

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
        .join('')}</sheets><definedNames>${filled.map(repeatedXml).join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbered.map(({ number }) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', sheetStyles],
    ...numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)] as const),
  ]);
}

/** On paper the head and the column that names a row are on every page. */
function repeatedXml({ name, fixed }: Sheet, index: number): string {
  const sheet = `'${escapeXml(name)}'!`;
  const column = `$${lettersOf(fixed - 1)}`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}${column}:${column},${sheet}$1:$1</definedName>`;
}

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
