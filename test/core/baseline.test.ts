import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../server/core/check.ts';
import type { Finding } from '../../server/core/lint.ts';
import { readBaseline, writeBaseline } from '../../server/core/linting/baseline.ts';
import type { Asked } from '../../server/core/linting/lint-config.ts';
import { Workspace } from '../../server/core/workspace.ts';
import { addressOf, workspaceOf } from '../support/example.ts';

const manifest = 'framework:\n  id: harbour\n  name: Harbour\n';
const skills = (...descriptions: readonly string[]) =>
  `skills:\n${descriptions.map((text, index) => `  - id: s${index}\n    name: S${index}\n    description: ${text}\n`).join('')}`;
const usual = 'rolewright-baseline.json';
/** The rules that these tests are about, so that no other one has a say. */
const few: Asked = {
  preset: 'minimal',
  rules: new Map([
    ['placeholder-text', 'on'],
    ['stale-baseline', 'on'],
  ]),
};

/** The findings of a framework of these files, as rule and subject. */
function findings(files: Readonly<Record<string, string>>): readonly string[] {
  return found(files).map(({ rule, subject }) => `${rule} ${subject}`);
}

function found(files: Readonly<Record<string, string>>): readonly Finding[] {
  return workspaceOf(new Map(Object.entries(files))).models.flatMap(model => check(model, few));
}

function baselineOf(files: Readonly<Record<string, string>>, path = usual): string {
  return writeBaseline(found(files), addressOf(path));
}

