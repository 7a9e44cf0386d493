import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../server/core/check.ts';
import { usualBaseline, writeBaseline } from '../../server/core/linting/baseline.ts';
import type { UnreadableReason } from '../../server/core/reading/unreadable.ts';
import { Workspace } from '../../server/core/workspace.ts';
import { sampleFiles } from '../support/samples.ts';

const root = 'file:///work/';
const addressOf = (path: string) => `${root}${path}`;

/** What a host may say of a file: its text, that it is gone, or why it cannot be read. */
type Step =
  | { readonly path: string; readonly text: string | undefined }
  | { readonly path: string; readonly reason: UnreadableReason };

/** What a workspace was told, so that another can be told the same from the start. */
class State {
  readonly #files = new Map<string, string | { readonly reason: UnreadableReason }>();

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, text);
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  textOf(path: string): string {
    const file = this.#files.get(path);
    return typeof file === 'string' ? file : '';
  }

  take(step: Step): void {
    if ('reason' in step) this.#files.set(step.path, { reason: step.reason });
    else if (step.text === undefined) this.#files.delete(step.path);
    else this.#files.set(step.path, step.text);
  }

  /** A workspace that knows nothing of how it came to this. */
  fresh(): Workspace {
    const workspace = new Workspace([root]);
    for (const [path, file] of this.#files)
      tell(workspace, typeof file === 'string' ? { path, text: file } : { path, reason: file.reason });
    return workspace;
  }
}

function tell(workspace: Workspace, step: Step): void {
  const uri = addressOf(step.path);
  if (step.path.endsWith('.json')) workspace.setBaseline(uri, 'text' in step ? step.text : undefined);
  else if ('reason' in step) workspace.setUnreadable(uri, step.reason);
  else if (step.text === undefined) workspace.delete(uri);
  else workspace.set(TextDocument.create(uri, 'yaml', 1, step.text));
}

/** All that a host shows, by framework. */
function shownBy(workspace: Workspace): object {
  return {
    frameworks: workspace.models.map(model => ({ root: model.root, findings: check(model) })),
    importedFolders: workspace.importedFolders,
    baselineFiles: workspace.baselineFiles,
  };
}

/** Takes the steps one after the other; after each the workspace must show what a new one would. */
function expectNoMemory(files: Readonly<Record<string, string>>, steps: Iterable<(state: State) => Step>) {
  const state = new State(files);
  const workspace = state.fresh();
  shownBy(workspace);
  const taken: Step[] = [];
  for (const next of steps) {
    const step = next(state);
    taken.push(step);
    state.take(step);
    tell(workspace, step);
    assert.deepEqual(shownBy(workspace), shownBy(state.fresh()), JSON.stringify(taken, null, 1));
  }
}

const manifest = (id: string, more = '') => `framework:\n  id: ${id}\n  name: Framework ${id}\n${more}`;
const importing = (id: string, from: string) => `  imports:\n    - framework: ${id}\n      from: ${from}\n`;
const role = `roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: other/mooring
        level: working
      - skill: towing
        level: expert
    knowledge:
      - use: tides
        depth: aware-of
`;
const skill = (id: string, name: string, level: string) =>
  `skills:\n  - id: ${id}\n    name: ${name}\n    levels:\n      ${level}: Handles  it well, i.e. organises a HBR.\n`;

