import assert from 'node:assert/strict';
import { isWellFormed, nearestCode, readCode } from '../../server/core/analysis/code-scheme.ts';
import { marked } from '../support/marked.ts';

const text = `codeSchemes:
  - id: activities
    appliesTo: [workActivities]
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: kind
        values: { WA: work activity, WAX: exceptional work activity }
      - name: number
        mask: "9+"
  - id: trainings
    appliesTo: [training]
    parts:
      - { name: letters, mask: A+ }
      - { name: more letters, mask: AA }
      - { name: digits, mask: 9+ }
      - { name: last digit, mask: "9" }
skills:
  - id: kneading
    code: KNED
    name: Kneading
`;

const read: readonly (readonly [code: string, section: string, parts: string | undefined])[] = [
  [
    'KNED4WA0484',
    'workActivities',
    'skill KNED (Kneading), level 4 (4 – Expert), kind WA (work activity), number 0484',
  ],
  ['ABCD7WAX1', 'workActivities', 'skill ABCD, level 7, kind WAX (exceptional work activity), number 1'],
  [
    'KNED4WA',
    'workActivities',
    'skill KNED (Kneading), level 4 (4 – Expert), kind WA (work activity) ! number at 7',
  ],
  ['KNED4WB1', 'workActivities', 'skill KNED (Kneading), level 4 (4 – Expert) ! kind at 5'],
  [
    'KNED4WA1x',
    'workActivities',
    'skill KNED (Kneading), level 4 (4 – Expert), kind WA (work activity), number 1 ! nothing at 8',
  ],
  ['', 'workActivities', ' ! skill at 0'],
  ['ABCDE12', 'training', 'letters ABC, more letters DE, digits 1, last digit 2'],
  ['ABC1', 'training', 'letters A, more letters BC, digits 1 ! last digit at 4'],
  ['anything', 'knowledge', undefined],
];

const nearest: readonly (readonly [code: string, code: string | undefined])[] = [
  ['kned4wa0484', 'KNED4WA0484'],
  ['KNED4WAO484', 'KNED4WA0484'],
  ['KNEDIWA0484', 'KNED1WA0484'],
  ['KNED 4 WA-0484', 'KNED4WA0484'],
  ['K1ED4WA0484', 'KIED4WA0484'],
  ['KNED4WA', undefined],
  ['bread', undefined],
];

describe('code schemes', () => {
  const { model } = marked(text);

  for (const [code, section, parts] of read) {
    it(`take ${code || 'nothing'} apart in ${section}`, () => {
      const reading = readCode(model, code, section);
      assert.equal(reading && print(reading), parts);
      assert.equal(isWellFormed(model, code, section), reading?.failure === undefined);
    });
  }

  for (const [code, expected] of nearest) {
    it(`suggest ${expected ?? 'nothing'} for ${code}`, () => {
      assert.equal(nearestCode(model, code, 'workActivities'), expected);
    });
  }

  it('come to an end for codes that nearly fit in many ways', () => {
    const parts = Array.from({ length: 30 }, (_, index) => `      - { name: part ${index}, mask: A+ }\n`);
    const { model: nasty } = marked(`codeSchemes:\n  - id: nasty\n    parts:\n${parts.join('')}`);
    for (const length of [90, 100, 5000])
      assert.equal(isWellFormed(nasty, `${'A'.repeat(length)}1`, 'training'), false);
  });
});

function print({ parts, failure }: NonNullable<ReturnType<typeof readCode>>): string {
  const words = parts.map(({ name, text: written, meaning }) =>
    meaning === undefined ? `${name} ${written}` : `${name} ${written} (${meaning})`,
  );
  return words.join(', ') + (failure === undefined ? '' : ` ! ${failure.part ?? 'nothing'} at ${failure.at}`);
}
