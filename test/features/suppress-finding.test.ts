import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../server/core/check.ts';
import { applyEdits } from '../../server/core/edits.ts';
import { suppressFinding } from '../../server/core/features/suppress-finding.ts';
import type { Finding } from '../../server/core/lint.ts';
import { neverKnown } from '../../server/core/linting/baseline.ts';
import type { Asked } from '../../server/core/linting/lint-config.ts';
import type { Model } from '../../server/core/model.ts';
import { rules } from '../../server/core/rules/index.ts';
import type { Workspace } from '../../server/core/workspace.ts';
import { addressOf, filesOf, workspaceOf } from '../support/example.ts';
import { injectFaults } from '../support/faults.ts';
import { generateFramework } from '../support/generator.ts';
import { untidy } from '../support/untidy.ts';

/** The rules whose findings are about comments and lists of findings, which no comment can suppress. */
const aboutComments: ReadonlySet<string> = new Set([...neverKnown, 'unknown-rule', 'unused-suppression']);

describe('suppressing a finding', () => {
  it('writes the comment above its line, as far in as the line', () => {
    const text = 'skills:\n  - id: a\n    name: A\n    description: TODO\n';
    const model = workspaceOf(new Map([['a.yaml', text]])).models[0]!;
    const finding = check(model).find(({ rule }) => rule === 'placeholder-text')!;
    const [here, inFile] = suppressFinding(model, finding);
    assert.equal(
      applyEdits(text, here!.edits),
      text.replace('    desc', '    # rolewright-disable-next-line placeholder-text: say why\n    desc'),
    );
    assert.equal(
      applyEdits(text, inFile!.edits),
      `# rolewright-disable-file placeholder-text: say why\n${text}`,
    );
  });

  it('writes it where a text begins, and in the line ends of the file', () => {
    const text =
      'skills:\r\n  - id: a\r\n    name: A\r\n    description: >-\r\n      Some more.\r\n      TODO\r\n';
    const model = workspaceOf(new Map([['a.yaml', text]])).models[0]!;
    const finding = check(model).find(({ rule }) => rule === 'placeholder-text')!;
    const [here] = suppressFinding(model, finding);
    const comment = '    # rolewright-disable-next-line placeholder-text: say why\r\n';
    assert.equal(applyEdits(text, here!.edits), text.replace('    desc', `${comment}    desc`));
  });

  it('works in the bad example of every rule, and suppresses nothing else', () => {
    for (const rule of rules) {
      const asked: Asked = { preset: 'strict', rules: new Map([[rule.id, 'on']]) };
      expectSuppressed(workspaceOf(filesOf(rule.examples.bad)), asked, ({ rule: id }) => id === rule.id);
    }
  }).timeout(60_000);

  it('works in a generated framework with faults', () => {
    const sound = generateFramework({ roles: 10, files: 40, seed: 3 });
    const { files } = injectFaults(sound, { count: 5, seed: 3 });
    const seen = new Map<string, number>();
    const isWanted = ({ rule }: Finding) => {
      seen.set(rule, (seen.get(rule) ?? 0) + 1);
      return seen.get(rule)! <= 3;
    };
    expectSuppressed(workspaceOf(untidy(files, 3, 0.1)), { preset: 'strict' }, isWanted);
  }).timeout(120_000);
});

/** Each comment takes away its finding, breaks nothing, and every other finding stays. */
function expectSuppressed(workspace: Workspace, asked: Asked, isWanted: (finding: Finding) => boolean): void {
  for (const model of workspace.models) {
    const before = check(model, asked);
    for (const finding of before.filter(isWanted)) {
      const fixes = suppressFinding(model, finding);
      if (aboutComments.has(finding.rule)) continue;
      assert.equal(fixes.length, 2, finding.rule);
      const label = `${finding.rule}: ${finding.message}`;
      const [here, inFile] = fixes.map(fix =>
        check(withEdits(workspace, model, finding.uri, fix.edits), asked),
      );
      const same = ({ rule, uri, message, subject }: Finding) =>
        JSON.stringify([rule, uri, message, subject]);
      const others = ({ rule }: Finding) => !aboutComments.has(rule);
      const left = here!.filter(others).map(same);
      assert.ok(left.length < before.filter(others).length, `${label} stays`);
      assert.deepEqual(
        left.filter(text => !before.map(same).includes(text)),
        [],
        label,
      );
      const inOtherLines = before
        .filter(({ rule }) => rule !== finding.rule)
        .filter(others)
        .map(same);
      assert.deepEqual(
        left.filter(text => !text.startsWith(`["${finding.rule}"`)),
        inOtherLines,
        label,
      );
      assert.ok(!inFile!.some(({ rule, uri }) => rule === finding.rule && uri === finding.uri), label);
    }
  }
}

function withEdits(
  workspace: Workspace,
  model: Model,
  uri: string,
  edits: Parameters<typeof applyEdits>[1],
): Model {
  const text = applyEdits(model.file(uri)!.source.getText(), edits);
  return workspace.modelWith(TextDocument.create(uri, 'yaml', 2, text)) ?? assert.fail(addressOf(uri));
}
