import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../../server/core/check.ts';
import { rules } from '../../server/core/rules/index.ts';
import { rootSchema } from '../../server/core/schema.ts';
import { addressOf, workspaceOf } from '../support/example.ts';

const style = `lint:
  style:
    summaries:
      start: capital
      end: nothing
      longest: 60
    person: third-person
    demonstrable: true
    oneThing: true
    positive: true
    examplesRequired: true
    longestSentence: 20
    contractions: use
    activeVoice: true
    preferWe: true
    avoid:
      - fillers
      - trivialising
      - vague-words
      - colloquialisms
      - ableist
    avoidWords:
      - synergy
`;

/** Each agreement broken once: the summary and the example of a competency, and the rule that says so. */
const broken: readonly (readonly [rule: string, summary: string, example: string])[] = [
  ['capital-start', 'moors ships at night', 'Ties two lines'],
  ['terminal-punctuation', 'Moors ships at night.', 'Ties two lines'],
  [
    'length',
    `Moors ${'large and small '.repeat(1)}ships ${'of every kind '.repeat(4)}at night`.replace(' and ', ', '),
    'Ties two lines',
  ],
  ['length', 'Moors ships at night', `Ties two lines ${'to a ring '.repeat(7)}`.trim()],
  ['inconsistent-person', 'Moor the ships at night', 'Ties two lines'],
  ['not-demonstrable', 'Can moor ships at night', 'Ties two lines'],
  ['compound-competency', 'Moors ships and boats', 'Ties two lines'],
  ['negative-example', 'Moors ships at night', 'Keeps calm by not shouting'],
  ['missing-example', 'Moors ships at night', ''],
  ['contraction', 'Moors ships at night', 'Ties a line that does not slip'],
  ['passive-voice', 'Moors ships at night', 'Ties the lines as it was recommended'],
  ['filler-or-trivialising', 'Moors ships at night', 'Ties lines that are mostly wet'],
  ['filler-or-trivialising', 'Moors ships at night', 'Just ties two lines'],
  ['vague-word', 'Moors ships at night', 'Ties several lines'],
  ['colloquialism', 'Moors ships at night', 'Ties lines to raise the bar'],
  ['non-inclusive-term', 'Moors ships at night', 'Ties lines blindly'],
  ['avoided-word', 'Moors ships at night', 'Ties lines with synergy'],
];

function found(summary: string, example: string, agreed: string): string[] {
  const examples = example === '' ? '' : `    examples:\n      - ${example}\n`;
  const files = new Map([
    ['framework.yaml', `framework:\n  id: harbour\n  name: Harbour\n${agreed}`],
    [
      'pilots.yaml',
      `name: Pilots\nlevels:\n  - id: pilot\nthemes:\n  - id: safety\n    name: Safety\ncompetencies:\n  - id: mooring\n    summary: ${summary}\n${examples}    level: pilot\n    theme: safety\n    proficiency: Expert\n`,
    ],
  ]);
  const findings = check(workspaceOf(files).modelOf(addressOf('pilots.yaml'))!);
  return findings.map(({ rule }) => rule).filter(id => broken.some(([rule]) => rule === id));
}

describe('a declared style', () => {
  for (const [rule, summary, example] of broken) {
    it(`lets ${rule} speak of “${summary}”, “${example}”`, () => {
      assert.deepEqual(found(summary, example, style), [rule]);
    });
  }

  it('finds nothing in a text that keeps it, and without it nothing is found', () => {
    assert.deepEqual(found('Moors ships at night', 'Ties two lines', style), []);
    for (const [, summary, example] of broken) assert.deepEqual(found(summary, example, ''), []);
  });

  it('speaks as “we”', () => {
    const source = `framework:\n  id: harbour\n  name: Harbour\n  notice: I recommend two lines.\n${style}`;
    const model = workspaceOf(new Map([['framework.yaml', source]])).modelOf(addressOf('framework.yaml'))!;
    assert.deepEqual(
      check(model).map(({ rule }) => rule),
      ['first-person-singular'],
    );
  });

  it('switches off what it says is free', () => {
    const free =
      'lint:\n  preset: strict\n  style:\n    demonstrable: false\n    oneThing: false\n    positive: false\n';
    assert.deepEqual(
      found('Can plan the watch and reports near misses', 'Does not shout at people', free),
      [],
    );
  });

  it('is described key by key, and only with rules that exist', () => {
    const page = readFileSync(new URL('../../docs/style.md', import.meta.url), 'utf8');
    const keys = rootSchema.properties.get('lint')?.properties.get('style')?.properties.keys() ?? [];
    for (const key of keys) assert.ok(page.includes(`\`${key}`), `docs/style.md does not speak of ${key}`);
    const linked = [...page.matchAll(/\(rules\/([a-z-]+)\.md\)/g)].map(match => match[1]);
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      linked.filter(id => !ids.includes(id ?? '')),
      [],
    );
    const asking = rules.filter(({ asked }) => asked !== undefined).map(({ id }) => id);
    for (const id of asking) assert.ok(linked.includes(id), `docs/style.md does not speak of ${id}`);
  });
});
