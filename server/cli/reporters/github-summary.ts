import type { Report, ReportedFinding } from '../linting/report.ts';

/** What the summary page of a job on GitHub says, as markdown. */
export function githubSummary({ findings, summary: { files, errors, warnings, infos } }: Report): string {
  const shown = findings.slice(0, mostShown);
  const left = findings.length - shown.length;
  return [
    '## Rolewright',
    '',
    `| files | errors | warnings | infos |\n| ---: | ---: | ---: | ---: |\n| ${files} | ${errors} | ${warnings} | ${infos} |`,
    '',
    ...(shown.length === 0
      ? ['No findings.']
      : ['| | place | finding | rule |\n| --- | --- | --- | --- |', ...shown.map(rowOf)]),
    ...(left === 0 ? [] : ['', `And ${left} more.`]),
    '',
  ].join('\n');
}

const mostShown = 100;

function rowOf({ severity, file, line, message, rule }: ReportedFinding): string {
  return `| ${severity} | ${escapeCell(`${file}:${line}`)} | ${escapeCell(message)} | ${escapeCell(rule)} |`;
}

/** The author's words as they are: no sign of them is markdown, HTML, or the end of a cell. */
function escapeCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&@-]/g, sign => `&#${sign.charCodeAt(0)};`);
}
