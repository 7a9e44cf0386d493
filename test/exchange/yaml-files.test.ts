import assert from 'node:assert/strict';
import { readers } from '../../server/core/exchange/readers.ts';
import { updateFiles } from '../../server/core/exchange/update/update-files.ts';
import { yamlFiles } from '../../server/core/exchange/writing/yaml-files.ts';
import { largestFile } from '../../server/core/parse.ts';
import { modelOf } from '../support/cards.ts';

const long = 'Ties a rope and unties it again. '.repeat(300);
const skillsTable = (names: readonly string[]) =>
  [
    'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert',
    ...names.map(name => `${name},${name}. ${long},,,,`),
  ].join('\n');
const numbers = Array.from({ length: 600 }, (_, index) => index);
const names = numbers.map(number => `${['Anchors', 'Buoys', 'Ropes'][number % 3]} ${number}`);

describe('files that would be too large', () => {
  const read = async (text: string) => readers.ddat!.read([{ name: 'skills.csv', text }], undefined);

  it('are parted by the beginnings of ids, and lose nothing', async () => {
    const { files } = await read(skillsTable(names));
    const paths = [...files.keys()];
    assert.deepEqual(paths, ['framework.yaml', 'skills-a.yaml', 'skills-b.yaml', 'skills-r.yaml']);
    for (const text of files.values()) assert.ok(text.length <= largestFile);
    const model = modelOf(Object.fromEntries(files));
    assert.equal(model.entities('skill').length, names.length);
    assert.ok(model.files.every(({ problems }) => problems.length === 0));
  });

  it('stay one file while that can be checked', async () => {
    const { files } = await read(skillsTable(names.slice(0, 10)));
    assert.deepEqual([...files.keys()], ['framework.yaml', 'skills.yaml']);
  });

  it('keep their things where they are when others come and go', async () => {
    const { files: base } = await read(skillsTable(names));
    const { files: imported } = await read(skillsTable([...names.slice(3), 'Buoys of the north']));
    assert.deepEqual([...imported.keys()], [...base.keys()]);
    const updated = updateFiles(base, base, imported);
    assert.ok(!('trouble' in updated));
    const { files, changes } = updated;
    assert.deepEqual(changes, ['skills-b.yaml: “Buoys of the north” is new in “skills”.']);
    assert.deepEqual([...files.keys()], ['skills-b.yaml']);
  }).timeout(60_000);

  it('take only what is new where a list outgrows its file between two imports', async () => {
    const { files: base } = await read(skillsTable(names.slice(0, 10)));
    const { files: imported } = await read(skillsTable(names));
    const updated = updateFiles(base, base, imported);
    assert.ok(!('trouble' in updated));
    assert.deepEqual([...updated.files.keys()], ['skills-a.yaml', 'skills-b.yaml', 'skills-r.yaml']);
    assert.deepEqual(updated.kept, []);
    const there = new Map([...base, ...updated.files]);
    const ids = modelOf(Object.fromEntries(there))
      .entities('skill')
      .map(({ id }) => id);
    assert.deepEqual([ids.length, new Set(ids).size], [names.length, names.length]);
    const remembered = new Map([
      ...base,
      ...imported,
      ...updated.settled.map(path => [path, '{}\n'] as const),
    ]);
    const again = updateFiles(there, remembered, imported);
    assert.ok(!('trouble' in again));
    assert.deepEqual([[...again.files], again.kept], [[], []]);
  }).timeout(60_000);

  it('are parted deeper where many ids begin alike, section by section', () => {
    const items = (count: number, start: string) =>
      Array.from({ length: count }, (_, index) => ({ id: `${start}${index}`, title: 'T', details: long }));
    const files = yamlFiles('components.yaml', {
      components: { knowledge: items(500, 'rope-'), training: items(3, 'x-') },
      'x-note': 'Ours',
    });
    assert.deepEqual(
      files.map(([path]) => path),
      [
        'components.yaml',
        ...numbers.slice(0, 10).map(number => `components-knowledge-rope-${number}.yaml`),
        'components-training-x.yaml',
      ],
    );
  });

  it('are refused where they cannot be parted', async () => {
    const family = { id: 'f', name: 'F', skills: [{ id: 's', name: 'S', description: long.repeat(500) }] };
    assert.equal(yamlFiles('f.yaml', family).length, 1);
    const { files, report } = await read(skillsTable(['Ropes']).replace(long, long.repeat(500)));
    assert.equal(files.size, 0);
    assert.deepEqual(
      report.notes.map(({ message }) => message),
      [
        '“skills-r.yaml” would be larger than 4 MB, and a file of that size is not checked. Import it in smaller parts.',
      ],
    );
  });
});
