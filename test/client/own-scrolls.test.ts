import assert from 'node:assert/strict';
import { OwnScrolls } from '../../client/panel/own-scrolls.ts';

/**
 * What happens to an editor, step by step: `>12` it is told to show line 12 at its top, `12` it shows it there, `12!`
 * it does because its reader scrolled.
 */
function play(steps: string): string {
  const [first, ...others] = steps.split(' ');
  const scrolls = new OwnScrolls(Number(first));
  const played = others.map(step => {
    if (/^\(?>/.test(step)) {
      const line = Number(step.replace(/\D/g, ''));
      return scrolls.expect(line) ? `>${line}` : `(>${line})`;
    }
    return `${Number.parseInt(step, 10)}${scrolls.isReaders(Number.parseInt(step, 10)) ? '!' : ''}`;
  });
  return [first, ...played].join(' ');
}

describe('the scrolls of an editor that is told where to go', () => {
  for (const [what, steps] of [
    ["are its reader's where it was not told", '0 3! 6! 5!'],
    ['are none where it stays', '0 3! 3 3'],
    ['are its own where it comes to where it was told to', '0 >40 40'],
    ['are its own on the way there', '0 >40 10 25 39 40'],
    ["are its reader's again after that", '0 >40 40 43! 40!'],
    ['are its own when told again before it came', '80 >100 >90 100 90'],
    ["are its reader's where they lead elsewhere", '10 >40 20 5! 40!'],
    ["are its reader's where it cannot come as far and is turned back", '10 >40 35 33!'],
    ['are its own where it stops a line beside', '0 >40 39 43!'],
    ['are none where it is there already', '40 (>40) 43!'],
  ] as const)
    it(what, () => assert.equal(play(steps), steps));
});
