import assert from 'node:assert/strict';
import type { Finding } from '../../server/core/lint.ts';
import { lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, workspaceOf } from '../support/example.ts';
import { needs } from './shared.ts';
import { verdictSources } from './verdict-sources.ts';

/** Findings of a published framework with `strict`: rule, words at the place. */
function strict(files: ReadonlyMap<string, string>): { rule: string; words: string }[] {
  const model = workspaceOf(files).modelOf(addressOf([...files.keys()][0] ?? ''))!;
  const base = lintConfigOf(model);
  const config = {
    ...base,
    preset: 'strict' as const,
    severity: (rule: (typeof rules)[number], reported: Finding['severity'] | undefined) =>
      reported ?? rule.strictSeverity ?? rule.severity,
  };
  return lint(model, rules, config).map(({ rule, uri, span }) => ({
    rule,
    words: model.file(uri)!.source.getText().slice(span.start, span.end),
  }));
}

describe('the wording of published frameworks', () => {
  it('shows its damage in the operations family', function () {
    const findings = strict(needs(this, verdictSources['ft-operations']!(), 'the published file'));
    const words = (id: string) => findings.filter(({ rule }) => rule === id).map(found => found.words);
    assert.equal(words('whitespace').length, 3);
    assert.deepEqual(words('stray-punctuation'), [',']);
    assert.equal(words('capital-start').length, 1);
    assert.deepEqual(words('article-agreement'), ['a']);
    assert.equal(words('misspelling').length, 2);
    assert.deepEqual(words('term-capitalisation').length, 1);
    assert.deepEqual(words('undefined-acronym').slice(-3).sort(), ['P&T', 'TGG', 'TLG']);
    assert.ok(words('not-demonstrable').length >= 20);
    assert.ok(words('inconsistent-person').length >= 4);
    assert.deepEqual(words('truncated-text'), []);
    assert.deepEqual(words('terminal-punctuation'), []);
  });

  it('shows its damage in the second source document', function () {
    const findings = strict(needs(this, verdictSources['second-document']!(), 'the second source document'));
    const words = (id: string) => findings.filter(({ rule }) => rule === id).map(found => found.words);
    assert.equal(words('truncated-text').length, 8);
    assert.equal(words('acronym-expansion').length, 1);
    assert.ok(words('whitespace').some(found => /^co- /.test(found)));
    assert.equal(words('whitespace').filter(found => found.includes('/ ')).length, 3);
    assert.equal(words('term-variant').length, 1);
  });

  it('shows the spaces without width and the few full stops in the published skills', function () {
    const findings = strict(needs(this, verdictSources.ddat!(), 'the published skills'));
    const words = (id: string) => findings.filter(({ rule }) => rule === id).map(found => found.words);
    assert.ok(words('whitespace').filter(found => /^\\u200B$/i.test(found)).length >= 3);
    assert.ok(words('terminal-punctuation').length <= 4);
    assert.equal(words('duplicate-word').length, 1);
  }).timeout(60_000);
});
