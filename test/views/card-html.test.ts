import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cardHtml } from '../../server/core/views/card/card-html.ts';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { pageStyle } from '../../server/core/views/page/page-style.ts';
import { panelHtml } from '../../server/core/views/page/panel-html.ts';
import { panelSurface } from '../../server/core/views/page/surface.ts';
import { allCards, cardOf } from '../support/cards.ts';
import { isGolden } from '../support/golden.ts';
import { sampleModel } from '../support/samples.ts';
import { areIdsSound, asksForNothing, isWellFormed } from '../support/well-formed.ts';

const golden = (name: string) => new URL(`golden/${name}.txt`, import.meta.url);

describe('a written card', () => {
  const harbour = sampleModel('harbour');
  const atlas = sampleModel('atlas', 'skill-catalogue');

  it('of a level looks like its golden file', () => {
    isGolden(golden('level.html'), body(cardPage([cardOf(harbour, { level: 'senior-engineer' })])));
  });

  it('of a role looks like its golden file', () => {
    isGolden(golden('role.html'), body(cardPage([cardOf(atlas, { role: 'senior-device-engineer' })])));
  });

  it('in the panel looks like its golden file', () => {
    const card = cardOf(harbour, { level: 'senior-technician' });
    isGolden(golden('panel.html'), panelHtml({ kind: 'card', card, brokenSince: 12 }));
  });

  it('allows its own style and nothing else', () => {
    const hash = createHash('sha256').update(pageStyle).digest('base64');
    const file = new URL('../../server/core/views/page/page-style-hash.ts', import.meta.url);
    isGolden(file, readFileSync(file, 'utf8').replace(/= '[^']*'/, `= '${hash}'`));
    const page = cardPage([]);
    assert.match(page, /default-src 'none'|default-src &#39;none&#39;/);
    assert.ok(page.includes(`<style>${pageStyle}</style>`));
  });

  const pages: readonly (readonly [string, string])[] = [
    ['one level', cardPage([cardOf(harbour, { level: 'senior-engineer' })])],
    ['one role', cardPage([cardOf(atlas, { role: 'senior-device-engineer' })])],
    ['several cards', cardPage([...allCards(harbour), ...allCards(atlas)])],
    ['two cards of one id', cardPage([...allCards(harbour), ...allCards(harbour)])],
    ['no card', cardPage([])],
    ['the panel', cardHtml(cardOf(atlas, { role: 'senior-device-engineer' }), panelSurface).toString()],
    [
      'the choice of a card',
      panelHtml({ kind: 'choice', cards: [{ title: 'A', key: 'role/a', address: undefined }] }),
    ],
    ['an empty panel', panelHtml({ kind: 'nothing' })],
  ];
  for (const [name, page] of pages) {
    it(`has one h1, headings without a gap, unique ids and closed elements: ${name}`, () => {
      isWellFormed(page);
      areIdsSound(page);
    });

    it(`asks for nothing from outside: ${name}`, () => {
      asksForNothing(page);
      for (const [, address] of page.matchAll(/href="([^"]*)"/g))
        assert.match(address!, /^(?:#|https?:|mailto:)/);
    });
  }

  it('keeps the places of files to the panel', () => {
    assert.doesNotMatch(body(pages[1]![1]), /data-source|data-target|file:/);
    assert.match(pages[5]![1], /<li class="item"[^>]* data-source="file:\/\/\/[^"#]+#\d+-\d+"/);
  });
});

describe('the panel without a card', () => {
  it('offers the cards of the file as buttons', () => {
    const cards = [{ title: 'Mate & Co', key: 'level/sailing/mate', address: undefined }];
    assert.match(
      panelHtml({ kind: 'choice', cards }),
      /<button type="button" class="link" data-target="level\/sailing\/mate">Mate &amp; Co<\/button>/,
    );
  });

  it('says since which line a text cannot be read', () => {
    assert.match(panelHtml({ kind: 'nothing', brokenSince: 7 }), /since line 7/);
  });
});

/** A page without its head: the style is the same on all. */
function body(page: string): string {
  return page.slice(page.indexOf('<body'));
}
