import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cardHtml } from '../../server/core/views/card/card-html.ts';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { pageStyle } from '../../server/core/views/page/page-style.ts';
import { panelHtml } from '../../server/core/views/page/panel-html.ts';
import { panelSurface } from '../../server/core/views/page/surface.ts';
import { allCards, cardOf, modelOf } from '../support/cards.ts';

const isUpdate = process.env.UPDATE_GOLDEN === '1';

describe('a written card', () => {
  const harbour = modelOf(sample('harbour'));
  const atlas = modelOf(sample('atlas', 'skill-catalogue'));

  it('of a level looks like its golden file', () => {
    isGolden('level.html', body(cardPage([cardOf(harbour, { level: 'senior-engineer' })])));
  });

  it('of a role looks like its golden file', () => {
    isGolden('role.html', body(cardPage([cardOf(atlas, { role: 'senior-device-engineer' })])));
  });

  it('in the panel looks like its golden file', () => {
    const card = cardOf(harbour, { level: 'senior-technician' });
    isGolden('panel.html', panelHtml({ kind: 'card', card, brokenSince: 12 }));
  });

  it('allows its own style and nothing else', () => {
    const hash = createHash('sha256').update(pageStyle).digest('base64');
    const file = new URL('../../server/core/views/page/page-style-hash.ts', import.meta.url);
    const written = readFileSync(file, 'utf8');
    const right = written.replace(/= '[^']*'/, `= '${hash}'`);
    if (isUpdate) writeFileSync(file, right);
    else assert.equal(written, right, 'run the tests once with UPDATE_GOLDEN=1');
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
      const depths = [...page.matchAll(/<h(\d)/g)].map(match => Number(match[1]));
      assert.equal(depths[0], 1);
      assert.equal(depths.filter(depth => depth === 1).length, 1);
      depths.reduce((before, depth) => {
        assert.ok(depth <= before + 1, `h${depth} after h${before}`);
        return depth;
      });
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(match => match[1]!);
      assert.equal(new Set(ids).size, ids.length);
      for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target!), target);
      isBalanced(page);
    });

    it(`asks for nothing from outside: ${name}`, () => {
      assert.doesNotMatch(
        page,
        /<(?:script|img|link|iframe|object|form)\b| style="| on\w+="| src=|@import|url\(/,
      );
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

/** The files of samples, the first one's folder first. */
function sample(...names: readonly string[]): Record<string, string> {
  const root = new URL('../../samples/', import.meta.url);
  const files = names.flatMap(name =>
    readdirSync(new URL(`${name}/`, root), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.yaml'))
      .map(path => `${name}/${path.replaceAll('\\', '/')}`),
  );
  return Object.fromEntries(files.map(path => [path, readFileSync(new URL(path, root), 'utf8')]));
}

/** A page without its head: the style is the same on all. */
function body(page: string): string {
  return page.slice(page.indexOf('<body'));
}

function isGolden(name: string, actual: string): void {
  const file = new URL(`golden/${name}.txt`, import.meta.url);
  if (isUpdate) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

function isBalanced(page: string): void {
  const open: string[] = [];
  for (const [, slash, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (['meta', 'br'].includes(name!)) continue;
    if (slash === '') open.push(name!);
    else assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
}
