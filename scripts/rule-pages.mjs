// Writes the documentation of the rules from the rules themselves.

const severities = { error: 'Error', warning: 'Warning', info: 'Information' };
const presets = {
  minimal: 'On in every preset.',
  recommended: 'On in `recommended` (the default) and `strict`.',
  strict: 'On in `strict` only; a framework may switch it on.',
};

/** One page a rule and the table of all, as files with their texts. */
export function rulePages(rules) {
  const pages = rules.map(rule => ({ path: `docs/rules/${rule.id}.md`, text: pageOf(rule) }));
  return [...pages, { path: 'docs/rules/README.md', text: tableOf(rules) }];
}

function pageOf(rule) {
  return [
    `# ${rule.id}`,
    rule.summary,
    `**${severityOf(rule)}.** ${presets[rule.preset ?? 'recommended']}${scopeOf(rule)}`,
    `## Why it matters\n\n${rule.why}`,
    `## Avoid\n\n${exampleOf(rule.examples.bad)}`,
    `## Prefer\n\n${exampleOf(rule.examples.good)}`,
    `## Configure\n\nIn \`framework.yaml\`:\n\n${fence(configurationOf(rule))}${optionsOf(rule)}`,
    `## Suppress\n\nWhere it is wrong about one place, say so above it, with the reason:\n\n${fence(`# rolewright-disable-next-line ${rule.id}: why it does not apply here`)}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function severityOf(rule) {
  const usual = severities[rule.severity];
  return rule.strictSeverity === undefined ? usual : `${usual}, ${rule.strictSeverity} in \`strict\``;
}

function scopeOf(rule) {
  const parts = [];
  if (rule.asked) {
    const agreements = rule.asked.map(agreement => `\`${agreement}\``).join(', ');
    parts.push(` On in every preset where \`lint: style:\` says one of: ${agreements}.`);
  }
  if (rule.english) parts.push(' It reads English only and is silent where `language` says otherwise.');
  if (rule.style) parts.push(' It is silent on legacy and retired content, except in `strict`.');
  return parts.join('');
}

function exampleOf(example) {
  if (typeof example === 'string') return fence(example);
  return Object.entries(example)
    .map(([path, text]) => `\`${path}\`\n\n${fence(text)}`)
    .join('\n\n');
}

function configurationOf(rule) {
  const severity = rule.severity === 'error' ? 'warning' : rule.severity === 'warning' ? 'error' : 'warning';
  const lines = ['lint:', '  rules:', `    ${rule.id}: ${severity}   # off, info, warning or error`];
  const options = Object.entries(rule.options ?? {});
  if (options.length > 0) lines.push('  options:', `    ${rule.id}:`);
  for (const [name, option] of options) lines.push(...optionLines(name, option.default));
  return lines.join('\n');
}

function optionLines(name, value) {
  if (!Array.isArray(value)) return [`      ${name}: ${value}`];
  if (value.length === 0) return [`      ${name}: []`];
  return [`      ${name}:`, ...value.map(item => `        - ${item}`)];
}

function optionsOf(rule) {
  const rows = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `| \`${name}\` | ${option.description} | ${defaultOf(option.default)} |`,
  );
  if (rows.length === 0) return '';
  return ['\n\n| option | what it says | not written |', '| --- | --- | --- |', ...rows].join('\n');
}

function defaultOf(value) {
  if (!Array.isArray(value)) return `\`${value}\``;
  if (value.length === 0) return 'none';
  return value.map(item => `\`${item}\``).join(', ');
}

function fence(text) {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function tableOf(rules) {
  const rows = rules.map(
    rule =>
      `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${severityOf(rule)} | ${rule.preset ?? 'recommended'} |`,
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
