import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMonzo } from '../../server/core/exchange/published/monzo.ts';
import { checkFiles } from '../support/check-files.ts';
import { missingLines } from '../support/missing-lines.ts';
import { told } from '../support/told.ts';

const file = `---
title: "Lamp keepers"
levels: 3
path: /lamps
topics:
  - name: wicks
    title: Care of wicks
    colour: red
    content:
      - level: 2
        criteria:
          - "Trims: a wick #1"
          -	Lights it
      - level: 4
        exampleCriteria:
          - criteria: Trims two
            examples:
              - "At night"
  - name: oil
    title:
    content:
      - level: 2
        criteria:
          - Fills the lamp
      - level: 1
        criteria:
---
### Below
Some words.
`;

describe('monzo', () => {
  const result = readMonzo([{ name: 'keepers/lamp_keepers.md', text: file }]);

  it('gives exactly this job family', () => {
    assert.deepEqual([...result.files.keys()], ['framework.yaml', 'lamp-keepers.yaml']);
    assert.equal(
      result.files.get('lamp-keepers.yaml'),
      `id: lamp-keepers
name: Lamp keepers
proficiencyScale: none
levels:
  - id: "1"
    name: Level 1

  - id: "2"
    name: Level 2

  - id: "3"
    name: Level 3

  - id: "4"
    name: Level 4
themes:
  - id: wicks
    name: Care of wicks
    x-name: wicks
    x-colour: red

  - id: oil
    name: oil
competencies:
  - id: trims-a-wick-1
    summary: "Trims: a wick #1"
    level: "2"
    theme: wicks

  - id: lights-it
    summary: Lights it
    level: "2"
    theme: wicks

  - id: trims-two
    summary: Trims two
    examples:
      - At night
    level: "4"
    theme: wicks

  - id: fills-the-lamp
    summary: Fills the lamp
    level: "2"
    theme: oil
x-path: /lamps
x-body: |-
  ### Below
  Some words.
`,
    );
  });

  it('tells what it guessed and kept, and what is missing', () => {
    assert.deepEqual(told(result.report), [
      'keepers/lamp_keepers.md:1: The text below the head has no place in the format; it is kept under `x-body`.',
      'keepers/lamp_keepers.md:1: The files give no ids; they are made from the texts and the names of the files.',
      'keepers/lamp_keepers.md:3: The file declares 3 levels but uses 4 without declaring it and not 3; all of them are written.',
      'keepers/lamp_keepers.md:4: “path” has no place in the format; it is kept under `x-path`.',
      'keepers/lamp_keepers.md:6: “Care of wicks” has the name “wicks” beside its title; it is kept under `x-name`.',
      'keepers/lamp_keepers.md:6: “wicks” says nothing at level 1.',
      'keepers/lamp_keepers.md:8: “colour” has no place in the format; it is kept under `x-colour`.',
      'keepers/lamp_keepers.md:13: A tab stands behind the dash, which some YAML readers refuse.',
      'keepers/lamp_keepers.md:19: “oil” says nothing at level 4.',
      'keepers/lamp_keepers.md:25: Nothing stands at level 1 of this topic.',
    ]);
    assert.deepEqual(
      missingLines(['Trims: a wick #1', 'At night', 'Some words', 'Care of wicks'], result),
      [],
    );
    assert.deepEqual(
      checkFiles(result.files).filter(finding => finding.severity === 'error'),
      [],
    );
  });

  it('reads several files into one framework and leaves others out', () => {
    const { files, report } = readMonzo([
      { name: 'a.md', text: file },
      { name: 'b.md', text: file.replace('Lamp keepers', 'Others') },
      { name: 'readme.md', text: '# Hello' },
    ]);
    assert.deepEqual([...files.keys()], ['framework.yaml', 'a.yaml', 'b.yaml']);
    assert.ok(files.get('b.yaml')!.includes('id: trims-two-2'));
    assert.deepEqual(told(report, 'dropped'), [
      'readme.md:1: This file has no topics at its head and is left out.',
    ]);
  });

  it('refuses other files with a sentence', () => {
    const refusal = (text: string) => told(readMonzo([{ name: 'x.md', text }]).report);
    assert.deepEqual(refusal('# Hello'), [
      'x.md:1: This file has no YAML with “topics” between two lines of “---” at its head.',
    ]);
    assert.deepEqual(refusal('---\ntopics: [\n---\n'), ['x.md:2: This is not sound YAML.']);
    assert.deepEqual(refusal('---\ntopics: &a [*a]\n---\n'), [
      'x.md:2: An alias (*) stands for another part here; such files are not read.',
    ]);
  });

  it('never throws', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '---',
        'topics:',
        '  - name: a',
        '    content:',
        '      - level: 1',
        '        criteria:',
        '          - x',
        'levels: 9',
        '  exampleCriteria: [{ criteria: [a], examples: {} }]',
        '__proto__: 1',
      ),
    );
    fc.assert(
      fc.property(fc.array(part), parts => {
        const { files } = readMonzo([{ name: 'x.md', text: `---\n${parts.join('\n')}` }]);
        assert.deepEqual(
          checkFiles(files).filter(({ rule }) =>
            /^(?:yaml-syntax|unknown-property|duplicate-id|malformed-id)$/.test(rule),
          ),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
