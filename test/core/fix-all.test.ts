import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAll, type Mended } from '../../server/core/linting/fix-all.ts';
import type { Asked } from '../../server/core/linting/lint-config.ts';
import { safeFixes } from '../../server/core/linting/safe-fixes.ts';
import type { Model } from '../../server/core/model.ts';
import type { ParsedFile } from '../../server/core/parsed-file.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, filesOf, workspaceOf } from '../support/example.ts';
import { injectFaults } from '../support/faults.ts';
import { generateFramework } from '../support/generator.ts';
import { untidy } from '../support/untidy.ts';

const strict: Asked = { preset: 'strict' };
const everywhere = () => true;

describe('all safe fixes', () => {
  it('mend a generated framework and touch nothing else, whatever its faults are', () => {
    const mends = fc.property(
      fc.nat({ max: 1_000_000 }),
      fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      (seed, share) => {
        const sound = generateFramework({ roles: 10, files: 40, seed });
        const faulty = injectFaults(sound, { count: 5, seed }).files;
        const model = modelOf(untidy(faulty, seed, share));
        const mended = fixAll(model, everywhere, strict);
        assert.ok(mended.fixes.length > 0, `only ${mended.fixes.length} fixes`);
        expectDone(mended.model, `seed ${seed}`);
        expectSame(model, mended, `seed ${seed}`);
      },
    );
    fc.assert(mends, { numRuns: 20 });
  }).timeout(120_000);

  it('mend the bad example of every rule', () => {
    for (const rule of rules)
      for (const example of [rule.examples.bad, rule.examples.good]) {
        const asked: Asked = { ...strict, rules: new Map([[rule.id, 'on']]) };
        const model = modelOf(filesOf(example));
        const mended = fixAll(model, everywhere, asked);
        expectDone(mended.model, rule.id, asked);
        expectSame(model, mended, rule.id);
      }
  }).timeout(60_000);

  it('stay out of files that may not be changed', () => {
    const text = 'skills:\n  - id: a\n    name: A\n    description: Two  blanks.\n';
    const model = modelOf(
      new Map([
        ['framework.yaml', 'framework:\n  id: f\n  name: F\n'],
        ['a.yaml', text],
        ['b.yaml', text.replace('id: a', 'id: b')],
      ]),
    );
    const mended = fixAll(model, uri => uri === addressOf('a.yaml'), strict);
    assert.equal(
      mended.model.file(addressOf('a.yaml'))!.source.getText(),
      text.replace('  blanks', ' blanks'),
    );
    assert.equal(mended.model.file(addressOf('b.yaml')), model.file(addressOf('b.yaml')));
  });
});

describe('safe fixes made at once', () => {
  const finding = (start: number, end: number, safe = true) => ({
    rule: 'r',
    severity: 'info' as const,
    message: '',
    uri: 'file:///a.yaml',
    span: { start, end },
    related: [],
    subject: '',
    fixes: [{ title: `${start}`, safe, edits: [{ uri: 'file:///a.yaml', span: { start, end }, text: 'x' }] }],
  });
  const titles = (...findings: readonly ReturnType<typeof finding>[]) =>
    safeFixes(findings, everywhere).map(({ fix }) => fix.title);

  it('never touch each other', () => {
    assert.deepEqual(titles(finding(0, 3), finding(2, 5), finding(3, 4), finding(5, 6)), ['0', '5']);
    assert.deepEqual(titles(finding(1, 1), finding(1, 1)), ['1']);
  });

  it('are safe', () => {
    assert.deepEqual(titles(finding(0, 3, false), finding(4, 5)), ['4']);
  });
});

function modelOf(files: ReadonlyMap<string, string>): Model {
  const workspace = workspaceOf(files);
  return workspace.modelOf(addressOf([...files.keys()][0] ?? ''))!;
}

/** A second time changes nothing. */
function expectDone(model: Model, label: string, asked: Asked = strict): void {
  const again = fixAll(model, everywhere, asked);
  assert.deepEqual(
    again.fixes.map(({ finding, fix }) => `${finding.rule}: ${fix.title}`),
    [],
    label,
  );
}

/** No file is more broken than before, no comment is lost, and only lines that a fix is about are other ones. */
function expectSame(before: Model, { model: after, fixes }: Mended, label: string): void {
  for (const file of before.files) {
    const at = `${label}: ${file.uri}`;
    const mended = after.file(file.uri)!;
    assert.ok(mended.brokenAt === undefined || file.brokenAt !== undefined, `${at} is broken`);
    const edits = fixes.flatMap(({ fix }) => fix.edits.filter(({ uri }) => uri === file.uri));
    if (edits.length === 0) assert.equal(mended, file, `${at} has changed`);
    const isAboutComment = fixes.some(({ finding }) => finding.rule === 'unknown-rule');
    if (!isAboutComment) assert.deepEqual(commentsIn(mended), commentsIn(file), at);
    const kept = linesIn(mended);
    const gone = linesIn(file).filter(line => !kept.includes(line));
    assert.ok(gone.length <= 2 * edits.length, `${at} lost ${gone.length} lines by ${edits.length} edits`);
  }
}

function commentsIn(file: ParsedFile): string[] {
  return linesIn(file).filter(line => /^\s*#/.test(line));
}

function linesIn({ source }: ParsedFile): string[] {
  return source.getText().split('\n');
}
