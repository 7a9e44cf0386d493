import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Preset, Severity } from '../../server/core/rule.ts';
import { needs } from './shared.ts';
import { verdictSources } from './verdict-sources.ts';
import { type Judged, judgedIn, judgedPresets, readVerdicts, type Verdict } from './verdicts.ts';

/** Of how many findings in a hundred their author must take as right. */
const least: Readonly<Record<Severity, number>> = { error: 100, warning: 95, info: 80 };

/** How many findings of a weight were judged, and how many of them are right. */
type Shares = Readonly<Record<Severity, { judged: number; right: number }>>;

describe('the findings in real frameworks', function () {
  this.timeout(60_000);
  const verdicts = readVerdicts();
  const page = readFileSync(new URL('../../docs/real-data.md', import.meta.url), 'utf8');
  const all = new Map<Preset, Shares[]>();

  it('have verdicts for known sources only', () =>
    assert.deepEqual(Object.keys(verdicts), Object.keys(verdictSources)));

  for (const [source, read] of Object.entries(verdictSources)) {
    it(`of ${source} are judged, and right often enough`, function () {
      const files = needs(this, read(), source);
      const rows: string[] = [];
      for (const preset of judgedPresets) {
        const findings = judgedIn(files, preset);
        const { unjudged, stale, shares } = compare(findings, verdicts[source]?.[preset] ?? []);
        assert.deepEqual(
          unjudged.map(({ finding, key, told }) => `${told}\n${entryOf(finding.rule, key)}`),
          [],
          howToJudge(source, preset, unjudged),
        );
        assert.deepEqual(
          stale,
          [],
          `These verdicts of “${source}”, “${preset}”, have no finding any more; delete them.`,
        );
        assertRight(shares, `${source} with ${preset}`);
        all.set(preset, [...(all.get(preset) ?? []), shares]);
        rows.push(rowOf(source, preset, shares));
        if (preset === 'strict') assertCounts(page, source, findings);
      }
      assertRows(page, rows);
    });
  }

  it('are right often enough in all', function () {
    const complete = judgedPresets.every(
      preset => all.get(preset)?.length === Object.keys(verdictSources).length,
    );
    needs(this, complete || undefined, 'one of the real frameworks');
    const rows = judgedPresets.map(preset => {
      const shares = sum(all.get(preset) ?? []);
      assertRight(shares, `all with ${preset}`);
      return rowOf('all', preset, shares);
    });
    assertRows(page, rows);
  });
});

/** Findings and verdicts side by side; the same finding may occur more than once. */
function compare(findings: readonly Judged[], verdicts: readonly Verdict[]) {
  const open = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const name = `${verdict.rule} ${verdict.key}`;
    open.set(name, [...(open.get(name) ?? []), verdict]);
  }
  const shares = nothing();
  const unjudged: Judged[] = [];
  for (const judged of findings) {
    const verdict = open.get(`${judged.finding.rule} ${judged.key}`)?.pop();
    if (verdict === undefined) {
      unjudged.push(judged);
      continue;
    }
    shares[judged.finding.severity].judged++;
    if (verdict.verdict) shares[judged.finding.severity].right++;
  }
  return { unjudged, stale: [...open.values()].flat(), shares };
}

function howToJudge(source: string, preset: Preset, unjudged: readonly Judged[]): string {
  const findings = unjudged.map(({ finding, key, told }) => `${told}\n  ${entryOf(finding.rule, key)}`);
  return [
    `Nobody has judged these findings yet. Read each in its text: would its author take it as right? Then add its line under “${source}”, “${preset}” in test/real/verdicts.json, with true or false.`,
    ...findings,
  ].join('\n');
}

function entryOf(rule: string, key: string): string {
  return `{ "rule": "${rule}", "key": "${key}", "verdict": … }`;
}

function assertRight(shares: Shares, what: string): void {
  for (const [severity, { judged, right }] of Object.entries(shares)) {
    const wanted = least[severity as Severity];
    assert.ok(
      right * 100 >= judged * wanted,
      `Of ${what}, ${right} of ${judged} findings that are “${severity}” are right, fewer than ${wanted} in a hundred.`,
    );
  }
}

/** A row of the table in docs/real-data.md. */
function rowOf(source: string, preset: Preset, shares: Shares): string {
  const cells = (['error', 'warning', 'info'] as const).map(severity => {
    const { judged, right } = shares[severity];
    return judged === 0 ? '–' : `${right} of ${judged}`;
  });
  return `| ${[source, preset, ...cells].join(' | ')} |`;
}

function assertRows(page: string, rows: readonly string[]): void {
  const lines = page.split('\n');
  for (const row of rows) assert.ok(lines.includes(row), `docs/real-data.md lacks this row: ${row}`);
}

/** The page counts findings as `rule` × count, each in the part of its source. */
function assertCounts(page: string, source: string, findings: readonly Judged[]): void {
  const part = page.split(/^### /m).find(text => text.startsWith(`${source}\n`));
  assert.ok(part !== undefined, `docs/real-data.md has no part “### ${source}”.`);
  for (const [, rule, count] of part.matchAll(/`([a-z-]+)` × (\d+)/g)) {
    const found = findings.filter(({ finding }) => finding.rule === rule).length;
    assert.equal(found, Number(count), `docs/real-data.md, ${source}: “${rule}” is found ${found} times.`);
  }
}

function sum(all: readonly Shares[]): Shares {
  const total = nothing();
  for (const shares of all) {
    for (const [severity, { judged, right }] of Object.entries(shares)) {
      total[severity as Severity].judged += judged;
      total[severity as Severity].right += right;
    }
  }
  return total;
}

function nothing(): Record<Severity, { judged: number; right: number }> {
  return {
    error: { judged: 0, right: 0 },
    warning: { judged: 0, right: 0 },
    info: { judged: 0, right: 0 },
  };
}
