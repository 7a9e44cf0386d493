import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { html } from '../../server/core/views/html.ts';
import type { Measure } from '../../server/core/views/measure.ts';
import { measureHtml } from '../../server/core/views/measure-html.ts';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { documentOf } from '../../server/core/views/page/document.ts';
import { panelHtml } from '../../server/core/views/page/panel-html.ts';
import { panelStyle } from '../../server/core/views/page/panel-style.ts';
import { panelTools } from '../../server/core/views/page/panel-tools.ts';
import { withBrowser } from '../support/browser.ts';
import { cardOf } from '../support/cards.ts';
import { sampleModel } from '../support/samples.ts';

describe('in the few colours of a high-contrast system', function () {
  this.timeout(60_000);
  let page: Page;
  const card = cardOf(sampleModel('harbour'), { level: 'senior-engineer' });

  withBrowser(async browser => {
    page = await browser.newPage({ bypassCSP: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    const look = async (content: string, selector: string): Promise<string> => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      await page.setContent(content);
      return (await page.locator(selector).screenshot()).toString('base64');
    };
    const areTold = (looks: readonly string[]) => assert.equal(new Set(looks).size, looks.length);

    it(`each step of a measure looks different: ${colorScheme}`, async () => {
      const steps = ['a', 'b', 'c', 'd'].map(name => ({ name, meaning: undefined }));
      const measures: readonly Pick<Measure, 'state' | 'position'>[] = [
        { state: 'missing', position: undefined },
        { state: 'not-applicable', position: undefined },
        ...steps.map((_, position) => ({ state: 'stated', position }) as const),
      ];
      const looks: string[] = [];
      for (const { state, position } of measures) {
        const measure = measureHtml({ label: 'Level', word: 'the same word', state, position, steps });
        looks.push(await look(documentOf(html`${measure}`, 'Page', 'en'), 'main'));
      }
      areTold(looks);
    });

    it(`each place on a ladder looks different: ${colorScheme}`, async () => {
      const looks: string[] = [];
      for (const place of card.ladder.keys()) {
        const ladder = card.ladder.map((step, index) => ({ ...step, isCurrent: index === place }));
        looks.push(await look(cardPage([{ ...card, ladder }]), '.ladder'));
      }
      assert.ok(looks.length > 2);
      areTold(looks);
    });

    it(`what is marked in the panel looks different: ${colorScheme}`, async () => {
      const content = panelHtml({ kind: 'card', card });
      const panel = (tools: string, main: string) =>
        `<!doctype html><style>${panelStyle}</style><body>${tools}<main>${main}</main>`;
      areTold([
        await look(panel('', content), 'main'),
        await look(panel('', content.replace('class="item"', 'class="item" data-current')), 'main'),
      ]);
      areTold([
        await look(panel(panelTools, ''), '[data-tool=pin]'),
        await look(
          panel(panelTools.replace('aria-pressed="false"', 'aria-pressed="true"'), ''),
          '[data-tool=pin]',
        ),
      ]);
    });
  }
});
