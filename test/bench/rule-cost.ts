import { parseArgs } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import type { Model } from '../../server/core/model.ts';
import type { Rule } from '../../server/core/rule.ts';
import { rules } from '../../server/core/rules/index.ts';
import { Workspace } from '../../server/core/workspace.ts';
import { generateFramework, type Size } from '../support/generator.ts';

// What each rule costs on a generated framework, as its share of a whole run: reading, understanding, checking.
// `npm run bench:rules`, or with `-- --size L --seed 2 --runs 5`. Every rule is on. Ends with 1 where a rule takes
// more than a tenth of the run, those apart that compare everything with everything.

/** Rules whose work is the comparison of texts; what they cost is stated, not bounded. */
const comparing: ReadonlySet<string> = new Set(['near-duplicate', 'copied-file']);
const most = 0.1;

interface Cost {
  milliseconds: number;
  calls: number;
  findings: number;
}

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'M' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
  },
});
const files = generateFramework({ size: values.size as Size, seed: Number(values.seed) });
const overhead = costOfTiming();
const runs = Array.from({ length: Number(values.runs) }, () => measure(files));
report(runs);

/** One run as it is, for the whole, and one in which every rule is timed. */
function measure(texts: ReadonlyMap<string, string>) {
  const start = performance.now();
  const plain = modelOf(texts);
  const read = performance.now();
  lint(plain, rules, lintConfigOf(plain, { preset: 'strict' }));
  const end = performance.now();
  const costs = new Map<string, Cost>(
    rules.map(({ id }) => [id, { milliseconds: 0, calls: 0, findings: 0 }]),
  );
  const timed = modelOf(texts);
  lint(
    timed,
    rules.map(rule => timing(rule, costs.get(rule.id)!)),
    lintConfigOf(timed, { preset: 'strict' }),
  );
  return { reading: read - start, checking: end - read, costs };
}

function modelOf(texts: ReadonlyMap<string, string>): Model {
  const workspace = new Workspace();
  for (const [path, text] of texts)
    workspace.set(TextDocument.create(`file:///framework/${path}`, 'yaml', 1, text));
  return workspace.models[0]!;
}

function timing(rule: Rule, cost: Cost): Rule {
  return {
    ...rule,
    check(subject, model, options) {
      const start = performance.now();
      const reports = [...rule.check(subject, model, options)];
      cost.milliseconds += performance.now() - start - overhead;
      cost.calls++;
      cost.findings += reports.length;
      return reports;
    },
  };
}

/** What looking at the clock twice costs by itself. */
function costOfTiming(): number {
  const times = 1_000_000;
  let sum = 0;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    sum += performance.now() - start;
  }
  return sum / times;
}

function report(all: readonly ReturnType<typeof measure>[]): void {
  const reading = median(all.map(run => run.reading));
  const checking = median(all.map(run => run.checking));
  const whole = reading + checking;
  const rows = rules
    .map(({ id }) => {
      const costs = all.map(run => run.costs.get(id)!);
      const milliseconds = Math.max(0, median(costs.map(cost => cost.milliseconds)));
      return { id, milliseconds, share: milliseconds / whole, ...pick(costs[0]!) };
    })
    .sort((a, b) => b.milliseconds - a.milliseconds);
  const lines = [...files.values()].reduce((sum, text) => sum + text.split('\n').length, 0);
  console.log(`Size ${values.size}: ${files.size} files, ${lines} lines, ${rules.length} rules, all on.`);
  console.log(
    `A run takes ${whole.toFixed(0)} ms: ${reading.toFixed(0)} reading, ${checking.toFixed(0)} checking.\n`,
  );
  const width = Math.max(...rules.map(({ id }) => id.length));
  console.log(`${'rule'.padEnd(width)}        ms  of the run     calls  findings`);
  for (const { id, milliseconds, share, calls, findings } of rows) {
    const cells = [milliseconds.toFixed(1).padStart(8), `${(100 * share).toFixed(1)} %`.padStart(10)];
    console.log(
      `${id.padEnd(width)}  ${cells.join('  ')}  ${String(calls).padStart(8)}  ${String(findings).padStart(8)}`,
    );
  }
  const costly = rows.filter(({ id, share }) => share > most && !comparing.has(id));
  const names = costly.map(({ id }) => id).join(', ');
  console.log(
    costly.length === 0
      ? '\nNo rule takes more than a tenth of the run.'
      : `\nMore than a tenth of the run: ${names}`,
  );
  process.exitCode = costly.length === 0 ? 0 : 1;
}

function pick({ calls, findings }: Cost): Pick<Cost, 'calls' | 'findings'> {
  return { calls, findings };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
