import assert from 'node:assert/strict';
import { isSlip } from '../../server/core/diff/slip.ts';

/** What both versions say elsewhere. */
const elsewhere =
  'follow the form of a contact and give their advice as there is need, process documents again';

const slips: readonly (readonly [before: string, after: string])[] = [
  ['Passes narrow waters', 'Passes narow waters'],
  ['Recieves visitors', 'Receives visitors'],
  ['Recieves visitors', 'receives visitors.'],
  ['Organises the watch', 'Organizes the watch'],
  ['Colour charts', 'Color charts'],
  ['Follows proceduers', 'Follows procedures'],
  ['Reads documnets', 'Reads documents'],
  ['Reads documnts', 'Reads documents'],
  ['Passes, then moors', 'Passes then moors'],
  ['Sets up stand-by crews', 'Sets up standby crews'],
  ['Keeps a log book', 'Keeps a logbook'],
  ['Does not follow', 'Does not folow'],
];

const others: readonly (readonly [before: string, after: string])[] = [
  ['Works unaided', 'Works aided'],
  ['Monitors colleagues', 'Mentors colleagues'],
  ['Regularly reports', 'Irregularly reports'],
  ['Improves designs', 'Proves designs'],
  ['Selects officers', 'Elects officers'],
  ['Leads a small crew', 'Leads a smaller crew'],
  ['They affect the plan', 'They effect the plan'],
  ['Checks their work', 'Checks there work'],
  ['Takes the form', 'Takes the from'],
  ['Writes a contact', 'Writes a contract'],
  ['Reviews the plan', 'Reviewed the plan'],
  ['Reads charts', 'Rereads charts'],
  ['Is able to lead', 'Is unable to lead'],
  ['Is not able', 'Is notable'],
  ['Takes a part', 'Takes apart'],
  ['Answers in 5 days', 'Answers in 6 days'],
  ['Grows by 1.5', 'Grows by 15'],
  ['Keeps delays ≤ 3', 'Keeps delays ≥ 3'],
  ['Writes C', 'Writes C++'],
  ['Keeps the log', 'Keeps no log'],
];

describe('a slip of the pen', () => {
  const words = new Set(elsewhere.match(/\w+/g));
  for (const [before, after] of slips)
    it(`is “${before}” for “${after}”`, () => {
      assert.equal(
        isSlip(before, after, word => words.has(word)),
        true,
      );
      assert.equal(
        isSlip(after, before, word => words.has(word)),
        true,
      );
    });
  for (const [before, after] of others)
    it(`is not “${before}” for “${after}”`, () => {
      assert.equal(
        isSlip(before, after, word => words.has(word)),
        false,
      );
      assert.equal(
        isSlip(after, before, word => words.has(word)),
        false,
      );
    });
});
