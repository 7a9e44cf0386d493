import { rulePage } from '../../core/linting/rule-page.ts';
import type { Rule, Severity } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import type { Place, Report, ReportedFinding, ReportedFix } from '../linting/report.ts';
import { plainPage } from '../plain-page.ts';
import { fingerprints } from './fingerprints.ts';

/** For services that gather findings: one SARIF 2.1.0 log, with the rules, their help and the fixes. */
export function sarif({ findings }: Report, { version }: { readonly version: string }): string {
  const found = new Set(findings.map(({ rule }) => rule));
  const known = rules.filter(({ id }) => found.has(id));
  const prints = fingerprints(findings);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Rolewright', semanticVersion: version, rules: known.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => resultOf(finding, known, prints.get(finding)!)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function ruleOf(rule: Rule) {
  const page = rulePage(rule);
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: plainPage(page), markdown: page },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { preset: rule.preset ?? 'recommended' },
  };
}

function resultOf(finding: ReportedFinding, known: readonly Rule[], fingerprint: string) {
  const { rule, severity, message, related, fixes } = finding;
  return {
    ruleId: rule,
    ruleIndex: known.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(finding) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocationOf) }),
    partialFingerprints: { 'rolewright/v1': fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(fixOf) }),
  };
}

function relatedLocationOf(place: ReportedFinding['related'][number], id: number) {
  return { id, message: { text: place.message }, physicalLocation: locationOf(place) };
}

function locationOf(place: Place) {
  return { artifactLocation: artifactOf(place.file), region: regionOf(place) };
}

function fixOf({ title, edits }: ReportedFix) {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title },
    artifactChanges: files.map(file => ({
      artifactLocation: artifactOf(file),
      replacements: edits
        .filter(edit => edit.file === file)
        .map(edit => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })),
    })),
  };
}

function regionOf({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a relative URI, from the place where the check was started. */
function artifactOf(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
