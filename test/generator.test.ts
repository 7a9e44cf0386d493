import assert from 'node:assert/strict';
import { LineCounter, parseDocument } from 'yaml';
import { allFaultKinds, injectFaults } from './support/faults.ts';
import { generateFramework, sizes } from './support/generator.ts';

const small = generateFramework({ size: 'S', seed: 1 });

describe('the generated framework', () => {
  it('is the same for the same seed and another for another', () => {
    assert.deepEqual(generateFramework({ size: 'S', seed: 1 }), small);
    assert.notDeepEqual(generateFramework({ size: 'S', seed: 2 }), small);
  });

  it('has as many files as asked for', () => {
    assert.equal(small.size, sizes.S);
    assert.equal(generateFramework({ files: 137 }).size, 137);
    assert.equal(rolesIn(generateFramework({ roles: 12 })), 12);
    assert.equal(rolesIn(generateFramework({ roles: 100 })), 100);
  });

  it('is YAML', () => {
    for (const [path, text] of generateFramework({ size: 'M', bundles: [1_000] })) {
      const { errors, warnings } = parseDocument(text, { schema: 'failsafe' });
      assert.deepEqual([...errors, ...warnings], [], path);
    }
  });

  it('carries bundles of about the length asked for, and nothing else changes', () => {
    const bundled = generateFramework({ size: 'S', seed: 1, bundles: [1_000, 10_000] });
    const lengths = [...bundled]
      .filter(([path]) => !small.has(path))
      .map(([, text]) => text.split('\n').length);
    assert.deepEqual(
      lengths.map(length => Math.floor(length / 100)),
      [10, 100],
    );
    for (const [path, text] of small) assert.equal(bundled.get(path), text, path);
  });

  it('uses one code at every role of the middle level', () => {
    const users = new Map<string, number>();
    for (const text of small.values()) {
      for (const [, code] of text.matchAll(/use: ([A-Z]{4}3\w+)/g))
        users.set(code!, (users.get(code!) ?? 0) + 1);
    }
    assert.ok(Math.max(...users.values()) >= rolesIn(small) / 5);
  });
});

describe('injected faults', () => {
  const { files, faults } = injectFaults(small, { count: 25, seed: 1 });

  it('are the same for the same seed and others for another', () => {
    assert.deepEqual(injectFaults(small, { count: 25, seed: 1 }), { files, faults });
    assert.notDeepEqual(injectFaults(small, { count: 25, seed: 2 }).faults, faults);
  });

  it('are as many of each kind', () => {
    for (const kind of allFaultKinds)
      assert.equal(faults.filter(fault => fault.kind === kind).length, 5, kind);
  });

  it('change one file each, at their line', () => {
    const changed = [...files].filter(([path, text]) => small.get(path) !== text).map(([path]) => path);
    assert.deepEqual(
      changed.sort(),
      faults.map(fault => fault.path),
    );
    for (const { kind, path, line } of faults) {
      const [before, after] = [small, files].map(texts => texts.get(path)!.split('\n'));
      const first = after!.findIndex((text, index) => text !== before![index]) + 1;
      assert.equal(kind === 'missingLevel' ? first - 1 : first, line, path);
    }
  });

  it('break the YAML where they are meant to, there and nowhere else', () => {
    const many = injectFaults(small, { count: 25, kinds: ['syntax'], seed: 3 });
    for (const { path, line, description } of many.faults) {
      const text = many.files.get(path)!;
      const lineCounter = new LineCounter();
      const { errors } = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
      const lines = new Set(errors.map(({ pos }) => lineCounter.linePos(pos[0]).line));
      const atEnd = description === 'A quote is never closed.' ? text.split('\n').length : line;
      assert.deepEqual([...lines], [atEnd], `${path}: ${description}`);
    }
    for (const { path } of faults.filter(({ kind }) => kind !== 'syntax')) {
      assert.deepEqual(parseDocument(files.get(path)!, { schema: 'failsafe' }).errors, [], path);
    }
  });

  it('are refused where there is no place for them', () => {
    assert.throws(() => injectFaults(generateFramework({ roles: 5 }), { count: 25 }), /no place/);
  });
});

function rolesIn(files: ReadonlyMap<string, string>): number {
  return [...files.keys()].filter(path => path.startsWith('roles/')).length;
}
