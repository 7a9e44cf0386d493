import assert from 'node:assert/strict';

/** One h1, headings without a gap and closed elements. */
export function isWellFormed(page: string, where = 'the page'): void {
  const depths = [...page.matchAll(/<h(\d)/g)].map(match => Number(match[1]));
  assert.equal(depths.filter(depth => depth === 1).length, 1, where);
  depths.reduce((before, depth) => {
    assert.ok(depth <= before + 1, `h${depth} after h${before} in ${where}`);
    return depth;
  }, 0);
  const open: string[] = [];
  const body = page.replace(/<script[^>]*>.*?<\/script>/gs, '');
  for (const [, slash, name] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (['meta', 'br', 'input'].includes(name!)) continue;
    if (slash === '') open.push(name!);
    else assert.equal(open.pop(), name, where);
  }
  assert.deepEqual(open, [], where);
}

/** Every id once, and nothing that points to one that is not there. */
export function areIdsSound(page: string): void {
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(match => match[1]!);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g))
    assert.ok(ids.includes(target!), target);
}

/** Nothing on the page is fetched, run or sent. */
export function asksForNothing(page: string): void {
  assert.doesNotMatch(
    page,
    /<(?:script|img|link|iframe|object|form)\b| style="| on\w+="| src=|@import|url\(/,
  );
}
