import { addTo } from '../../core/grouping.ts';
import type { Report, ReportedFinding } from '../linting/report.ts';

/**
 * For services that show tests: each file is a suite, each finding a test in it. Errors are failures; warnings and
 * informations are tests that say something.
 */
export function junit({ findings, files, summary }: Report): string {
  const byFile = new Map<string, ReportedFinding[]>(files.map(file => [file, []]));
  for (const finding of findings) addTo(byFile, finding.file, finding);
  const suites = [...byFile].map(([file, found]) => suiteOf(file, found));
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rolewright" tests="${tests}" failures="${summary.errors}" errors="0">`,
    ...suites.map(({ text }) => text),
    '</testsuites>\n',
  ].join('\n');
}

function suiteOf(
  file: string,
  findings: readonly ReportedFinding[],
): { readonly text: string; readonly tests: number } {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const cases = findings.length === 0 ? [soundCase(file)] : findings.map(caseOf);
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return {
    text: [`  <testsuite name=${attribute(file)} ${counts}>`, ...cases, '  </testsuite>'].join('\n'),
    tests: cases.length,
  };
}

function soundCase(file: string): string {
  return `    <testcase name="no findings" classname=${attribute(file)} />`;
}

function caseOf({ file, line, column, rule, severity, message }: ReportedFinding): string {
  const head = `    <testcase name=${attribute(`${rule} ${line}:${column}`)} classname=${attribute(file)}>`;
  const body =
    severity === 'error'
      ? `<failure type="error" message=${attribute(message)}>${escapeXml(`${file}:${line}:${column}`)}</failure>`
      : `<system-out>${escapeXml(`${severity} ${message}`)}</system-out>`;
  return `${head}\n      ${body}\n    </testcase>`;
}

function attribute(text: string): string {
  return `"${escapeXml(text).replace(/[\t\n\r]/g, sign => `&#${sign.charCodeAt(0)};`)}"`;
}

/** XML cannot hold every character; those that it cannot become a sign for them. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
