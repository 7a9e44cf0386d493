import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { newIdPlaceholder, withNewId } from '../../server/core/editing/new-id.ts';
import { applyEdits } from '../../server/core/edits.ts';
import type { Fix } from '../../server/core/rule.ts';
import { addressOf, filesOf, workspaceOf } from '../support/example.ts';

type Files = Readonly<Record<string, string>>;

const manifest = 'framework:\n  id: harbour\n  name: Harbour\n';

/** What the first fix of this title leaves of the files, and which findings are left then. */
function fixed(example: Files, title: string): { files: Files; rules: readonly string[] } {
  const files = filesOf(example);
  const model = workspaceOf(files).modelOf(addressOf(Object.keys(example)[0]!));
  assert.ok(model !== undefined);
  const fixes = check(model).flatMap(finding => finding.fixes);
  const fix = fixes.find(candidate => candidate.title === title);
  assert.ok(fix !== undefined, `${title} is none of ${fixes.map(known => known.title).join(', ')}`);
  const after = applied(example, fix);
  const mended = workspaceOf(filesOf(after)).modelOf(addressOf(Object.keys(example)[0]!));
  return { files: after, rules: check(mended!).map(({ rule }) => rule) };
}

function applied(example: Files, fix: Fix): Files {
  const entries = Object.entries(example).map(([path, text]) => [
    path,
    applyEdits(
      text,
      fix.edits.filter(({ uri }) => uri === addressOf(path)),
    ),
  ]);
  return Object.fromEntries(entries);
}

describe('defining what is missing', () => {
  it('adds a theme to the job family', () => {
    const text = `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety

competencies:
  - id: briefing
    summary: Briefs the crew
    level: pilot
    theme: radio-work
    proficiency: Expert
`;
    const { files, rules } = fixed({ 'pilots.yaml': text }, 'Define theme “radio-work”');
    const expected = text.replace(
      '    name: Safety\n',
      '    name: Safety\n  - id: radio-work\n    name: Radio work\n',
    );
    assert.equal(files['pilots.yaml'], expected);
    assert.equal(rules.includes('unresolved-reference'), false);
  });

  it('adds a skill where most skills are, with a text for the level that is asked for', () => {
    const example = {
      'framework.yaml': manifest,
      'roles.yaml':
        'roles:\n  - id: pilot\n    name: Pilot\n    skills:\n      - skill: ropes\n        level: working\n',
      'skills.yaml':
        'skills:\n  - id: tides\n    name: Tides\n    levels:\n      working: Reads a table\n  - id: radio\n    name: Radio\n',
    };
    const { files, rules } = fixed(example, 'Define skill “ropes”');
    assert.equal(files['roles.yaml'], example['roles.yaml']);
    assert.equal(
      files['skills.yaml'],
      `${example['skills.yaml']}  - id: ropes\n    name: Ropes\n    description: TODO\n    levels:\n      working: TODO\n`,
    );
    assert.deepEqual([...new Set(rules)], ['placeholder-text']);
  });

  it('takes the scale that has the level', () => {
    const text =
      'roles:\n  - id: pilot\n    name: Pilot\n    skills:\n      - skill: ropes\n        level: Working knowledge\n';
    const { files, rules } = fixed({ 'roles.yaml': text }, 'Define skill “ropes”');
    assert.match(files['roles.yaml']!, /scale: ft-proficiency\n {4}levels:\n {6}Working knowledge: TODO\n/);
    assert.deepEqual([...new Set(rules)], ['placeholder-text']);
  });

  it('adds a component to the library, by its code or its id', () => {
    const text = `components:
  workActivities:
    - code: BERT4WA0012
      title: Berthing plans
roles:
  - id: pilot
    name: Pilot
    workActivities:
      - use: TUGS4WA0001
    training:
      - use: first-aid
`;
    const coded = fixed({ 'roles.yaml': text }, 'Define work activity “TUGS4WA0001”').files['roles.yaml']!;
    assert.match(coded, /Berthing plans\n {4}- code: TUGS4WA0001\n {6}title: TODO\nroles:/);
    const named = fixed({ 'roles.yaml': text }, 'Define training activity “first-aid”').files['roles.yaml']!;
    assert.match(named, /Berthing plans\n {2}training:\n {4}- id: first-aid\n {6}title: First aid\nroles:/);
  });
});

