import type { Example, Option, Rule, Severity } from '../rule.ts';
import { neverKnown } from './baseline.ts';

/** The page of a rule as markdown: what it checks, why, how it looks broken and kept, and how it is set. */
export function rulePage(rule: Rule): string {
  return [
    `# ${rule.id}`,
    rule.summary,
    `**${wordSeverity(rule)}.** ${presets[rule.preset ?? 'recommended']}${scopeOf(rule)}`,
    `## Why it matters\n\n${rule.why}`,
    `## Avoid\n\n${exampleOf(rule.examples.bad)}`,
    `## Prefer\n\n${exampleOf(rule.examples.good)}`,
    `## Configure\n\nIn \`framework.yaml\`:\n\n${fence(configurationOf(rule))}${optionsOf(rule)}`,
    ...(neverKnown.has(rule.id) ? [] : [`## Suppress\n\n${suppressionOf(rule)}`]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What a rule weighs, in words. */
export function wordSeverity({ severity, strictSeverity }: Rule): string {
  const usual = severities[severity];
  return strictSeverity === undefined ? usual : `${usual}, ${strictSeverity} in \`strict\``;
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
};

const presets = {
  minimal: 'On in every preset.',
  recommended: 'On in `recommended` (the default) and `strict`.',
  strict: 'On in `strict` only; a framework may switch it on.',
};

function scopeOf({ asked = [], english, style }: Rule): string {
  const agreements = asked.map(agreement => `\`${agreement}\``).join(', ');
  return [
    asked.length > 0 ? ` On in every preset where \`lint: style:\` says one of: ${agreements}.` : '',
    english === true ? ' It reads English only and is silent where `language` says otherwise.' : '',
    style === true ? ' It is silent on legacy and retired content, except in `strict`.' : '',
  ].join('');
}

function exampleOf(example: Example): string {
  if (typeof example === 'string') return fence(example);
  return Object.entries(example)
    .map(([path, text]) => `\`${path}\`\n\n${fence(text)}`)
    .join('\n\n');
}

function configurationOf({ id, severity, options = {} }: Rule): string {
  const other = severity === 'warning' ? 'error' : 'warning';
  const settings = Object.entries(options);
  return [
    'lint:',
    '  rules:',
    `    ${id}: ${other}   # off, info, warning or error`,
    ...(settings.length > 0 ? ['  options:', `    ${id}:`] : []),
    ...settings.flatMap(([name, option]) => optionLines(name, option.default)),
  ].join('\n');
}

function optionLines(name: string, value: Option['default']): string[] {
  if (!Array.isArray(value)) return [`      ${name}: ${value}`];
  if (value.length === 0) return [`      ${name}: []`];
  return [`      ${name}:`, ...value.map(item => `        - ${item}`)];
}

function optionsOf({ options = {} }: Rule): string {
  const rows = Object.entries(options).map(
    ([name, option]) => `| \`${name}\` | ${option.description} | ${defaultOf(option.default)} |`,
  );
  if (rows.length === 0) return '';
  return ['\n\n| option | what it says | not written |', '| --- | --- | --- |', ...rows].join('\n');
}

function defaultOf(value: Option['default']): string {
  if (!Array.isArray(value)) return `\`${value}\``;
  return value.length === 0 ? 'none' : value.map(item => `\`${item}\``).join(', ');
}

function suppressionOf({ id }: Rule): string {
  const comment = fence(`# rolewright-disable-next-line ${id}: why it does not apply here`);
  return `Where it is wrong about one place, say so above it, with the reason:\n\n${comment}`;
}

function fence(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
