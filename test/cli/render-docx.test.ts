import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { writeDocx } from '../../server/cli/docx/card-docx.ts';
import { cardText } from '../../server/core/views/card-text.ts';
import type { RoleCard } from '../../server/core/views/role-card.ts';
import { allCards, cardOf } from '../support/cards.ts';
import { frameworkWith, hostileTexts } from '../support/hostile-framework.ts';
import { wordsOf } from '../support/missing-words.ts';
import { sampleModel } from '../support/samples.ts';

describe('a Word document of cards', () => {
  const atlas = sampleModel('atlas', 'skill-catalogue');
  const harbour = sampleModel('harbour');
  const runs: readonly (readonly [string, readonly RoleCard[]])[] = [
    ['one role', [cardOf(atlas, { role: 'senior-device-engineer' })]],
    ['one level', [cardOf(harbour, { level: 'senior-engineer' })]],
    ['several roles', allCards(atlas)],
    ['several levels', allCards(harbour)],
  ];

  for (const [name, cards] of runs) {
    it(`has every word of the cards: ${name}`, async () => {
      const { words } = await open(cards);
      const missing = [...wordsOf(cardText(cards, 'All cards'))].filter(word => !words.includes(word));
      assert.deepEqual(missing, []);
    });
  }

  it('has real headings without a gap, lists, a table and the language', async () => {
    const { parts } = await open([cardOf(atlas, { role: 'senior-device-engineer' })]);
    const document = parts['word/document.xml']!;
    const depths = [...document.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(match => Number(match[1]));
    assert.equal(depths.filter(depth => depth === 1).length, 1);
    depths.reduce((before, depth) => {
      assert.ok(depth <= before + 1, `${depth} after ${before}`);
      return depth;
    }, 0);
    assert.match(document, /<w:numPr>/);
    assert.match(document, /<w:tbl>/);
    assert.match(parts['word/styles.xml']!, /<w:lang [^>]*w:val="en-GB"/);
    assert.match(parts['docProps/core.xml']!, /<dc:title>Senior Device Engineer<\/dc:title>/);
  });

  for (const text of hostileTexts) {
    it(`keeps text text: ${JSON.stringify(text)}`, async () => {
      const cards = allCards(frameworkWith(text));
      const { parts, words } = await open(cards);
      for (const [name, part] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) isWellFormed(part);
      const targets = [
        ...parts['word/_rels/document.xml.rels']!.matchAll(/Target="([^"]*)" TargetMode="External"/g),
      ];
      for (const [, target] of targets) assert.match(target!, /^(?:https?:\/\/|mailto:)/);
      const missing = wordsOf(cardText(cards, 'All cards')).filter(word => !words.includes(word));
      assert.deepEqual(missing, []);
    });
  }
});

async function open(cards: readonly RoleCard[]) {
  const files = unzipSync(await writeDocx(cards, 'All cards'));
  const parts: Record<string, string> = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const text = parts['word/document.xml']!.replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name as keyof typeof entities]);
  return { parts, words: wordsOf(text + parts['word/_rels/document.xml.rels']!.replaceAll('&amp;', '&')) };
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Every element is closed, every attribute quoted, and no character stands that XML refuses. */
function isWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/<\?xml[^?]*\?>/, '')
    .replace(
      /<(\/?)([A-Za-z][\w:]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
      (_, end: string, name: string, __: string, isEmpty: string) => {
        if (end !== '') assert.equal(open.pop(), name);
        else if (isEmpty === '') open.push(name);
        return '';
      },
    );
  assert.deepEqual(open, []);
  const strange = /[<\uFFFE\uFFFF]|[^\P{Cc}\t\n\r]|\p{Surrogate}|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/u;
  assert.doesNotMatch(rest, strange);
}
