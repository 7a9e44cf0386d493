import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { writeDocx } from '../../server/cli/docx/card-docx.ts';
import { cardText } from '../../server/core/views/card/card-text.ts';
import type { RoleCard } from '../../server/core/views/card/role-card.ts';
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
      assert.deepEqual(lacking(words, wordsOf(cardText(cards, 'All cards'))), []);
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

  it('tears no item apart and leads no list from another page', async () => {
    const { parts } = await open([cardOf(harbour, { level: 'senior-engineer' })]);
    const paragraphs = paragraphsOf(parts['word/document.xml']!);
    const torn = paragraphs.filter(({ style, keepsNext }, at) => {
      const next = paragraphs[at + 1];
      const isInside = next !== undefined && !/^(?:Heading|Credit)/.test(next.style);
      return isInside && !keepsNext && !/^(?:Heading|Space)/.test(style);
    });
    assert.deepEqual(torn, []);
  });

  it('says at the foot of each page whose card it is, and leads to each card', async () => {
    const { parts } = await open(allCards(harbour));
    const feet = Object.keys(parts).filter(name => /^word\/footer\d+\.xml$/.test(name));
    const titles = feet.map(name => /<w:t [^>]*>([^<]*) · </.exec(parts[name]!)?.[1]);
    const cards = allCards(harbour).map(({ title }) => title);
    assert.deepEqual(titles, ['All cards', ...cards]);
    const document = parts['word/document.xml']!;
    assert.equal(document.match(/<w:footerReference /g)?.length, feet.length);
    const places = [...document.matchAll(/w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(match => match[1]);
    const ways = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(match => match[1]);
    assert.deepEqual(places, ways);
    assert.equal(places.length, cards.length);
  });

  for (const [language, width, isRightToLeft] of [
    ['en', 11_906, false],
    ['en-US', 12_240, false],
    ['de-AT', 11_906, false],
    ['fr-CA', 12_240, false],
    ['ar', 11_906, true],
    ['he-IL', 11_906, true],
    ['az-Arab', 11_906, true],
    ['no language', 11_906, false],
  ] as const)
    it(`is on the paper and in the direction of its language: ${language}`, async () => {
      const card = { ...cardOf(atlas, { role: 'senior-device-engineer' }), language };
      const { parts } = await open([card]);
      const document = parts['word/document.xml']!;
      assert.match(document, new RegExp(`<w:pgSz w:w="${width}"`));
      assert.equal(document.includes('<w:bidi/>'), isRightToLeft);
      assert.equal(document.includes('<w:bidiVisual/>'), isRightToLeft);
      const tag = language === 'no language' ? 'en' : language;
      assert.match(parts['word/styles.xml']!, new RegExp(`<w:lang [^>]*w:val="${tag}"`));
    });

  it('marks the words that run from right to left', async () => {
    const card = { ...cardOf(atlas, { role: 'senior-device-engineer' }), title: 'مهندس' };
    const { parts } = await open([card]);
    assert.match(parts['word/document.xml']!, /<w:rtl\/><\/w:rPr><w:t [^>]*>مهندس</);
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
      assert.deepEqual(lacking(words, wordsOf(cardText(cards, 'All cards'))), []);
    });
  }
});

/** The words that are not there as often as they should be; numbers, which Word writes before items itself, at all. */
function lacking(words: readonly string[], wanted: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter(word => {
    const there = left.get(word) ?? 0;
    if (!/^\d+$/.test(word)) left.set(word, there - 1);
    return there <= 0;
  });
}

function paragraphsOf(document: string): { style: string; keepsNext: boolean; text: string }[] {
  return [...document.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '').matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(
    ([, inner = '']) => ({
      style: /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '',
      keepsNext: /<w:keepNext\/>/.test(inner),
      text: inner.replace(/<[^>]*>/g, ''),
    }),
  );
}

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
