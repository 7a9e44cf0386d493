import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { check } from '../../server/core/check.ts';
import type { Model } from '../../server/core/model.ts';
import { withFindings } from '../../server/core/views/card/card-findings.ts';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { languageAttributes } from '../../server/core/views/page/language-attributes.ts';
import { panelHtml } from '../../server/core/views/page/panel-html.ts';
import { panelStyle } from '../../server/core/views/page/panel-style.ts';
import { panelTools } from '../../server/core/views/page/panel-tools.ts';
import { panelSurface } from '../../server/core/views/page/surface.ts';
import { viewPage } from '../../server/core/views/page/view-page.ts';
import { readView, type View, viewHtml } from '../../server/core/views/view.ts';
import { comparisonKey, coverageKey, ladderKey } from '../../server/core/views/view-key.ts';
import { axeFindings } from '../support/axe.ts';
import { withBrowser } from '../support/browser.ts';
import { allCards, cardOf } from '../support/cards.ts';
import { hebrewFramework } from '../support/hebrew-framework.ts';
import { sampleModel } from '../support/samples.ts';
import { themes } from '../support/themes.ts';

const media = [
  ['light', 'no-preference'],
  ['dark', 'no-preference'],
  ['light', 'more'],
] as const;

describe('every view in a real browser', function () {
  this.timeout(120_000);
  let page: Page;

  withBrowser(async browser => {
    page = await browser.newPage({ bypassCSP: true });
  });

  it('is looked at by an axe that finds what is wrong', async () => {
    await show(page, '<!doctype html><title>A</title><main><h1>A</h1><button></button></main>', 800);
    await assert.rejects(isAccessible(page, 'a button without a name'), /button-name/);
    const small = '<button style="padding: 0; border: 0; font: 10px serif">a</button>';
    await show(
      page,
      `<!doctype html><html lang="en"><title>A</title><main><h1>A</h1>${small}${small}</main>`,
      800,
    );
    await assert.rejects(isAccessible(page, 'buttons too small to hit'), /target-size/);
  });

  for (const [name, { written, panel }] of Object.entries(scenes())) {
    it(`has nothing that axe finds, in every theme: ${name}`, async () => {
      for (const [colorScheme, contrast] of media) {
        await page.emulateMedia({ colorScheme, contrast });
        for (const width of [320, 1200]) {
          await show(page, written, width);
          await isAccessible(page, `written, ${colorScheme}, contrast ${contrast}, at ${width} pixels`);
        }
      }
      for (const theme of Object.keys(themes)) {
        await show(page, panelPage(panel, theme), 360);
        await isAccessible(page, `panel, ${theme}`);
      }
    });

    it(`is whole at 320 pixels and at 200 % zoom: ${name}`, async () => {
      for (const width of [320, 640, 1280])
        for (const html of [written, panelPage(panel, 'light')]) {
          await show(page, html, width);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(overflow, 0, `at ${width} pixels`);
        }
    });

    it(`is all within reach of the keyboard, and shows where it is: ${name}`, async () => {
      await show(page, panelPage(panel, 'dark'), 800);
      const wanted = await page.evaluate(() => {
        const selector = 'a[href], button, summary, input, [tabindex="0"]';
        const all = [...document.querySelectorAll<HTMLElement>(selector)];
        return all.filter(element => element.checkVisibility() && !element.hasAttribute('disabled')).length;
      });
      for (let count = 0; count < wanted; count++) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body || element.hasAttribute('data-seen'))
            return 'lost';
          element.setAttribute('data-seen', '');
          return getComputedStyle(element).outlineStyle;
        });
        assert.equal(outline, 'solid', `after ${count + 1} of ${wanted} steps`);
      }
    });
  }
});

