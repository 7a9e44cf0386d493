import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { check } from '../../server/core/check.ts';
import type { Model } from '../../server/core/model.ts';
import { panelSurface } from '../../server/core/views/page/surface.ts';
import { viewPage } from '../../server/core/views/page/view-page.ts';
import { readView, viewHtml } from '../../server/core/views/view.ts';
import { comparisonKey, coverageKey, ladderKey } from '../../server/core/views/view-key.ts';
import { sampleModel } from '../support/samples.ts';

const isUpdate = process.env.UPDATE_GOLDEN === '1';

describe('a view of a sample looks like its golden file', () => {
  const harbour = sampleModel('harbour');
  const atlas = sampleModel('atlas', 'skill-catalogue');
  const faulty = sampleModel('faulty');
  const devices = ['role/device-engineer', 'role/senior-device-engineer'] as const;
  const levels = ['level/engineering/engineer', 'level/engineering/senior-engineer'] as const;

  const views: readonly (readonly [string, Model, string])[] = [
    ['comparison-levels', harbour, comparisonKey(...levels)],
    ['comparison-roles', atlas, comparisonKey(...devices)],
    ['ladder-competencies', harbour, ladderKey('engineering')],
    ['ladder-tracks', harbour, ladderKey('terminal-support')],
    ['ladder-roles', atlas, ladderKey('workplace-devices')],
    ['coverage-competencies', harbour, coverageKey()],
    ['coverage-skills', atlas, coverageKey()],
    ['coverage-faulty', faulty, coverageKey()],
  ];
  for (const [name, model, key] of views) {
    it(name, () => {
      const view = readView(model, key, () => check(model));
      assert.ok(view !== undefined);
      const page = viewPage(view);
      isGolden(`${name}.html`, page.slice(page.indexOf('<body')));
      isWellFormed(page);
      isWellFormed(viewHtml(view, panelSurface).toString());
    });
  }

  it('in the panel too', () => {
    const view = readView(atlas, comparisonKey(...devices), () => undefined);
    assert.ok(view !== undefined);
    isGolden('comparison-panel.html', viewHtml(view, panelSurface).toString());
  });
});

function isGolden(name: string, actual: string): void {
  const file = new URL(`golden/${name}.txt`, import.meta.url);
  if (isUpdate) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

/** One h1, headings without a gap, unique ids, closed elements, and nothing from outside. */
function isWellFormed(page: string): void {
  const depths = [...page.matchAll(/<h(\d)/g)].map(match => Number(match[1]));
  assert.equal(depths.filter(depth => depth === 1).length, 1);
  depths.reduce((before, depth) => {
    assert.ok(depth <= before + 1, `h${depth} after h${before}`);
    return depth;
  }, 0);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(match => match[1]!);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g))
    assert.ok(ids.includes(target!), target);
  assert.doesNotMatch(
    page,
    /<(?:script|img|link|iframe|object|form)\b| style="| on\w+="| src=|@import|url\(/,
  );
  const open: string[] = [];
  for (const [, slash, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (['meta', 'br'].includes(name!)) continue;
    if (slash === '') open.push(name!);
    else assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
}
