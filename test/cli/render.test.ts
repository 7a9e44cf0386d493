import assert from 'node:assert/strict';
import { memoryFiles } from './memory-files.ts';
import { pilots } from './pilots.ts';
import { runOn } from './run-on.ts';

const files = memoryFiles({
  '/w/f/framework.yaml': 'framework:\n  id: harbour\n  name: Harbour Company\n  exclude: [drafts/**]\n',
  ...pilots,
  '/w/g/framework.yaml': 'framework:\n  id: pier\n  name: Pier Company\n',
  '/w/g/broken.yaml': 'roles:\n  - id: mate\n    name: Mate\n  - id: cook\n    name: "Cook\n',
  '/w/f/drafts/a.yaml': 'roles: []\n',
  '/w/g/secret.yaml': { trouble: 'no-permission' },
});
const on = (...args: readonly string[]) => runOn(['render', ...args], { cwd: '/w/f', files });

describe('rolewright render', () => {
  it('prints every card of a file as one page', () => {
    const { code, stdout, stderr } = on('pilots.yaml');
    assert.deepEqual([code, stderr], [0, '']);
    assert.ok(stdout.startsWith('<!doctype html>') && stdout.endsWith('</html>\n'));
    for (const words of ['Steers in daylight', 'Steers at night', 'Tug Master'])
      assert.ok(stdout.includes(words), words);
  });

  it('prints one role, with what the framework says elsewhere', () => {
    const { stdout } = on('pilots.yaml', '--role', 'tug-master');
    assert.ok(stdout.includes('Tides of the estuary'));
    assert.ok(!stdout.includes('Steers in daylight'));
  });

  it('prints one level', () => {
    const { stdout } = on('pilots.yaml', '--level=junior');
    assert.ok(stdout.includes('Steers in daylight'));
    assert.ok(!stdout.includes('Steers at night'));
  });

  it('says which file of the framework cannot be read, and from which line on', () => {
    const { code, stdout, stderr } = on('../g/broken.yaml');
    assert.deepEqual([code, stdout.includes('Mate')], [0, true]);
    assert.equal(
      stderr,
      `“../g/broken.yaml” cannot be read from line 5 on; what stands there is not on the page.
“../g/secret.yaml”: This cannot be read for lack of permission. It is not checked.
`,
    );
  });

  const refused: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [
      ['pilots.yaml', '--role', 'tug-mastr'],
      '“pilots.yaml” has no role “tug-mastr”. Did you mean “tug-master”?',
    ],
    [['pilots.yaml', '--role', 'cook'], '“pilots.yaml” has no role “cook”. There is: tug-master.'],
    [
      ['pilots.yaml', '--level', 'captain'],
      '“pilots.yaml” has no competencies for a level “captain”. There is: junior, senior.',
    ],
    [['tides.yaml'], '“tides.yaml” has no role and no level with competencies, so there is no card.'],
    [['drafts/a.yaml'], '“drafts/a.yaml” is excluded by the manifest of its framework.'],
    [
      ['../g/secret.yaml'],
      '“../g/secret.yaml”: This cannot be read for lack of permission. It is not checked.',
    ],
    [
      ['pilots.yaml', '--role', 'a', '--level', 'b'],
      'A card is that of a role or that of a level: give “--role” or “--level”, not both.',
    ],
  ];
  for (const [args, sentence] of refused)
    it(`refuses “${args.join(' ')}” with a sentence`, () =>
      assert.deepEqual(on(...args), { code: 2, stdout: '', stderr: `rolewright: ${sentence}\n` }));
});
