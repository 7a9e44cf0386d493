import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../server/core/rules/index.ts';

describe('the table of the catalogue', () => {
  const page = readFileSync(new URL('../docs/catalogue.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\|.*\[([a-z-]+)\]\(rules\/([a-z-]+)\.md\) \| ([a-z]+) \| ([^|]+) \|/gm)];

  it('names every rule, and only rules that exist', () => {
    const named = new Set(rows.map(([, id]) => id));
    assert.deepEqual([...named].sort(), rules.map(({ id }) => id).sort());
  });

  it('gives each its page, its preset and its severity', () => {
    for (const [, id, link, preset, severity] of rows) {
      const rule = rules.find(candidate => candidate.id === id)!;
      assert.equal(link, id);
      assert.equal(preset, rule.preset ?? 'recommended', id);
      const strict = rule.strictSeverity === undefined ? '' : `, ${words[rule.strictSeverity]} in \`strict\``;
      assert.equal(severity, `${words[rule.severity]}${strict}`, id);
    }
  });

  it('gives a reason for each row without a rule', () => {
    const without = [...page.matchAll(/^\| ([a-z-]+) \| – \| – \| – \| (.*) \|$/gm)];
    assert.ok(without.length > 0);
    for (const [, row, reason] of without) assert.ok((reason ?? '').length > 20, row);
  });
});

const words = { error: 'error', warning: 'warning', info: 'information' } as const;
