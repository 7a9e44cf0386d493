import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readCsv } from '../../server/core/exchange/tables/read-csv.ts';
import { readTable } from '../../server/core/exchange/tables/read-table.ts';
import { readXlsx } from '../../server/core/exchange/tables/read-xlsx.ts';
import type { Sheet as XlsxSheet } from '../../server/core/exchange/tables/sheet.ts';
import { type SheetName, sheets } from '../../server/core/exchange/tables/sheets.ts';
import type { Table } from '../../server/core/exchange/tables/table.ts';
import { writeCsv } from '../../server/core/exchange/tables/write-csv.ts';
import { writeXlsx } from '../../server/core/exchange/tables/write-xlsx.ts';
import type { Model } from '../../server/core/model.ts';
import { modelOf } from '../support/cards.ts';
import { generateFramework } from '../support/generator.ts';
import { sampleModel } from '../support/samples.ts';
import { dataOf, modelOfImported, withoutEmpty } from './round-trip.ts';

describe('a framework as tables', () => {
  it('has a row for each role and a column for each skill that is asked for', () => {
    const { columns, rows } = tableOf(sampleModel('atlas', 'skill-catalogue'), 'matrix');
    assert.deepEqual(columns.slice(0, 5), ['Role id', 'Role', 'Job family', 'Level', 'Asset tracking']);
    const cells = rows.map(row => Object.fromEntries(row.cells.map((cell, at) => [columns[at], cell])));
    const senior = cells.find(row => row.Role === 'Senior Device Engineer');
    assert.equal(senior?.['Asset tracking'], '3 – Practitioner');
    assert.equal(senior?.['Job family'], 'Workplace Devices');
  });

  for (const name of ['requirements', 'competencies', 'skills'] as const)
    it(`gives back the table of ${name} by the mapping in the documentation`, async () => {
      const map = mappingOf(name);
      const comesBack = async (model: Model) => {
        const mapped = name === 'skills' ? withLevels(map, model) : map;
        const text = String(writeCsv(model, name).content);
        const back = modelOfImported(await readTable([{ name: 'table.csv', text }], mapped));
        assert.deepEqual(held(back, name), held(model, name));
      };
      if (name === 'competencies') await comesBack(sampleModel('harbour'));
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.integer({ min: 5, max: 60 }), (seed, files) =>
          comesBack(modelOf(Object.fromEntries(generateFramework({ seed, files })))),
        ),
        { numRuns: 8 },
      );
    });

  it('has the same cells in a workbook as in CSV, and the same bytes each time', async () => {
    const model = sampleModel('harbour');
    const bytes = writeXlsx(model).content as Uint8Array;
    assert.deepEqual(writeXlsx(model).content, bytes);
    const table = await readXlsx(bytes, 'Competencies');
    assert.ok('rows' in table, JSON.stringify(table));
    const sheet: XlsxSheet = sheets.competencies(model);
    assert.deepEqual(table.columns, sheet.columns);
    assert.deepEqual(
      table.rows.map(({ cells }) => cells),
      sheet.rows.map(({ cells }) => cells),
    );
  });

  it('shows a workbook as people want it: the head in sight, filtered and repeated, every line of a text', () => {
    const { content } = writeXlsx(sampleModel('atlas', 'skill-catalogue'));
    const parts = unzipSync(content as Uint8Array);
    const part = (name: string) => strFromU8(parts[name]!);
    const [matrix, required] = [part('xl/worksheets/sheet1.xml'), part('xl/worksheets/sheet2.xml')];
    assert.match(
      matrix,
      /<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"\/>/,
    );
    assert.match(required, /<autoFilter ref="A1:L51"\/>/);
    assert.match(part('xl/workbook.xml'), />'Skills matrix'!\$B:\$B,'Skills matrix'!\$1:\$1</);
    const widths = [...matrix.matchAll(/ width="(\d+)"/g)].map(match => Number(match[1]));
    assert.ok(Math.max(...widths.slice(4)) < 20, String(widths));
    const model = modelOf('skills:\n  - id: s\n    name: S\n    aliases: [a, b, c]\n    description: d\n');
    const skills = strFromU8(unzipSync(writeXlsx(model).content as Uint8Array)['xl/worksheets/sheet1.xml']!);
    assert.match(skills, /<row r="2" ht="45">/);
  });

  it('lets no spreadsheet calculate, and tells of it', async () => {
    const marks = ['=1+1', '+1', '-1', '@sum', '\ttab', '\rreturn'];
    const skills = marks.map((mark, at) => `  - id: s${at}\n    name: ${JSON.stringify(mark)}\n`);
    const model = modelOf(`skills:\n${skills.join('')}  - id: plain\n    name: 1 = 1\n`);
    const { content, report } = writeCsv(model, 'skills');
    const names = (readCsv(String(content)) as Table).rows.map(({ cells }) => cells[2]);
    assert.deepEqual(names, [...marks.map(mark => `'${mark.replace('\r', '\n')}`), '1 = 1']);
    assert.equal(report.notes.filter(({ kind }) => kind === 'changed').length, marks.length);
    const workbook = await readXlsx(writeXlsx(model).content as Uint8Array, 'Skills');
    assert.ok('rows' in workbook);
    assert.equal(workbook.rows[0]?.cells[2], '=1+1');
  });

  it('keeps every text of a cell: commas, quotation marks and lines', () => {
    const description = 'One, "two"\nand – three; ';
    const model = modelOf(
      `skills:\n  - id: s\n    name: S\n    description: ${JSON.stringify(description)}\n`,
    );
    const { rows } = tableOf(model, 'skills');
    assert.equal(rows[0]?.cells[5], description);
  });

  it('names what has no place', () => {
    const model = sampleModel('harbour');
    const { notes } = writeCsv(model, 'competencies').report;
    assert.deepEqual(
      notes.map(({ message }) => message).filter(message => !/^(?:Theme|Level)/.test(message)),
      [
        'Job family “Engineering”: summary has no place in this table.',
        'Job family “Terminal Support”: summary, isLegacy, replacedBy and notice have no place in this table.',
        'Framework “Harbour Engineering Progression” has no place in this table.',
        'Term “runbook” has no place in this table.',
        'Term “feature switch” has no place in this table.',
        'Term “blameless review” has no place in this table.',
        '“lint” in this file has no place in this table.',
      ],
    );
  });

  it('is nothing where there is nothing to tell', () => {
    assert.equal(writeCsv(sampleModel('harbour'), 'matrix').content, undefined);
    assert.equal(writeXlsx(modelOf('roles: []\n')).content, undefined);
  });
});

