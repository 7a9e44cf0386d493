import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/** Holds a text against the file that somebody has looked at; UPDATE_GOLDEN=1 writes the file anew. */
export function isGolden(file: URL, actual: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'), 'run the tests once with UPDATE_GOLDEN=1');
}
