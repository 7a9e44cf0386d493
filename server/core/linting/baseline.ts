import type { Finding } from '../lint.ts';
import { folderOf, relativePath, resolveUri } from '../uri.ts';

/** The findings that a framework has taken note of, which are shown no more. */
export interface Baseline {
  readonly uri: string;
  /** The path that the manifest gives; undefined for a file that is found by its usual name. */
  readonly path: string | undefined;
  readonly trouble: 'missing' | 'malformed' | 'outside' | undefined;
  readonly known: readonly KnownFinding[];
}

/** How many findings of a rule about one thing a baseline lists. */
export interface KnownFinding {
  /** Seen from the folder of the baseline. */
  readonly file: string;
  readonly rule: string;
  readonly subject: string;
  readonly count: number;
}

/** What a baseline file is called where nothing else is said. */
export const usualBaseline = 'rolewright-baseline.json';

/** Whether a file may be a baseline, by its name: hosts need not look at any other. */
export function isBaselineName(uri: string): boolean {
  return /baseline[^/]*\.json$/.test(uri);
}

/** Reads the text of a baseline file; undefined where it is none. */
export function readBaseline(text: string): readonly KnownFinding[] | undefined {
  const content = parsed(text);
  if (!isRecord(content) || content.version !== 1 || !isRecord(content.findings)) return undefined;
  const known: KnownFinding[] = [];
  for (const [file, rules] of Object.entries(content.findings)) {
    if (!isRecord(rules)) return undefined;
    for (const [rule, subjects] of Object.entries(rules)) {
      if (!isRecord(subjects)) return undefined;
      for (const [subject, count] of Object.entries(subjects)) {
        if (!Number.isSafeInteger(count) || (count as number) < 1) return undefined;
        known.push({ file, rule, subject, count: count as number });
      }
    }
  }
  return known;
}

/** The text of a baseline file that lists these findings and some known before: the same for the same findings. */
export function writeBaseline(
  findings: readonly Finding[],
  uri: string,
  before: readonly KnownFinding[] = [],
): string {
  const files = new Map<string, Map<string, Map<string, number>>>();
  const listed = findings
    .filter(({ rule }) => !neverKnown.has(rule))
    .map(finding => ({ ...finding, file: fileOf(finding, uri), count: 1 }));
  for (const { file, rule, subject, count } of [...before, ...listed]) {
    const rules = entryOf(files, file, () => new Map<string, Map<string, number>>());
    const subjects = entryOf(rules, rule, () => new Map<string, number>());
    subjects.set(subject, (subjects.get(subject) ?? 0) + count);
  }
  const sorted = sortedObject(files, rules =>
    sortedObject(rules, subjects => sortedObject(subjects, count => count)),
  );
  return `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`;
}

/** Takes out the findings that a baseline lists, and yields what it lists in vain. */
export function withoutKnown(
  findings: readonly Finding[],
  baseline: Baseline,
): { readonly kept: readonly Finding[]; readonly unused: readonly KnownFinding[] } {
  const left = new Map(baseline.known.map(known => [keyOf(known), known.count]));
  const kept = findings.filter(finding => {
    if (neverKnown.has(finding.rule)) return true;
    const key = keyOf({ ...finding, file: fileOf(finding, baseline.uri) });
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const unused = baseline.known.map(known => ({ ...known, count: left.get(keyOf(known)) ?? 0 }));
  return { kept, unused: unused.filter(({ count }) => count > 0) };
}

/** The file that a listed finding stands in. */
export function uriOfKnown({ file }: KnownFinding, { uri }: Baseline): string {
  return resolveUri(folderOf(uri), file);
}

/** Findings that hide others are never taken for granted, and neither is what is said of the baseline itself. */
export const neverKnown: ReadonlySet<string> = new Set([
  'stale-baseline',
  'unreadable-file',
  'unresolved-baseline',
  'unsupported-format',
  'yaml-syntax',
]);

function fileOf(finding: Finding, baseline: string): string {
  return relativePath(folderOf(baseline), finding.uri);
}

function keyOf({ file, rule, subject }: Pick<KnownFinding, 'file' | 'rule' | 'subject'>): string {
  return JSON.stringify([file, rule, subject]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}

function sortedObject<V, R>(
  map: ReadonlyMap<string, V>,
  change: (value: V) => R,
): Readonly<Record<string, R>> {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)]));
}
