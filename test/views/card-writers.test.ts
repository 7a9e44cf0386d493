import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardsBlocks } from '../../server/core/views/card/card-blocks.ts';
import { cardMarkdown } from '../../server/core/views/card/card-markdown.ts';
import { cardText } from '../../server/core/views/card/card-text.ts';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { wellFormed } from '../../server/core/views/writing/escape-markdown.ts';
import { allCards, cardOf } from '../support/cards.ts';
import { isGolden } from '../support/golden.ts';
import { frameworkWith, hostileTexts } from '../support/hostile-framework.ts';
import { hasNoOtherPieces, markdownLike } from '../support/markdown-pieces.ts';
import { wordsOf } from '../support/missing-words.ts';
import { sampleModel } from '../support/samples.ts';
import { visibleText } from '../support/visible-text.ts';

const golden = (name: string) => new URL(`golden/${name}.txt`, import.meta.url);

describe('a card in another format', () => {
  const harbour = sampleModel('harbour');
  const atlas = sampleModel('atlas', 'skill-catalogue');
  const level = [cardOf(harbour, { level: 'senior-engineer' })];
  const role = [cardOf(atlas, { role: 'senior-device-engineer' })];

  for (const [name, cards] of [
    ['level', level],
    ['role', role],
  ] as const) {
    it(`${name} looks like its golden files`, () => {
      isGolden(golden(`${name}.md`), cardMarkdown(cards, ''));
      isGolden(golden(`${name}.txt`), cardText(cards, ''));
    });
  }

  for (const [name, cards] of [
    ['levels', allCards(harbour)],
    ['roles', allCards(atlas)],
  ] as const) {
    it(`has every word of the page: ${name}`, () => {
      const words = new Set(lowWords(visibleText(cardPage(cards, 'All'))));
      for (const own of lowWords('Contents Next step of Feedback on Label Level below above'))
        words.delete(own);
      for (const text of [cardMarkdown(cards, 'All'), cardText(cards, 'All')]) {
        const there = new Set(lowWords(text));
        assert.deepEqual(
          [...words].filter(word => !there.has(word) && !/^\d+$/.test(word)),
          [],
        );
      }
    });
  }

  it('has headings without a gap and one title', () => {
    for (const cards of [level, role, allCards(atlas)]) {
      const depths = [...cardMarkdown(cards, 'All').matchAll(/^(#+) /gm)].map(match => match[1]!.length);
      assert.equal(depths.filter(depth => depth === 1).length, 1);
      depths.reduce((before, depth) => {
        assert.ok(depth <= before + 1, `${depth} after ${before}`);
        return depth;
      }, 0);
    }
  });
});

describe('no text of a framework becomes Markdown', () => {
  for (const text of hostileTexts) it(JSON.stringify(text), () => isHarmless(text));

  it('whatever is written', () => {
    fc.assert(
      fc.property(markdownLike, text => isHarmless(text)),
      { numRuns: 80 },
    );
  });

  function isHarmless(text: string): void {
    const cards = allCards(frameworkWith(text));
    hasNoOtherPieces(cardMarkdown(cards, 'Cards'), cardsBlocks(cards, 'Cards'));
    assert.equal(cardText(cards, text), wellFormed(cardText(cards, text)));
  }
});

/** The words of a text; a status begins with a capital in one place and not in another. */
function lowWords(text: string): string[] {
  return wordsOf(text.toLowerCase());
}
