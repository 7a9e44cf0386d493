import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { panelHtml } from '../../server/core/views/page/panel-html.ts';
import { panelSurface } from '../../server/core/views/page/surface.ts';
import { viewPage } from '../../server/core/views/page/view-page.ts';
import { viewHtml } from '../../server/core/views/view.ts';
import { allCards } from '../support/cards.ts';
import { frameworkWith, hostileTexts } from '../support/hostile-framework.ts';
import { hostileViews } from '../support/hostile-views.ts';

describe('no text of a framework becomes markup', () => {
  const rightToLeft = 'ar';
  const plain = shapeOf(['plain', rightToLeft].flatMap(pagesWith));

  for (const text of [...hostileTexts, 'dv']) {
    it(JSON.stringify(text), () => isHarmless(text));
  }

  it('whatever is written', function () {
    this.timeout(60_000);
    const marks = ['<', '>', '"', "'", '&', '`', '*', '_', '[', '](', ')', '\n', '- ', 'https://'];
    const piece = fc.oneof(fc.constantFrom(...hostileTexts, ...marks), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), pieces => isHarmless(pieces.join(''))),
      { numRuns: 80 },
    );
  });

  /** The elements are those of a card of plain words and what markdown may add, with their attributes. */
  function isHarmless(text: string): void {
    const pages = pagesWith(text);
    const added = [...shapeOf(pages)].filter(part => !plain.has(part) && !byMarkdown.has(part));
    assert.deepEqual(added, []);
    for (const page of pages) {
      for (const [, address] of page.matchAll(/href="([^"]*)"/g))
        assert.match(address!, /^(?:#|https?:\/\/|mailto:)/);
    }
  }
});

const byMarkdown = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'em',
  'strong',
  'code',
  'pre',
  'br',
  'ol start',
  'a href',
  'a rel',
  'ins',
  'del',
  'span',
  'span class',
]);

/** The name of every element, and every element with one of its attributes, of well-formed markup. */
function shapeOf(pages: readonly string[]): ReadonlySet<string> {
  const parts = pages.flatMap(page =>
    (page.match(/<[^>]*>?/g) ?? []).flatMap(tag => {
      assert.match(tag, /^<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<>]*")?)*)>$/);
      const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';
      return [name, ...[...tag.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g)].map(match => `${name} ${match[1]}`)];
    }),
  );
  return new Set(parts);
}

/** The cards and views of a framework that says the same in every place. */
function pagesWith(text: string): readonly string[] {
  const model = frameworkWith(text);
  const cards = allCards(model);
  return [
    cardPage(cards, text),
    ...cards.map(card => panelHtml({ kind: 'card', card })),
    ...hostileViews(model).flatMap(view => [viewPage(view), viewHtml(view, panelSurface).toString()]),
  ];
}
