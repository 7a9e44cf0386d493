import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordChanges, wordMarks } from '../../server/core/views/writing/word-changes.ts';

describe('words that changed', () => {
  const cases: readonly (readonly [before: string, after: string, marked: string])[] = [
    [
      'Ties the knots of the trade',
      'Teaches the knots of the trade',
      '[-Ties-] {+Teaches+} the knots of the trade',
    ],
    ['keep the charts', 'keep the new charts', 'keep the {+new+} charts'],
    ['Reads the docs and tells', 'Reads the docs, and tells', 'Reads the [-docs-] {+docs,+} and tells'],
    ['Reads the docs, and tells', 'Reads the docs and tells', 'Reads the [-docs,-] {+docs+} and tells'],
    ['Reads the docs and tells', 'Reads the (docs) and tells', 'Reads the [-docs-] {+(docs)+} and tells'],
    [
      'Steers small boats on a river',
      'Steers large ships on a river',
      'Steers [-small boats-] {+large ships+} on a river',
    ],
    ['one two three four five', 'one two four five', 'one two [-three-] four five'],
    ['one two three four five', 'zero one two four five', '{+zero+} one two [-three-] four five'],
    ['Steers a boat.', 'Steers a boat.\nMoors it.', 'Steers a boat.\n{+Moors it.+}'],
    ['Moors it.', 'Steers a boat.\nMoors it.', '{+Steers a boat.+}\nMoors it.'],
    [
      'Moors it',
      'Moors it, checks the lines and writes in the log what is worn, for those who come after',
      'Moors [-it-] {+it, checks the lines and writes in the log what is worn, for those who come after+}',
    ],
    [
      'Has a good grasp of small sailing boats',
      'Has deep knowledge and a trade of their own across small sailing boats',
      'Has [-a good grasp of-] {+deep knowledge and a trade of their own across+} small sailing boats',
    ],
  ];
  for (const [before, after, marked] of cases) {
    it(`are marked as whole words: ${JSON.stringify(after)}`, () =>
      assert.equal(print(before, after), marked));
  }

  it('always leave room for a mark, and every word on its side', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two', 'Three', ' ', ' ', '  ', '\n', ',', '.', '(', ')', '“', '-', '*'))
      .map(pieces => pieces.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = wordChanges(before, after);
        if (whole === undefined) return;
        const side = (hidden: string) =>
          whole
            .filter(({ kind }) => kind !== hidden)
            .map(change => change.text)
            .join('')
            .replace(/\s+/g, '');
        assert.equal(side('added'), before.replace(/\s+/g, ''));
        assert.equal(side('dropped'), after.replace(/\s+/g, ''));
        for (const [index, change] of whole.entries()) {
          if (change.kind === 'same') continue;
          assert.equal(change.text, change.text.trim());
          assert.match(whole[index - 1]?.text ?? ' ', /\s$/);
          assert.match(whole[index + 1]?.text ?? ' ', /^\s/);
        }
      }),
    );
  });
});

function print(before: string, after: string): string {
  return (wordChanges(before, after) ?? [])
    .map(({ kind, text }) => (kind === 'same' ? text : wordMarks.text[kind].join(text)))
    .join('');
}