describe('a baseline', () => {
  const files = { 'framework.yaml': manifest, 'a/skills.yaml': skills('TODO', 'Fine.', 'TBC') };

  it('is written sorted, by file, rule and subject, and says the same for the same findings', () => {
    const text = baselineOf(files);
    assert.equal(
      text,
      `${JSON.stringify(
        {
          version: 1,
          findings: {
            'a/skills.yaml': {
              'placeholder-text': { 'skill:s0/description': 1, 'skill:s2/description': 1 },
            },
          },
        },
        null,
        2,
      )}\n`,
    );
    assert.equal(writeBaseline([...found(files)].reverse(), addressOf(usual)), text);
  });

  it('leaves out what it lists, and nothing new', () => {
    const text = baselineOf(files);
    assert.deepEqual(findings({ ...files, [usual]: text }), []);
    const more = { ...files, 'a/skills.yaml': skills('TODO', 'TODO', 'TBC') };
    assert.deepEqual(findings({ ...more, [usual]: text }), ['placeholder-text skill:s1/description']);
  });

  it('does not mind where lines are', () => {
    const text = baselineOf(files);
    const moved = { ...files, 'a/skills.yaml': `# Skills\n\n${files['a/skills.yaml']}` };
    assert.deepEqual(findings({ ...moved, [usual]: text }), []);
  });

  it('counts, so that a second mistake in the same thing is new', () => {
    const once = { 'framework.yaml': manifest, 'a.yaml': skills('Say more. TODO') };
    const twice = { 'framework.yaml': manifest, 'a.yaml': skills('Say more. TODO or TBC') };
    assert.equal(findings({ ...twice, [usual]: baselineOf(once) }).length, findings(twice).length - 1);
  });

  it('stands where the manifest says', () => {
    const named = { ...files, 'framework.yaml': `${manifest}lint:\n  baseline: known/baseline.json\n` };
    const text = baselineOf(files, 'known/baseline.json');
    assert.ok(text.includes('"../a/skills.yaml"'));
    assert.deepEqual(findings({ ...named, 'known/baseline.json': text }), []);
    assert.deepEqual(
      findings({ ...named, [usual]: text }).at(-1),
      'unresolved-baseline framework:harbour/baseline',
    );
  });

  it('never lists what hides other findings', () => {
    const broken = { 'framework.yaml': manifest, 'a.yaml': 'skills:\n  - id: "a\n' };
    assert.deepEqual(
      found(broken).map(({ rule }) => rule),
      ['yaml-syntax'],
    );
    assert.deepEqual(readBaseline(baselineOf(broken)), []);
  });

  it('is stale where a finding is gone, once for all of them', () => {
    const text = baselineOf(files);
    const mended = { ...files, 'a/skills.yaml': skills('Fine.', 'Fine.', 'Fine.') };
    const [stale, ...more] = found({ ...mended, [usual]: text });
    assert.deepEqual(more, []);
    assert.match(
      stale?.message ?? '',
      /^The baseline lists 2 findings that are no longer there, for example: /,
    );
    assert.equal(stale?.uri, addressOf('framework.yaml'));
    const renamed = { 'framework.yaml': manifest, [usual]: text };
    assert.deepEqual(findings(renamed), ['stale-baseline framework:harbour/baseline']);
  });

  it('is not stale where nobody can tell: the rule is off, or a file cannot be read', () => {
    const text = baselineOf(files);
    const { models } = workspaceOf(new Map(Object.entries({ ...files, [usual]: text })));
    const off = new Map([...few.rules!, ['placeholder-text', 'off'] as const]);
    assert.deepEqual(
      models.flatMap(model => check(model, { ...few, rules: off })),
      [],
    );
    const broken = { ...files, 'a/skills.yaml': 'skills:\n  - id: "a\n' };
    assert.deepEqual(
      found({ ...broken, [usual]: text }).map(({ rule }) => rule),
      ['yaml-syntax'],
    );
  });

  it('is stale where its rule does not exist any more', () => {
    const text = '{ "version": 1, "findings": { "a.yaml": { "old-rule": { "file": 1 } } } }';
    assert.deepEqual(findings({ 'framework.yaml': manifest, [usual]: text }), [
      'stale-baseline framework:harbour/baseline',
    ]);
  });

  it('that is damaged is a finding, and leaves nothing out', () => {
    for (const text of [
      '',
      '[]',
      '{}',
      '{ "version": 2, "findings": {} }',
      '{ "version": 1, "findings": { "a": 1 } }',
    ]) {
      const rules = found({ ...files, [usual]: text }).map(({ rule }) => rule);
      assert.deepEqual(rules, ['placeholder-text', 'placeholder-text', 'unresolved-baseline'], text);
    }
  });

  it('of a file without a manifest is the nearest upwards, inside the folder that is worked on', () => {
    const text = baselineOf({ 'deep/down/a.yaml': skills('TODO') }, usual);
    const find = (bounds: readonly string[] | undefined) => {
      const workspace = new Workspace(bounds);
      workspace.set(TextDocument.create(addressOf('deep/down/a.yaml'), 'yaml', 1, skills('TODO')));
      const isWanted = workspace.baselineFiles.includes(addressOf(usual));
      if (isWanted) workspace.setBaseline(addressOf(usual), text);
      return workspace.models.flatMap(model => check(model, few)).map(({ rule }) => rule);
    };
    assert.deepEqual(find([addressOf('.').replace(/\/$/, '')]), []);
    assert.deepEqual(find([addressOf('deep')]), ['placeholder-text']);
    assert.deepEqual(find(undefined), ['placeholder-text']);
  });

  it('that leads out of the folder is a finding and is not asked for', () => {
    const workspace = new Workspace([addressOf('own')]);
    const text = `${manifest}lint:\n  baseline: ../../baseline.json\n`;
    workspace.set(TextDocument.create(addressOf('own/framework.yaml'), 'yaml', 1, text));
    assert.deepEqual(workspace.baselineFiles, []);
    const [finding] = workspace.models.flatMap(model => check(model, few));
    assert.match(finding?.message ?? '', /leads out of the repository or folder/);
  });

  it('keeps the model of a framework of which nothing changed', () => {
    const workspace = workspaceOf(new Map(Object.entries({ ...files, [usual]: baselineOf(files) })));
    const [before] = workspace.models;
    workspace.setBaseline(addressOf(usual), baselineOf(files));
    workspace.set(TextDocument.create(addressOf('other/b.yaml'), 'yaml', 1, skills('Fine.')));
    workspace.delete(addressOf('other/b.yaml'));
    assert.equal(workspace.models[0], before);
    workspace.setBaseline(addressOf(usual), undefined);
    assert.notEqual(workspace.models[0], before);
  });
});
