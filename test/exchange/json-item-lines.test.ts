import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonItemLines } from '../../server/core/exchange/json/json-item-lines.ts';
import { readTable } from '../../server/core/exchange/tables/read-table.ts';

const cases: readonly (readonly [what: string, text: string, path: string, lines: readonly number[]])[] = [
  ['a list at the root', '[\n  1,\n  "a\\"],[",\n  { "b": [\n 2 ] }, [3]\n]', '', [2, 3, 4, 5]],
  [
    'a list in maps',
    '{ "x": [9],\n"data": { "x": 1, "items": [ {"items": [1]},\n{} ] }\n}',
    'data.items',
    [2, 3],
  ],
  ['a list on one line', '{"a":[{"b":1},{"b":2}]}', 'a', [1, 1]],
  ['the last of two lists of one name', '{"a":[1],\n"a":[\n2]}', 'a', [3]],
  ['no list inside of an item', '{"a":[{"b":[1]}],\n"b":[\n5]}', 'b', [3]],
  ['a key that is escaped', '{"\\u0061":[\n5]}', 'a', [2]],
  ['nothing where there is no list', '{"a":{"b":[1]}}', 'b', []],
];

describe('the lines of the items in JSON', () => {
  for (const [what, text, path, lines] of cases)
    it(`are told for ${what}`, () =>
      assert.deepEqual(jsonItemLines(text, path === '' ? [] : path.split('.')), lines));

  it('are as many as there are items, and are those on which they begin', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), items => {
        const text = JSON.stringify({ before: items, data: { items }, after: items }, null, 1);
        const lines = jsonItemLines(text, ['data', 'items']);
        assert.equal(lines.length, items.length);
        const starts = lines.map(line => text.split('\n')[line - 1]!.trim()[0]);
        assert.deepEqual(
          starts,
          items.map(item => JSON.stringify(item)[0]),
        );
      }),
    );
  });

  it('are those of the report, and items on one line stay apart', async () => {
    const items = [
      { r: 'Mate', s: 'tides' },
      { r: 'Mate', s: 'ropes' },
      { s: 'nets', odd: 1 },
    ];
    const mapping = `framework: { id: crew, name: Crew }
files:
  - file: roles.yaml
    to: roles
    fields: { name: r, "skills[].skill": s }
`;
    const read = (text: string) => readTable([{ name: 'r.json', text }], mapping);
    const long = await read(JSON.stringify(items, null, 1));
    assert.deepEqual(
      long.report.notes.filter(({ kind }) => kind === 'dropped').map(({ line, message }) => [line, message]),
      [
        [10, 'This row has nothing that names it and is not written.'],
        [10, 'The column “odd” is not in the mapping; one filled cell is not written.'],
      ],
    );
    const short = await read(JSON.stringify(items));
    assert.equal(short.files.get('roles.yaml'), long.files.get('roles.yaml'));
    assert.match(short.files.get('roles.yaml')!, /- skill: tides\n {6}- skill: ropes/);
  });
});
