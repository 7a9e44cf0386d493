import assert from 'node:assert/strict';
import { writeMarkdown } from '../../server/core/exchange/writing/write-markdown.ts';
import { cardMarkdown } from '../../server/core/views/card/card-markdown.ts';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { allCards, modelOf } from '../support/cards.ts';
import { visibleText } from '../support/visible-text.ts';

const words = 'They mend nets.';
const family = (role: string) =>
  modelOf(`name: Net menders\nsummary: ${words}\nroles:\n  - id: mender\n    name: Mender\n${role}`);

describe('what a job family is for', () => {
  it('stands at the head of a role that says nothing of itself', () => {
    const [card] = allCards(family('    responsibilities: [Mend]\n'));
    assert.equal(card?.familySummary?.text, words);
    assert.deepEqual(
      card?.sections.map(({ key }) => key),
      ['responsibilities'],
    );
    assert.match(visibleText(cardPage([card!])), /Mender.*They mend nets\..*Mend/s);
    assert.match(cardMarkdown([card!], ''), /^# Mender.*They mend nets\..*- Mend$/ms);
  });

  it('stands folded at the end of a role that has a summary', () => {
    const [card] = allCards(family('    summary: Mends alone.\n    responsibilities: [Mend]\n'));
    assert.equal(card?.familySummary, undefined);
    assert.deepEqual(
      card?.sections.map(({ heading, isFolded }) => [heading, isFolded]),
      [
        ['At this role level, you will', false],
        ['About the job family', true],
      ],
    );
    assert.match(visibleText(cardPage([card!])), /Mends alone\..*They mend nets\./s);
  });

  it('stands on the cards of levels too, and changes nothing for an empty card', () => {
    const [level] = allCards(
      modelOf(
        `name: Net menders\nsummary: ${words}\nlevels: [{ id: a, name: A }]\ncompetencies: [{ id: c, summary: Mends, level: a }]\n`,
      ),
    );
    assert.equal(level?.familySummary?.text, words);
    const [empty] = allCards(family('    summary: Mends alone.\n'));
    assert.match(visibleText(cardPage([empty!])), /Nothing is written here yet/);
  });

  it('stands once where a whole framework is written', () => {
    const { content } = writeMarkdown(family('    summary: Mends alone.\n  - id: other\n    name: Other\n'));
    assert.equal(String(content).split(words).length, 2);
  });
});
