import assert from 'node:assert/strict';
import {
  type ExportAnswer,
  exportRequest,
  type ImportAnswer,
  type InputBytes,
  importRequest,
  type TableMapAnswer,
  type TableMapParams,
  tableMapRequest,
} from '../../server/lsp/protocol.ts';
import { bakery } from './bakery.ts';
import { Editor } from './editor.ts';

describe('the mapping of a table', () => {
  let editor: Editor;
  const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
  const planned = async (params: { readonly inputs: readonly InputBytes[]; readonly map: string }) => {
    const answer = await editor.request<ImportAnswer>(importRequest, {
      format: 'table',
      there: [],
      ...params,
    });
    if ('trouble' in answer) assert.fail(answer.trouble);
    return answer;
  };

  beforeEach(async () => {
    editor = await Editor.start({ files: bakery });
  });
  afterEach(() => editor.stop());

  it('is proposed by its columns, and follows what is chosen', async () => {
    const matrix = `Ref;Skill;Group;Also known as;Level 1 description;Level 2 description;Owner
kn;Knots;Ropes;bends|hitches;Ties one;Ties any;Ada
`;
    const input = { name: 'matrix.csv', base64: base64(matrix) };
    const propose = async (more: Partial<TableMapParams> = {}) => {
      const answer = await editor.request<TableMapAnswer>(tableMapRequest, {
        input,
        name: 'Harbour',
        ...more,
      });
      if ('trouble' in answer) assert.fail(answer.trouble);
      return answer;
    };
    const proposal = await propose();
    assert.equal(proposal.to, 'skills');
    assert.deepEqual(
      proposal.columns.map(({ field }) => field),
      [null, 'name', 'category', 'aliases[]', 'levels.*', 'levels.*', null],
    );
    assert.equal(proposal.columns[1]!.example, 'Knots');
    assert.ok(proposal.fields.every(({ field, about }) => field !== '' && about !== ''));
    const fields = proposal.columns.map(({ name, field }) => (name === 'Ref' ? 'id' : field));
    const { map } = await propose({ to: 'skills', fields });
    assert.equal(
      map,
      `framework:
  id: harbour
  name: Harbour
  skillScale: levels
files:
  - file: skills.yaml
    to: skills
    root:
      scales:
        - id: levels
          levels:
            - id: level-1
              name: Level 1
            - id: level-2
              name: Level 2
    fields:
      id: Ref
      name: Skill
      category: Group
      aliases[]:
        column: Also known as
        split: "|"
      levels.level-1: Level 1 description
      levels.level-2: Level 2 description
`,
    );
    const { writes } = await planned({ inputs: [input], map });
    assert.match(writes[1]!.text, /- bends\n {6}- hitches\n[\s\S]*level-2: Ties any/);
    for (const to of proposal.lists) {
      const { map: other, columns } = await propose({ to });
      if (columns.some(({ field }) => field !== null)) await planned({ inputs: [input], map: other });
    }
    assert.deepEqual(
      await editor.request<TableMapAnswer>(tableMapRequest, {
        input: { name: 'empty.csv', base64: '' },
        name: 'Harbour',
      }),
      { trouble: '“empty.csv”, line 1: The table is empty.' },
    );
  });

  it('is for the biggest sheet or list of a file, or for the one that is chosen', async () => {
    const propose = async (name: string, content: string | Uint8Array, table?: string) => {
      const input = { name, base64: base64(content) };
      const answer = await editor.request<TableMapAnswer>(tableMapRequest, { input, name: 'Harbour', table });
      if ('trouble' in answer) assert.fail(answer.trouble);
      return { ...answer, input };
    };
    const crew = {
      crew: [{ name: 'Ada' }],
      data: { 'a.b': [{}], items: [{ skill: 'Knots' }, { skill: 'Nets' }] },
    };
    const list = await propose('crew.json', JSON.stringify(crew));
    assert.deepEqual(list.tables, [
      { name: 'data.items', size: 2 },
      { name: 'crew', size: 1 },
    ]);
    assert.match(list.map, /^rows: data\.items\n/);
    const { writes } = await planned({ inputs: [list.input], map: list.map });
    assert.match(writes[1]!.text, /name: Nets/);
    const other = await propose('crew.json', JSON.stringify(crew), 'crew');
    assert.deepEqual([other.table, other.columns.map(({ name }) => name)], ['crew', ['name']]);
    assert.doesNotMatch((await propose('crew.json', JSON.stringify(crew.crew))).map, /^rows/);

    const workbook = await editor.request<ExportAnswer>(exportRequest, {
      format: 'xlsx',
      framework: editor.folder,
      changed: '2026-01-31T00:00:00Z',
    });
    if ('trouble' in workbook) assert.fail(workbook.trouble);
    const bytes = Buffer.from(workbook.base64, 'base64');
    const sheets = await propose('bakery.xlsx', bytes);
    assert.ok(sheets.tables.length > 1 && sheets.tables[0]!.size >= sheets.tables[1]!.size);
    const { name } = sheets.tables.at(-1)!;
    const last = await propose('bakery.xlsx', bytes, name);
    assert.match(last.map, new RegExp(`^sheet: ${name}\\n`));
    await planned({ inputs: [last.input], map: last.map });
  });
});