function tableOf(model: Model, name: SheetName): Table {
  return readCsv(String(writeCsv(model, name).content)) as Table;
}

/** What the documentation shows as the mapping of a table. */
function mappingOf(name: string): string {
  const page = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');
  return new RegExp(`\`\`\`yaml ${name}\\n([^]*?)\`\`\``).exec(page)![1]!;
}

/** The mapping with the columns that the table has, in place of those of the usual scale. */
function withLevels(map: string, model: Model): string {
  const levels = tableOf(model, 'skills').columns.flatMap(name => /^Level: (.*)$/.exec(name)?.[1] ?? []);
  const [start] = map.split('      levels.awareness');
  return [
    start,
    ...levels.map(level => `      levels.${level}: { column: "Level: ${level}", markdown: true }\n`),
    ...levels.map(level => `      examples.${level}[]: "Examples: ${level}"\n`),
  ].join('');
}

/** What the tables hold of the things that they are about. */
function held(model: Model, name: 'requirements' | 'competencies' | 'skills'): unknown {
  type Things = Record<string, unknown>[];
  const { roles = [], skills = [], families = [] } = dataOf(model) as Record<string, Things>;
  if (name === 'requirements')
    return roles.map(({ id, name, family, level, skills }) => ({ id, name, family, level, skills }));
  if (name === 'skills') return skills;
  return {
    rows: sheets.competencies(model).rows.map(({ cells }) => cells),
    competencies: families.flatMap(({ competencies = [] }) =>
      byId(competencies as Things).map(({ replacedBy: _, ...held }) => withoutEmpty(held)),
    ),
  };
}

function byId(things: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return things.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}