describe('a new id', () => {
  const twice = `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: 2f5c8e91-4b7d-4c3e-9a61-0d8e7f6a5b4c
    summary: Briefs the crew
    level: pilot
    theme: safety
    proficiency: Expert
  - id: 2f5c8e91-4b7d-4c3e-9a61-0d8e7f6a5b4c
    summary: Orders tugs
    level: pilot
    theme: safety
    proficiency: Expert
`;

  it('waits for whoever applies the fix', () => {
    const model = workspaceOf(filesOf(twice)).modelOf(addressOf('example.yaml'));
    const fix = check(model!).flatMap(({ fixes }) => fixes)[0]!;
    assert.equal(fix.title, 'Give it a new UUID');
    const drawn = '0b0f2f4e-6a6c-4d0e-8a51-3c8b7f1d9e02';
    const filled = withNewId(fix, () => drawn);
    assert.equal(applied({ 'example.yaml': twice }, filled)['example.yaml']!.split(drawn).length, 2);
    assert.equal(
      filled.edits.some(({ text }) => text.includes(newIdPlaceholder)),
      false,
    );
  });

  it('is drawn only where it is needed', () => {
    const fix: Fix = { title: 'Change it', safe: true, edits: [] };
    const filled = withNewId(fix, () => assert.fail('nobody needs one'));
    assert.equal(filled, fix);
  });

  it('stands wherever the old one stood', () => {
    const example = {
      'framework.yaml': manifest,
      'skills.yaml':
        'skills:\n  - id: hand signals\n    name: Hand signals\n  - id: flags\n    name: Flags\n    replacedBy: ["hand signals"]\n',
    };
    const { files, rules } = fixed(example, 'Change to “hand-signals”');
    assert.equal(
      files['skills.yaml'],
      'skills:\n  - id: hand-signals\n    name: Hand signals\n  - id: flags\n    name: Flags\n    replacedBy: [hand-signals]\n',
    );
    assert.deepEqual(rules, []);
  });
});

describe('one of two', () => {
  it('codes becomes the next that is free', () => {
    const text =
      'components:\n  workActivities:\n    - code: BERT4WA0012\n      title: Berthing plans\n    - code: BERT4WA0012\n      title: Tug orders\n    - code: BERT4WA0019\n      title: Ladders\n';
    const { files } = fixed({ 'components.yaml': text }, 'Change to “BERT4WA0020”, which is free');
    assert.match(files['components.yaml']!, /BERT4WA0020\n {6}title: Tug orders/);
  });

  it('keys goes, with its lines and nothing else', () => {
    const text =
      'roles:\n  - id: pilot\n    name: Pilot\n    summary: |\n      Brings vessels in.\n\n      Safely.\n    # on berths\n    responsibilities:\n      - plan berths\n    summary: Plans berths. # newer\n';
    const second = fixed({ 'roles.yaml': text }, 'Delete this “summary”').files['roles.yaml'];
    assert.equal(second, text.replace('    summary: Plans berths. # newer\n', ''));
    const first = fixed({ 'roles.yaml': text }, 'Delete the first “summary”').files['roles.yaml'];
    assert.equal(first, text.replace('    summary: |\n      Brings vessels in.\n\n      Safely.\n', ''));
  });
});

describe('inserting what is required', () => {
  it('offers each level and theme that may be meant', () => {
    const text = `name: Pilots
levels:
  - id: junior
  - id: senior
themes:
  - id: safety
    name: Safety
competencies:
  - summary: Briefs the crew
    theme: safety
    proficiency: Expert
`;
    const { files } = fixed({ 'pilots.yaml': text }, 'Insert “level: senior”');
    assert.match(files['pilots.yaml']!, /Briefs the crew\n {4}level: senior\n {4}theme: safety/);
    const id = fixed({ 'pilots.yaml': text }, 'Insert a new UUID as “id”').files['pilots.yaml']!;
    assert.match(id, /- id: 0{8}-[0-]+\n {4}summary: Briefs the crew/);
  });

  it('makes an id of the name, a name of the id, and a family’s name of its file', () => {
    const skill = { 'skills.yaml': 'skills:\n  - name: Röpe & wire\n' };
    assert.match(fixed(skill, 'Insert “id: rope-wire”').files['skills.yaml']!, /- id: rope-wire\n {4}name/);
    const role = { 'roles.yaml': 'roles:\n  - id: harbour-pilot\n' };
    assert.match(fixed(role, 'Insert “name: Harbour pilot”').files['roles.yaml']!, /pilot\n {4}name: H/);
    const family = { 'sea-pilots.yaml': '# Pilots at sea\nlevels:\n  - id: pilot\n' };
    assert.equal(
      fixed(family, 'Insert “name: Sea pilots”').files['sea-pilots.yaml'],
      '# Pilots at sea\nname: Sea pilots\nlevels:\n  - id: pilot\n',
    );
  });
});