describe('the links of a page to its own places', function () {
  this.timeout(60_000);
  let page: Page;
  const card = cardOf(sampleModel('harbour'), { level: 'senior-engineer' });

  withBrowser(async browser => {
    page = await browser.newPage({ bypassCSP: true });
  });

  it('are reached by the keyboard, named, and seen only where one is', async () => {
    await show(page, cardPage([card]), 800);
    const heading = page.getByRole('heading', { name: 'Technical', exact: true });
    const link = page.getByRole('link', { name: 'Link to: Technical', exact: true });
    const opacity = () => link.evaluate(element => getComputedStyle(element).opacity);
    assert.equal(await opacity(), '0');
    await heading.hover();
    assert.equal(await opacity(), '1');
    await page.mouse.move(0, 0);
    const places = new Set<string>();
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const element = document.activeElement;
        const isSeen = element?.matches('.permalink') && getComputedStyle(element).opacity === '1';
        return isSeen ? element?.getAttribute('href') : undefined;
      });
      if (place != null) places.add(place);
    }
    const shown = card.sections.filter(({ isFolded }) => !isFolded);
    const items = shown.flatMap(({ groups }) => groups.flatMap(group => group.items));
    assert.equal(places.size, card.sections.length + items.length);
    for (const place of places) assert.equal(await page.locator(`[id="${place.slice(1)}"]`).count(), 1);
  });

  it('are neither printed nor in the panel', async () => {
    await show(page, cardPage([card]), 800);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.permalink:visible').count(), 0);
    assert.doesNotMatch(panelHtml({ kind: 'card', card }), /permalink/);
  });
});

describe('a page in a language that runs from the right', () => {
  const languages: readonly (readonly [language: string, dir: 'rtl' | undefined])[] = [
    ['he', 'rtl'],
    ['ar-EG', 'rtl'],
    ['fa', 'rtl'],
    ['uz-Arab', 'rtl'],
    ['ar-Latn', undefined],
    ['en-GB', undefined],
    ['not a language', undefined],
  ];
  for (const [language, dir] of languages)
    it(`says so: ${language}`, () => assert.deepEqual(languageAttributes(language), { lang: language, dir }));

  it('says so at its root, and a card in the panel at its own', () => {
    const card = cardOf(hebrewFramework(), { level: 'pilot' });
    assert.match(cardPage([card]), /<html lang="he" dir="rtl">/);
    assert.match(panelHtml({ kind: 'card', card }), /<article class="card"[^>]* lang="he" dir="rtl"/);
  });
});

interface Scene {
  readonly written: string;
  readonly panel: string;
}

function scenes(): Readonly<Record<string, Scene>> {
  const harbour = sampleModel('harbour');
  const atlas = sampleModel('atlas', 'skill-catalogue');
  const faulty = sampleModel('faulty');
  const hebrew = hebrewFramework();
  const role = cardOf(atlas, { role: 'senior-device-engineer' });
  const found = cardOf(faulty, { role: 'bicycle-mechanic' });
  return {
    'a card with findings': {
      written: cardPage([found]),
      panel: panelHtml({ kind: 'card', card: withFindings(found, check(faulty)) }),
    },
    'a card': { written: cardPage([role]), panel: panelHtml({ kind: 'card', card: role }) },
    'several cards': { written: cardPage(allCards(harbour)), panel: panelHtml({ kind: 'nothing' }) },
    'a comparison of levels': sceneOf(
      harbour,
      comparisonKey('level/engineering/engineer', 'level/engineering/senior-engineer'),
    ),
    'a comparison of roles': sceneOf(
      atlas,
      comparisonKey('role/device-engineer', 'role/senior-device-engineer'),
    ),
    'a ladder of competencies': sceneOf(harbour, ladderKey('engineering')),
    'a ladder of roles': sceneOf(atlas, ladderKey('workplace-devices')),
    'coverage of skills': sceneOf(atlas, coverageKey()),
    'coverage with faults': sceneOf(faulty, coverageKey()),
    'a card that runs from the right': {
      written: cardPage(allCards(hebrew)),
      panel: panelHtml({ kind: 'card', card: cardOf(hebrew, { level: 'pilot' }) }),
    },
    'a comparison that runs from the right': sceneOf(
      hebrew,
      comparisonKey('level/pilots/pilot', 'level/pilots/senior-pilot'),
    ),
    'a ladder that runs from the right': sceneOf(hebrew, ladderKey('pilots')),
    'coverage that runs from the right': sceneOf(hebrew, coverageKey()),
  };
}

function sceneOf(model: Model, key: string): Scene {
  const view: View | undefined = readView(model, key, () => check(model));
  assert.ok(view !== undefined, key);
  return { written: viewPage(view), panel: viewHtml(view, panelSurface).toString() };
}

/** A page as a webview of VS Code has it. */
function panelPage(content: string, theme: string): string {
  const { body, variables } = themes[theme]!;
  return `<!doctype html><html lang="en" style="${variables}"><head><title>Panel</title><meta name="viewport" content="width=device-width"><style>${panelStyle}</style></head>
<body class="${body}">${panelTools}<main>${content}</main></body></html>`;
}

async function show(page: Page, html: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.setContent(html);
}

async function isAccessible(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axeFindings(page), [], where);
}
