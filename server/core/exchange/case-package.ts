import type { YamlMap, YamlValue } from './yaml-writer.ts';

/** A CASE 1.0 package, its items in the order of their tree. */
export interface CasePackage {
  readonly document: CaseRecord;
  readonly items: readonly CaseItem[];
  readonly rubrics: readonly CaseRecord[];
  /** Keys of the package that are not read. */
  readonly others: readonly string[];
}

export interface CaseItem {
  readonly id: string;
  readonly record: CaseRecord;
  /** The line on which its identifier stands first. */
  readonly line: number;
  /** The items above it, widest first. */
  readonly above: readonly CaseItem[];
  /** What it is tied to, by the kind of association; what stands elsewhere also by the words of the link. */
  readonly ties: ReadonlyMap<string, readonly string[]>;
}

export type CaseRecord = Readonly<Record<string, unknown>>;

/** Reads the text of a package; undefined where it is none. */
export function readCasePackage(text: string): CasePackage | undefined {
  const root = parseRecord(text);
  const document = recordAt(root, 'CFDocument');
  if (root === undefined || document === undefined) return undefined;
  const records = new Map(
    recordsAt(root, 'CFItems').flatMap(item =>
      textAt(item, 'identifier') === undefined ? [] : [[keyOf(textAt(item, 'identifier')!), item]],
    ),
  );
  const lines = linesIn(text);
  const parents = new Map<string, string>();
  const order = new Map([...records.keys()].map((id, index) => [id, index]));
  const ties = new Map<string, Map<string, string[]>>();
  for (const association of recordsAt(root, 'CFAssociations')) {
    const origin = endOf(association, 'originNodeURI');
    const destination = endOf(association, 'destinationNodeURI');
    const type = textAt(association, 'associationType');
    if (origin === undefined || destination === undefined || type === undefined) continue;
    const parent = parents.get(origin);
    if (type === 'isChildOf' && (parent === undefined || !records.has(parent))) {
      parents.set(origin, destination);
      const number = association.sequenceNumber;
      if (typeof number === 'number') order.set(origin, number);
    } else if (type !== 'isChildOf' || (parent !== destination && records.has(destination))) {
      const own = ties.get(origin) ?? new Map<string, string[]>();
      const isKnown = records.has(destination) || type === 'replacedBy';
      const end = isKnown ? destination : endOutside(association, destination);
      ties.set(origin, own.set(type, [...(own.get(type) ?? []), end]));
    }
  }
  const items = inOrder(records, parents, order, ties, lines);
  const known = ['CFDocument', 'CFItems', 'CFAssociations', 'CFRubrics'];
  const others = Object.entries(root).filter(([key, value]) => !known.includes(key) && !isEmpty(value));
  return { document, items, rubrics: recordsAt(root, 'CFRubrics'), others: others.map(([key]) => key) };
}

/** The text under a key, without white space around it; undefined for anything else. */
export function textAt(record: CaseRecord | undefined, key: string): string | undefined {
  const value = record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function recordAt(record: CaseRecord | undefined, key: string): CaseRecord | undefined {
  const value = record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
  return isRecord(value) ? value : undefined;
}

/** The records of a list under a key. */
export function recordsAt(record: CaseRecord, key: string): readonly CaseRecord[] {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** How an identifier is compared and written. */
export function keyOf(identifier: string): string {
  return identifier.trim().toLowerCase();
}

/** JSON as the writer of YAML takes it. */
export function asYaml(value: unknown, depth = 0): YamlValue | undefined {
  if (value === null || value === undefined || depth > 20) return undefined;
  if (Array.isArray(value)) return value.flatMap(item => asYaml(item, depth + 1) ?? []);
  if (isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, asYaml(inner, depth + 1)]),
    ) as YamlMap;
  return String(value);
}

/** The map that a piece of JSON is; undefined for anything else. */
export function parseRecord(text: string): CaseRecord | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is CaseRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).every(isEmpty));
}

function endOf(association: CaseRecord, key: string): string | undefined {
  const identifier = textAt(recordAt(association, key), 'identifier');
  return identifier === undefined ? undefined : keyOf(identifier);
}

/** What stands elsewhere, with the words by which the package calls it. */
function endOutside(association: CaseRecord, identifier: string): string {
  const { title } = recordAt(association, 'destinationNodeURI') ?? {};
  return typeof title === 'string' && title.trim() !== '' ? `${title.trim()} (${identifier})` : identifier;
}

/** Each item behind the one above it, siblings by their number; a circle of items is cut where it closes. */
function inOrder(
  records: ReadonlyMap<string, CaseRecord>,
  parents: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, number>,
  ties: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
  lines: ReadonlyMap<string, number>,
): CaseItem[] {
  const children = new Map<string | undefined, string[]>();
  for (const id of records.keys()) {
    const parent = parents.get(id);
    const known = parent !== undefined && records.has(parent) ? parent : undefined;
    children.set(known, [...(children.get(known) ?? []), id]);
  }
  const items: CaseItem[] = [];
  const done = new Set<string>();
  const add = (id: string, above: readonly CaseItem[]): void => {
    if (done.has(id) || above.length > 50) return;
    done.add(id);
    const item = {
      id,
      record: records.get(id)!,
      line: lines.get(id) ?? 1,
      above,
      ties: ties.get(id) ?? new Map(),
    };
    items.push(item);
    const below = [...(children.get(id) ?? [])].sort((a, b) => order.get(a)! - order.get(b)!);
    for (const child of below) add(child, [...above, item]);
  };
  for (const id of [...(children.get(undefined) ?? [])].sort((a, b) => order.get(a)! - order.get(b)!))
    add(id, []);
  for (const id of records.keys()) add(id, []);
  return items;
}

function linesIn(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let at = 0;
  for (const match of text.matchAll(/"identifier"\s*:\s*"([^"\\]{1,100})"/g)) {
    for (
      let next = text.indexOf('\n', at);
      next !== -1 && next < match.index;
      next = text.indexOf('\n', at)
    ) {
      line++;
      at = next + 1;
    }
    const id = keyOf(match[1]!);
    if (!lines.has(id)) lines.set(id, line);
  }
  return lines;
}
