import assert from 'node:assert/strict';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { diffText } from '../../server/core/diff/diff-text.ts';
import { modelOf } from '../support/cards.ts';
import { sampleFiles } from '../support/samples.ts';

const senior = 'atlas/roles/senior-device-engineer.yaml';
const chief = 'atlas/roles/chief-device-engineer.yaml';
const engineering = 'harbour/families/engineering.yaml';
const data = 'harbour/families/data.yaml';

/** The lines of a comparison that are about changes, after a file was added to a sample. */
function told(sample: string, path: string, text: string): readonly string[] {
  const files = sampleFiles(sample);
  return diffText([diffFrameworks(modelOf(files), modelOf({ ...files, [path]: text }))])
    .split('\n')
    .filter(line => line.startsWith('  '));
}

const atlas = sampleFiles('atlas');
const copiedRole = atlas[senior]!.replace('senior-device-engineer', 'chief-device-engineer')
  .replace('Senior Device Engineer', 'Chief Device Engineer')
  .replaceAll('code: DVEN3WA000', 'code: DVEN3WA010');
const copiedFamily = sampleFiles('harbour')
  [engineering]!.replace('name: Engineering', 'name: Data')
  .replaceAll(/(?<=^ {2}- id: )[0-9a-f]{8}(?=-)/gm, '11111111');

const copied = (thing: string, from: string, to: string) =>
  `  + copied under a new id: ${thing}: the same as ${from}, now also ${to}`;

describe('the difference of a framework with a copy', () => {
  const role = copied('role “Chief Device Engineer”', 'senior-device-engineer', 'chief-device-engineer');
  const family = copied('job family “Data”', 'engineering', 'data');

  it('tells a copied role', () => assert.deepEqual(told('atlas', chief, copiedRole), [role]));

  it('tells a copied role that was changed a little', () => {
    const changed = copiedRole
      .replace('depth: expert-in', 'depth: aware-of')
      .replace('share out', 'give out');
    assert.deepEqual(told('atlas', chief, changed), [`${role}; not all of it is the same`]);
  });

  it('tells a role that has some things of another one as added', () => {
    const other = copiedRole
      .replace(/ {4}summary:.*?(?= {4}background:)/s, '')
      .replace(/ {4}knowledge:.*(?= {4}skills:)/s, '');
    assert.deepEqual(told('atlas', chief, other), ['  + added: role “Chief Device Engineer”']);
  });

  it('tells a copied job family', () => assert.deepEqual(told('harbour', data, copiedFamily), [family]));

  it('tells no copy of a role that is gone, but its new name', () => {
    const { [senior]: _, ...rest } = atlas;
    const renamed = atlas[senior]!.replace('id: senior-device-engineer', 'id: chief-device-engineer');
    const diff = diffFrameworks(modelOf(atlas), modelOf({ ...rest, [chief]: renamed }));
    assert.deepEqual(
      diff.changes.map(({ kind, title }) => `${kind} ${title}`),
      ['renamed Senior Device Engineer'],
    );
  });
});
