import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importingManifest as manifest } from '../support/importing-manifest.ts';
import { runSlowlyOn } from './run-on.ts';

const roles =
  'roles:\n  - id: mate\n    name: Mate\n    skills:\n      - skill: g/tides\n        level: working\n';
const skills =
  'skills:\n  - id: tides\n    name: Tides of the estuary\n    levels:\n      working: Reads them.\n';

describe('imported frameworks, for every command that reads one', () => {
  let top = '';
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  };
  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'imports-')));
    write('repo/f/framework.yaml', manifest('f', '../g'));
    write('repo/f/roles/mate.yaml', roles);
    write('repo/g/framework.yaml', manifest('g'));
    write('repo/g/skills.yaml', skills);
    write('g/framework.yaml', manifest('g'));
    write('g/skills.yaml', skills);
  });
  afterEach(() => rmSync(top, { recursive: true }));
  const on = (from: string, ...args: readonly string[]) => runSlowlyOn(args, { cwd: join(top, from) });
  const isRepository = () => mkdirSync(join(top, 'repo/.git'));

  const commands: readonly (readonly [command: string, args: readonly string[], written?: string])[] = [
    ['render', ['render', 'roles/mate.yaml', '--format=text']],
    ['site', ['site', '.', '--out=out'], 'out/roles/mate.html'],
    ['view', ['view', 'coverage', 'roles/mate.yaml', '--format=text']],
    ['export', ['export', 'csv', '.', '--out=-', '--table=requirements']],
    ['lint', ['lint', 'roles/mate.yaml', '--format=json']],
  ];
  const outcomeOf = async (args: readonly string[], written: string | undefined) => {
    const { stdout, stderr } = await on('repo/f', ...args);
    const page = written === undefined ? '' : readFileSync(join(top, 'repo/f', written), 'utf8');
    return { text: stdout + page, stderr };
  };

  for (const [command, args, written] of commands) {
    it(`are read as far as the repository reaches: ${command}`, async () => {
      isRepository();
      const { text, stderr } = await outcomeOf(args, written);
      assert.equal(stderr.includes('“g”'), false, stderr);
      if (command === 'lint') assert.deepEqual(JSON.parse(text).summary.errors, 0);
      else assert.match(text, /Tides of the estuary/);
    });

    it(`are told of where the working directory ends before them: ${command}`, async () => {
      const { text, stderr } = await outcomeOf(args, written);
      assert.ok(
        stderr.includes(
          'The framework “g”, imported by “framework.yaml”, cannot be read: “../g” leads out of the git repository or, where there is none, of the working directory.\n',
        ),
        stderr,
      );
      assert.doesNotMatch(text, /Tides of the estuary/);
    });
  }

  const troubles: readonly (readonly [what: string, change: () => void, why: string])[] = [
    [
      'above the repository',
      () => write('repo/f/framework.yaml', manifest('f', '../../g')),
      '“../../g” leads out of the git repository or, where there is none, of the working directory',
    ],
    [
      'behind a link that leads out',
      () => {
        write('repo/f/framework.yaml', manifest('f', '../linked'));
        symlinkSync(join(top, 'g'), join(top, 'repo/linked'), 'junction');
      },
      '“../linked” leads out of the git repository or, where there is none, of the working directory',
    ],
    [
      'nowhere',
      () => write('repo/f/framework.yaml', manifest('f', '../h')),
      'no framework.yaml lies in “../h”',
    ],
    [
      'another',
      () => write('repo/g/framework.yaml', manifest('h')),
      'the framework in “../g” calls itself “h”',
    ],
    [
      'damaged',
      () => write('repo/g/framework.yaml', '\0'),
      'the framework.yaml in “../g” cannot be read or has no id',
    ],
  ];
  for (const [what, change, why] of troubles)
    it(`are told of in a sentence: ${what}`, async () => {
      isRepository();
      change();
      const { code, stdout, stderr } = await on('repo', 'render', 'f/roles/mate.yaml', '--format=text');
      assert.deepEqual(
        [code, stderr],
        [0, `The framework “g”, imported by “f/framework.yaml”, cannot be read: ${why}.\n`],
      );
      assert.doesNotMatch(stdout, /Tides of the estuary/);
    });

  it('are told of where one of their files cannot be read', async () => {
    isRepository();
    write('repo/g/more.yaml', 'skills:\n  - id: "knots\n');
    symlinkSync(join(top, 'g/skills.yaml'), join(top, 'repo/g/out.yaml'));
    assert.equal(
      (await on('repo', 'render', 'f/roles/mate.yaml')).stderr,
      `“g/more.yaml” cannot be read from line 2 on; what stands there is not on the page.
“g/out.yaml”: This link leads out of the folder and is not followed.
`,
    );
  });
});
