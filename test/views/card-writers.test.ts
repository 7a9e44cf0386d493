import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type CardBlock, cardsBlocks } from '../../server/core/views/card-blocks.ts';
import { cardMarkdown } from '../../server/core/views/card-markdown.ts';
import { cardText } from '../../server/core/views/card-text.ts';
import { wellFormed } from '../../server/core/views/escape-markdown.ts';
import type { Inline } from '../../server/core/views/markdown.ts';
import { cardPage } from '../../server/core/views/page.ts';
import { allCards, cardOf } from '../support/cards.ts';
import { frameworkWith, hostileTexts } from '../support/hostile-framework.ts';
import { wordsOf } from '../support/missing-words.ts';
import { sampleModel } from '../support/samples.ts';
import { visibleText } from '../support/visible-text.ts';

const isUpdate = process.env.UPDATE_GOLDEN === '1';

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
      isGolden(`${name}.md`, cardMarkdown(cards, ''));
      isGolden(`${name}.txt`, cardText(cards, ''));
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
    const marks = [
      ...'#*_`[]()<>|~&!\\-+=:.1>\n\t $',
      '](',
      '- ',
      '    ',
      '\n\n',
      '\n> ',
      'https://',
      '&#35;',
    ];
    const piece = fc.oneof(fc.constantFrom(...hostileTexts, ...marks), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), pieces => isHarmless(pieces.join(''))),
      { numRuns: 80 },
    );
  });

  /** A reader of Markdown finds the pieces that the card has, and no other; a mark may be shown as it is written. */
  function isHarmless(text: string): void {
    const cards = allCards(frameworkWith(text));
    const found = count(piecesOfTree(fromMarkdown(cardMarkdown(cards, 'Cards'))));
    const meant = count(cardsBlocks(cards, 'Cards').flatMap(block => [...piecesOf(block)]));
    for (const [kind, number] of found) {
      const isMark = ['emphasis', 'strong', 'inlineCode', 'break', 'link'].includes(kind);
      const most = meant.get(kind) ?? 0;
      assert.ok(isMark ? number <= most : number === most, `${kind}: ${number} of ${most}`);
    }
    assert.equal(cardText(cards, text), wellFormed(cardText(cards, text)));
  }
});

function* piecesOf(block: CardBlock | Inline, isInline = false): Generator<string> {
  if (block.kind === 'heading') yield `heading ${Math.min(6, block.depth)}`;
  else if (block.kind === 'notice') yield 'blockquote';
  else if (block.kind === 'code') yield isInline ? 'inlineCode' : 'code';
  else if (block.kind !== 'facts') yield block.kind;
  if (block.kind === 'list') for (const _ of block.items) yield 'listItem';
  if (block.kind === 'list') for (const inner of block.items.flat()) yield* piecesOf(inner);
  if (block.kind === 'facts')
    for (const inner of block.facts.flatMap(fact => fact.content)) yield* piecesOf(inner, true);
  if (block.kind === 'notice') for (const inner of block.blocks) yield* piecesOf(inner);
  if ('content' in block) for (const inner of block.content) yield* piecesOf(inner, true);
}

function* piecesOfTree(node: Nodes): Generator<string> {
  if (node.type === 'link') assert.match(node.url, /^(?:https?:\/\/|mailto:)/i);
  if (!['root', 'paragraph', 'text'].includes(node.type))
    yield node.type === 'heading' ? `heading ${node.depth}` : node.type;
  if ('children' in node) for (const child of node.children) yield* piecesOfTree(child);
}

function count(kinds: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The words of a text; a status begins with a capital in one place and not in another. */
function lowWords(text: string): string[] {
  return wordsOf(text.toLowerCase());
}

function isGolden(name: string, actual: string): void {
  const file = new URL(`golden/${name}.txt`, import.meta.url);
  if (isUpdate) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