/** For each path of a small world the texts that may stand there. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'own/framework.yaml': [
    manifest('own', importing('other', '../other')),
    manifest('own', `${importing('other', '../other')}lint:\n  preset: strict\n`),
    manifest('own', `${importing('other', 'sub')}  language: de\n`),
    manifest('own', '  exclude: [b.yaml]\nlint:\n  preset: strict\n  baseline: known-baseline.json\n'),
    manifest('own', '  skillScale: rope\nlint:\n  preset: strict\n  rules:\n    whitespace: off\n'),
    manifest('own', '  format: 2\n'),
    'framework: [',
    '',
  ],
  'own/framework.yml': [manifest('second')],
  'own/a.yaml': [role, role.replace('pilot', 'master'), role.replace('towing', 'towin'), 'roles: [\n', ''],
  'own/b.yaml': [
    skill('towing', 'Towing', 'expert'),
    skill('towing', 'Towing', 'master'),
    skill('mooring', 'Mooring', 'working'),
    `${skill('towing', 'Towing', 'expert')}components:\n  knowledge:\n    - id: tides\n      title: Tides\n`,
    'scales:\n  - id: rope\n    name: Rope\n    levels:\n      - id: working\n      - id: master\n',
    'glossary:\n  - term: Harbour book of rules\n    expansion: HBR\n    avoid: [book]\n',
    '"',
  ],
  'own/sub/framework.yaml': [manifest('other'), manifest('sub', importing('own', '..'))],
  'own/sub/c.yaml': [skill('mooring', 'Mooring', 'working'), role],
  'other/framework.yaml': [manifest('other'), manifest('others'), manifest('another'), 'framework:\n'],
  'other/d.yaml': [
    skill('mooring', 'Mooring', 'working'),
    skill('mooring', 'Mooring', 'expert'),
    `${skill('mooring', 'Mooring', 'working')}    status: retired\n    replacedBy: [towing]\n`,
  ],
  'alone.yaml': [role, skill('towing', 'Towing', 'expert')],
};

const start = Object.fromEntries(Object.entries(texts).map(([path, [first]]) => [path, first!]));

/** Lists of known findings: of what is wrong at the start, of nothing, and no list at all. */
const baselines = [
  writeBaseline(
    new State(start).fresh().models.flatMap(model => check(model)),
    addressOf(`own/${usualBaseline}`),
  ),
  '{ "version": 1, "findings": {} }',
  '{',
];

describe('what a workspace finds', () => {
  it('follows the id of a framework that is imported under another one', () => {
    expectNoMemory(start, [
      () => ({ path: 'other/framework.yaml', text: manifest('others') }),
      () => ({ path: 'other/framework.yaml', text: manifest('another') }),
    ]);
  });

  it('depends on what its files hold now, not on how they came to it', () => {
    const paths = [...Object.keys(texts), `own/${usualBaseline}`, 'own/known-baseline.json', usualBaseline];
    const step = fc.constantFrom(...paths).chain(path => {
      const variants = path.endsWith('.json') ? baselines : texts[path]!;
      const written = fc.constantFrom(...variants).map((text): Step => ({ path, text }));
      const gone = fc.constant<Step>({ path, text: undefined });
      const unreadable = fc.constant<Step>({ path, reason: 'no-permission' });
      return path.endsWith('.json')
        ? fc.oneof({ weight: 2, arbitrary: written }, gone)
        : fc.oneof({ weight: 6, arbitrary: written }, gone, unreadable);
    });
    const property = fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), steps =>
      expectNoMemory(
        start,
        steps.map(taken => () => taken),
      ),
    );
    fc.assert(property, { numRuns: 60 });
  }).timeout(120_000);

  it('depends on nothing else while samples are edited line by line', () => {
    const samples = Object.fromEntries(
      Object.entries(sampleFiles('atlas', 'skill-catalogue', 'faulty')).map(([path, text]) => [
        path,
        path.endsWith('framework.yaml') ? `${text}\nlint:\n  preset: strict\n` : text,
      ]),
    );
    const edit = fc.record({
      file: fc.nat(),
      line: fc.nat(),
      from: fc.nat(),
      way: fc.constantFrom('delete', 'repeat', 'swap', 'cut', 'mistype'),
    });
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits =>
      expectNoMemory(
        samples,
        edits.map(({ file, line, from, way }) => state => {
          const path = state.paths[file % state.paths.length]!;
          const lines = state.textOf(path).split('\n');
          const at = line % lines.length;
          const here = lines[at]!;
          const other = lines[from % lines.length]!;
          const ways = {
            delete: () => lines.splice(at, 1),
            repeat: () => lines.splice(at, 0, here),
            swap: () => lines.splice(at, 1, other),
            cut: () => lines.splice(at, 1, here.slice(0, from % (here.length + 1))),
            mistype: () => lines.splice(at, 1, here.replace(/(\w)(\w)/, '$2$1')),
          };
          ways[way]();
          return { path, text: lines.join('\n') };
        }),
      ),
    );
    fc.assert(property, { numRuns: 8 });
  }).timeout(120_000);
});
