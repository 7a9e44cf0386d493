import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { Report, ReportedFinding } from '../../server/cli/linting/report.ts';
import { githubSummary } from '../../server/cli/reporters/github-summary.ts';
import { reporters } from '../../server/cli/reporters/index.ts';
import { memoryFiles } from './memory-files.ts';
import { memoryWriter } from './memory-writer.ts';
import { runOn } from './run-on.ts';

const look = { hasColour: false, version: '1.2.3' };
const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** A finding whose words and file name hold every sign that means something to some reader. */
const hostile: ReportedFinding = {
  rule: 'duplicate-id',
  severity: 'error',
  message: 'There is “<b>&"\' | `x` [a](b) 100%, a: b\r\n::error::\u0007 \uD800 🚢',
  file: 'roles/100%, a:b & <c> é 🚢|`.yaml',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  related: [{ message: 'Here.', file: 'b.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }],
  subject: 'skill:a',
  fixable: true,
  fixes: [
    {
      title: 'Change it',
      edits: [{ file: 'b.yaml', line: 1, column: 1, endLine: 1, endColumn: 2, text: 'x' }],
    },
  ],
  docs: 'docs/rules/duplicate-id.md',
};
const warning: ReportedFinding = {
  ...hostile,
  severity: 'warning',
  message: 'Two.',
  file: 'b.yaml',
  related: [],
  fixes: [],
};
const report: Report = {
  findings: [hostile, warning, { ...warning, severity: 'info', line: 4, endLine: 5 }],
  summary: { files: 3, errors: 1, warnings: 1, infos: 1 },
  files: ['b.yaml', 'sound.yaml'],
  leftAlone: 0,
  texts: new Map(),
};
const nothing: Report = { ...report, findings: [], summary: { files: 2, errors: 0, warnings: 0, infos: 0 } };

describe('SARIF', () => {
  const require = createRequire(import.meta.url);
  const schemaFile = require
    .resolve('@microsoft/jest-sarif/package.json')
    .replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json');
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  const isAllowed = new Ajv({
    strict: false,
    unicodeRegExp: false,
    allErrors: true,
    formats: { uri: isUri, 'uri-reference': isUri, 'date-time': true },
  }).compile(schema);
  const valid = (text: string) => {
    const log = JSON.parse(text) as Log;
    assert.ok(isAllowed(log), JSON.stringify(isAllowed.errors, null, 1));
    return log.runs[0]!;
  };

  it('is as its schema wants it, for the samples, for nothing, and for hostile words', () => {
    const { stdout } = runOn(['lint', 'samples', '--preset', 'strict', '--format', 'sarif'], { cwd });
    const run = valid(stdout);
    assert.ok(run.results.length > 5 && run.results.some(({ fixes }) => fixes !== undefined));
    assert.deepEqual(valid(reporters.sarif(nothing, look)).results, []);
    valid(reporters.sarif(report, look));
  });

  it('has the rules that were found, with their help, and where each result belongs', () => {
    const { tool, results } = valid(reporters.sarif(report, look));
    const [rule, ...more] = tool.driver.rules;
    assert.deepEqual([tool.driver.semanticVersion, rule?.id, more], ['1.2.3', 'duplicate-id', []]);
    assert.match(rule?.help.text ?? '', /WHY IT MATTERS/);
    assert.match(rule?.help.markdown ?? '', /## Why it matters/);
    assert.ok(results.every(({ ruleIndex }) => ruleIndex === 0));
    assert.deepEqual(
      results.map(({ level }) => level),
      ['error', 'warning', 'note'],
    );
    assert.deepEqual(results[0]?.locations[0]?.physicalLocation, {
      artifactLocation: {
        uri: 'roles/100%25%2C%20a%3Ab%20%26%20%3Cc%3E%20%C3%A9%20%F0%9F%9A%A2%7C%60.yaml',
        uriBaseId: '%SRCROOT%',
      },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
    });
  });

  it('knows a finding again wherever its line is, and tells two alike apart', () => {
    const prints = (findings: readonly ReportedFinding[]) =>
      valid(reporters.sarif({ ...report, findings }, look)).results.map(
        ({ partialFingerprints: prints }) => prints['rolewright/v1'],
      );
    const [first, second] = prints([warning, { ...warning, line: 9 }]);
    assert.notEqual(first, second);
    assert.deepEqual(prints([{ ...warning, line: 70, message: 'Other words.' }]), [first]);
    assert.notDeepEqual(prints([{ ...warning, subject: 'skill:b' }]), [first]);
  });
});

describe('workflow commands of GitHub', () => {
  it('hold every sign as it must be written there, one line a finding', () => {
    const lines = reporters.github(report).split('\n');
    assert.equal(
      lines[0],
      '::error file=roles/100%25%2C a%3Ab & <c> é 🚢|`.yaml,line=3,endLine=3,col=5,endColumn=9,title=duplicate-id::' +
        'There is “<b>&"\' | `x` [a](b) 100%25, a: b%0D%0A::error::\u0007 \uD800 🚢',
    );
    assert.equal(
      lines[1],
      '::warning file=b.yaml,line=3,endLine=3,col=5,endColumn=9,title=duplicate-id::Two.',
    );
    assert.equal(lines[2], '::notice file=b.yaml,line=4,endLine=5,title=duplicate-id::Two.');
    assert.deepEqual(lines.slice(3), ['']);
    assert.equal(reporters.github(nothing), '');
  });

  it('come with a summary of the job, in which no word is markup', () => {
    const summary = githubSummary(report);
    assert.match(summary, /^\| 3 \| 1 \| 1 \| 1 \|$/m);
    const row = summary.split('\n').find(line => line.startsWith('| error'))!;
    assert.deepEqual(row.match(/[|]/g)?.length, 5);
    assert.ok(!/[<>`[\]]/.test(row));
    assert.match(githubSummary(nothing), /No findings\./);
    const many = { ...report, findings: Array.from({ length: 150 }, () => warning) };
    assert.match(githubSummary(many), /And 50 more\./);
  });

  it('put the summary behind what other steps have written, and only for this format', () => {
    const files = memoryFiles({
      '/w/a.yaml': 'skills:\n  - id: a\n    id: b\n    name: A\n    levels: {}\n',
    });
    const environment = { GITHUB_STEP_SUMMARY: '/summary.md' };
    const written = (format: string) => {
      const writer = memoryWriter({ '/summary.md': '# Before\n' });
      runOn(['lint', '--format', format], { cwd: '/w', files, writer, environment });
      return writer.written.get('/summary.md');
    };
    assert.match(written('github') ?? '', /^# Before\n## Rolewright\n/);
    assert.equal(written('text'), undefined);
  });
});

describe('the code quality report of GitLab', () => {
  it('has for each finding what GitLab asks for', () => {
    const issues = JSON.parse(reporters.gitlab(report)) as Record<string, unknown>[];
    assert.deepEqual(
      issues.map(({ severity, check_name, location }) => [severity, check_name, location]),
      [
        ['major', 'duplicate-id', { path: hostile.file, lines: { begin: 3, end: 3 } }],
        ['minor', 'duplicate-id', { path: 'b.yaml', lines: { begin: 3, end: 3 } }],
        ['info', 'duplicate-id', { path: 'b.yaml', lines: { begin: 4, end: 5 } }],
      ],
    );
    const prints = issues.map(({ fingerprint }) => String(fingerprint));
    assert.equal(new Set(prints).size, 3);
    assert.ok(prints.every(print => /^[0-9a-f]{32}$/.test(print)));
    assert.deepEqual(JSON.parse(reporters.gitlab(nothing)), []);
  });
});

describe('JUnit XML', () => {
  it('has a suite for each file, a test for each finding, and a failure for each error', () => {
    const xml = reporters.junit(report);
    assert.match(
      xml,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="rolewright" tests="4" failures="1" errors="0">\n/,
    );
    assert.match(
      xml,
      / {2}<testsuite name="sound\.yaml" tests="1" failures="0" errors="0">\n {4}<testcase name="no findings" classname="sound\.yaml" \/>/,
    );
    assert.match(
      xml,
      /<testcase name="duplicate-id 3:5" classname="b\.yaml">\n {6}<system-out>warning Two\.<\/system-out>/,
    );
  });

  it('holds every sign as XML can hold it', () => {
    const xml = reporters.junit(report);
    assert.ok(xml.includes('name="roles/100%, a:b &amp; &lt;c&gt; é 🚢|`.yaml"'));
    assert.ok(
      xml.includes(
        'message="There is “&lt;b&gt;&amp;&quot;\' | `x` [a](b) 100%, a: b&#13;&#10;::error::\uFFFD \uFFFD 🚢"',
      ),
    );
    const names = tagsOf(xml);
    assert.deepEqual(
      new Set(names),
      new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out']),
    );
  });
});

function isUri(text: string): boolean {
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text);
}

/** The names of all elements; whatever is neither an element nor plain text is a mistake. */
function tagsOf(xml: string): string[] {
  const tag = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<>]*")*)( \/)?>/g;
  const body = xml.replace(/^<\?xml [^?]*\?>\n/, '');
  assert.ok(!/[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/.test(body.replace(tag, '')), body);
  const open: string[] = [];
  return [...body.matchAll(tag)].map(([, end, name = '', , alone]) => {
    if (end === '/') assert.equal(open.pop(), name);
    else if (alone === undefined) open.push(name);
    return name;
  });
}

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly semanticVersion: string;
        readonly rules: readonly {
          readonly id: string;
          readonly help: { readonly text: string; readonly markdown: string };
        }[];
      };
    };
    readonly results: readonly {
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly { readonly physicalLocation: object }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly fixes?: readonly object[];
    }[];
  }[];
}
