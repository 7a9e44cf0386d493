import assert from 'node:assert/strict';
import { posix } from 'node:path';

/** Every link of a site stays in it and finds its one place there, or goes to the web or to a letter; no page is cut off. */
export function areLinksSound(files: ReadonlyMap<string, string>): void {
  const reached = new Set(['index.html']);
  const visit = (path: string) => {
    const ids = [...files.get(path)!.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, path);
    for (const [, address] of files.get(path)!.matchAll(/ href="([^"]*)"/g)) {
      if (/^(?:https?:\/\/|mailto:)/i.test(address!)) continue;
      const [file = '', anchor] = address!.split('#');
      assert.doesNotMatch(file, /^\/|^[a-z]+:/i);
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      assert.ok(files.has(target), `${address} on ${path}`);
      if (anchor !== undefined)
        assert.ok(files.get(target)!.includes(` id="${anchor}"`), `${address} on ${path}`);
      if (!reached.has(target)) {
        reached.add(target);
        if (target.endsWith('.html')) visit(target);
      }
    }
  };
  visit('index.html');
  assert.deepEqual(
    [...files.keys()].filter(path => !reached.has(path)),
    [],
  );
  const { entries } = JSON.parse(
    /id="search-index">(.*?)<\/script>/s.exec(files.get('search.html')!)![1]!,
  ) as { entries: readonly (readonly [number, number, number, string])[] };
  for (const [, , , address] of entries) {
    const [file, anchor] = address.split('#');
    assert.ok(files.get(file!)?.includes(anchor === undefined ? '' : ` id="${anchor}"`), address);
  }
}
