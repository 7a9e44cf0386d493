import assert from 'node:assert/strict';
import {
  type ExchangeAnswer,
  type ExportAnswer,
  exchangeRequest,
  exportRequest,
  type ImportAnswer,
  type ImportParams,
  importRequest,
  type Report,
} from '../../server/lsp/protocol.ts';
import { bakery } from './bakery.ts';
import { Editor } from './editor.ts';

const map = `framework: { id: harbour, name: Harbour skills }
files:
  - file: skills.yaml
    to: skills
    fields: { id: Key, name: Skill, description: About }
`;
const table = 'Key,Skill,About,Colour\nknots,Knots,Ties ropes so that they hold.,red\n';

describe('importing and exporting in an editor', () => {
  let editor: Editor;
  const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
  const ask = (params: Partial<ImportParams>) =>
    editor.request<ImportAnswer>(importRequest, {
      format: 'table',
      inputs: [{ name: 'skills.csv', base64: base64(table) }],
      map,
      there: [],
      ...params,
    });
  const planned = async (params: Partial<ImportParams>) => {
    const answer = await ask(params);
    if ('trouble' in answer) assert.fail(answer.trouble);
    return { ...answer, told: wordsOf(answer.report) };
  };
  const trouble = async (params: Partial<ImportParams>) => {
    const answer = await ask(params);
    return 'trouble' in answer ? answer.trouble : undefined;
  };
  const asThere = (files: readonly { path: string; text: string }[]) =>
    files.map(({ path, text }) => ({ path, text }));

  beforeEach(async () => {
    editor = await Editor.start({ files: bakery });
  });
  afterEach(() => editor.stop());

  it('offers the formats and the frameworks', async () => {
    const { imports, exports, frameworks } = await editor.request<ExchangeAnswer>(exchangeRequest, {});
    assert.ok(imports.some(({ id, needsMap, copied }) => id === 'table' && needsMap && copied === '.tsv'));
    assert.ok(imports.some(({ id, copied }) => id === 'ft-page' && copied === '.txt'));
    assert.ok(imports.some(({ id, name }) => id === 'table' && name === 'Excel, CSV or JSON table'));
    assert.deepEqual(
      exports.map(({ id, name, ending, tables }) => [id, name, ending, tables.length > 0]),
      [
        ['json', 'Framework as JSON', '.json', false],
        ['case', 'CASE package', '.json', false],
        ['csv', 'CSV table', '.csv', true],
        ['xlsx', 'Excel workbook', '.xlsx', false],
        ['markdown', 'Markdown document', '.md', false],
      ],
    );
    assert.deepEqual(frameworks, [{ key: editor.folder, title: 'Bakery', note: '3 files' }]);
  });

  it('takes what an import remembers for no framework, in a folder that only the editor can read', async () => {
    const memory = { '.rolewright/import/framework.yaml': bakery['framework.yaml'] };
    const web = await Editor.start({ folder: 'virtual:/work', files: { ...bakery, ...memory } });
    const { frameworks } = await web.request<ExchangeAnswer>(exchangeRequest, {});
    assert.deepEqual(
      frameworks.map(({ key }) => key),
      ['virtual:/work'],
    );
    await web.stop();
  });

  it('tells the files that an import would write, and what it left', async () => {
    const { writes, conflicts, memory, report, told } = await planned({});
    assert.deepEqual(
      writes.map(({ path, before }) => [path, before]),
      [
        ['framework.yaml', undefined],
        ['skills.yaml', undefined],
      ],
    );
    assert.match(writes[1]!.text, /id: knots\n {4}name: Knots/);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      memory.map(({ path }) => path),
      ['.rolewright/import/framework.yaml', '.rolewright/import/skills.yaml'],
    );
    assert.match(told, /# Files\n- framework\.yaml\n- skills\.yaml\n/);
    assert.match(told, /- skills\.csv, line 2: The column “Colour” is not in the mapping/);
    const places = report.sections.flatMap(({ items }) => items.flatMap(({ link }) => link?.place ?? []));
    assert.deepEqual(places, [
      { path: 'framework.yaml' },
      { path: 'skills.yaml' },
      { input: 'skills.csv', line: 2 },
    ]);
  });

  it('writes over nothing', async () => {
    const there = [{ path: 'skills.yaml', text: 'skills: []\n' }];
    const { writes, conflicts, told } = await planned({ there });
    assert.deepEqual(
      conflicts.map(({ path, before }) => [path, before]),
      [['skills.yaml', 'skills: []\n']],
    );
    assert.deepEqual(
      writes.map(({ path }) => path),
      ['framework.yaml'],
    );
    assert.match(told, /# In the way\n- skills\.yaml says something else\./);
  });

  it('updates an earlier import in place', async () => {
    const first = await planned({});
    const there = [
      ...asThere(first.writes).map(({ path, text }) => ({ path, text: `# Ours.\n${text}` })),
      ...asThere(first.memory),
    ];
    const newer = [{ name: 'skills.csv', base64: base64(table.replace(',Knots,', ',Ropes,')) }];
    const { writes, memory, conflicts, told } = await planned({ there, inputs: newer });
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      writes.map(({ path }) => path),
      ['skills.yaml'],
    );
    assert.match(writes[0]!.text, /^# Ours\.\n[\s\S]*name: Ropes[\s\S]*Knots/);
    assert.deepEqual(
      memory.map(({ path }) => path),
      ['.rolewright/import/skills.yaml'],
    );
    assert.match(told, /# Changed\n- skills\.yaml: /);
    const same = await planned({ there });
    assert.deepEqual(same.writes, []);
    assert.match(same.told, /The source says nothing new\./);
  });

  it('says in a sentence why something cannot be imported', async () => {
    assert.equal(await trouble({ format: 'tabel' }), '“tabel” is not a format that can be read.');
    assert.equal(await trouble({ inputs: [] }), 'There is no file to read.');
    assert.equal(await trouble({ map: undefined }), 'A table needs a mapping that says what each column is.');
    assert.match((await trouble({ map: 'files: 3' })) ?? '', /^The mapping, line 1: /);
    assert.equal(
      await trouble({ inputs: [{ name: 'a.csv', base64: base64('Key\0,Skill') }] }),
      '“a.csv” is no text, or is damaged. Save what it says as text, and import that.',
    );
    assert.equal(
      await trouble({ inputs: [{ name: 'a.csv', base64: 'A'.repeat(43_000_000) }] }),
      '“a.csv” is larger than 32 MB; so much is not read.',
    );
    assert.match(
      (await trouble({ map: map.replace('file: skills.yaml', 'file: ../skills.yaml') })) ?? '',
      /“\.\.\/skills\.yaml” would not lie in the folder\./,
    );
  });

  it('says how a text was read that is not UTF-8', async () => {
    const bytes = Buffer.from(table.replace('ropes', 'ropes for 5€'), 'utf16le');
    const { told } = await planned({ inputs: [{ name: 'skills.csv', base64: base64(bytes) }] });
    assert.match(told, /- skills\.csv is not UTF-8; it was read as UTF-16\./);
  });

  it('exports a framework, unsaved changes with it', async () => {
    editor.open('roles.yaml');
    editor.replace('roles.yaml', 'Answers for the bread.', 'Answers for the rolls.');
    const write = (format: string, more: object = {}) =>
      editor.request<ExportAnswer>(exportRequest, {
        format,
        framework: editor.folder,
        changed: '2026-01-31T00:00:00Z',
        ...more,
      });
    const json = await write('json');
    if ('trouble' in json) assert.fail(json.trouble);
    assert.match(Buffer.from(json.base64, 'base64').toString(), /Answers for the rolls\./);
    assert.equal(json.report.title, 'Export');
    assert.match(wordsOf(json.report), /^# Written\n- /);
    const xlsx = await write('xlsx');
    assert.match('base64' in xlsx ? Buffer.from(xlsx.base64, 'base64').toString('latin1') : '', /^PK/);
    assert.deepEqual(await write('doc'), { trouble: '“doc” is not a format that can be written.' });
    assert.deepEqual(await write('csv', { table: 'chairs' }), { trouble: 'There is no table “chairs”.' });
    assert.deepEqual(await write('json', { framework: 'file:///nowhere' }), {
      trouble: 'There is no framework here that could be exported.',
    });
  });
});

/** A report as it reads. */
function wordsOf({ sections }: Report): string {
  return sections
    .map(({ heading, items }) =>
      [`# ${heading}`, ...items.map(({ link, text }) => `- ${link?.label ?? ''}${text}`), ''].join('\n'),
    )
    .join('\n');
}
