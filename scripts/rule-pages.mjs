// Writes the documentation of the rules from the rules themselves.

import { tsImport } from 'tsx/esm/api';

const { rulePage, wordSeverity } = await tsImport('../server/core/linting/rule-page.ts', import.meta.url);

/** One page a rule and the table of all, as files with their texts. */
export function rulePages(rules) {
  const pages = rules.map(rule => ({ path: `docs/rules/${rule.id}.md`, text: rulePage(rule) }));
  return [...pages, { path: 'docs/rules/README.md', text: tableOf(rules) }];
}

function tableOf(rules) {
  const rows = rules.map(
    rule =>
      `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${wordSeverity(rule)} | ${rule.preset ?? 'recommended'} |`,
  );
  return [
    '# The rules',
    '',
    'What Rolewright checks. Each page says why a rule matters, shows it broken and kept, and how to set it.',
    'A preset holds the rules of the ones before it: `minimal`, `recommended` (the default), `strict`.',
    '',
    '| rule | what holds when it is content | severity | from preset |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
