import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { panelSurface } from '../../server/core/views/page/surface.ts';
import { viewPage } from '../../server/core/views/page/view-page.ts';
import { readView, viewHtml } from '../../server/core/views/view.ts';
import { isGolden } from '../support/golden.ts';
import { sampleViews } from '../support/sample-views.ts';
import { areIdsSound, asksForNothing, isWellFormed } from '../support/well-formed.ts';

const golden = (name: string) => new URL(`golden/${name}.txt`, import.meta.url);

describe('a view of a sample looks like its golden file', () => {
  for (const { name, model, key } of sampleViews) {
    it(name, () => {
      const view = readView(model, key, () => check(model));
      assert.ok(view !== undefined);
      const page = viewPage(view);
      isGolden(golden(`${name}.html`), page.slice(page.indexOf('<body')));
      for (const content of [page, viewHtml(view, panelSurface).toString()]) {
        isWellFormed(content);
        areIdsSound(content);
        asksForNothing(content);
      }
    });
  }

  it('in the panel too', () => {
    const { model, key } = sampleViews.find(({ name }) => name === 'comparison-roles')!;
    const view = readView(model, key, () => undefined);
    assert.ok(view !== undefined);
    isGolden(golden('comparison-panel.html'), viewHtml(view, panelSurface).toString());
  });
});
