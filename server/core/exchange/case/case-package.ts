import { addTo } from '../../grouping.ts';
import { listWords } from '../../wording.ts';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { type CaseRecord, isRecord, keyOf, listAt, recordAt, recordsAt, textAt } from './case-record.ts';
import { deepest, treeOf } from './case-tree.ts';

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

/** Reads a package, and tells of what in it is none; undefined where it is no package. `text` tells the lines. */
export function readCasePackage(root: CaseRecord, text: string, log: ReadingLog): CasePackage | undefined {
  const document = recordAt(root, 'CFDocument');
  if (document === undefined) return undefined;
  const lines = linesIn(text);
  const records = readItems(root, lines, log);
  const { parents, numbers, ties } = readAssociations(root, document, records, lines, log);
  const { places, circles, cut } = treeOf([...records.keys()], parents, numbers);
  const lineOf = (id: string) => lines.get(id) ?? 1;
  const nameOf = (id: string) => `“${shorten(labelOf(records.get(id)) ?? id)}”`;
  for (const circle of circles)
    log.note('damaged', lineOf(circle[0]!), circle.join(' '), wordCircle(circle.map(nameOf)));
  if (cut.length > 0)
    log.note(
      'damaged',
      lineOf(cut[0]!),
      cut.join(' '),
      `Items stand more than ${deepest} deep; from ${nameOf(cut[0]!)} on they are written without what is above them.`,
    );
  const items = new Map<string, CaseItem>();
  for (const { id, above } of places)
    items.set(id, {
      id,
      record: records.get(id)!,
      line: lineOf(id),
      above: above.map(one => items.get(one)!),
      ties: ties.get(id) ?? new Map(),
    });
  const known = ['CFDocument', 'CFItems', 'CFAssociations', 'CFRubrics'];
  const others = Object.entries(root).filter(([key, value]) => !known.includes(key) && !isEmpty(value));
  return {
    document,
    items: [...items.values()],
    rubrics: recordsAt(root, 'CFRubrics'),
    others: others.map(([key]) => key),
  };
}

type Lines = ReadonlyMap<string, number>;

/** The items by their identifiers; of several with one identifier the first. */
function readItems(root: CaseRecord, lines: Lines, log: ReadingLog): ReadonlyMap<string, CaseRecord> {
  const records = new Map<string, CaseRecord>();
  for (const item of listAt(root, 'CFItems')) {
    const identifier = isRecord(item) ? textAt(item, 'identifier') : undefined;
    const shown = isRecord(item) ? labelOf(item) : JSON.stringify(item);
    if (!isRecord(item) || identifier === undefined) {
      const words = shorten(shown ?? JSON.stringify(item));
      log.note('dropped', 1, words, `The item “${words}” has no identifier and is not written.`);
      continue;
    }
    const key = keyOf(identifier);
    const line = lines.get(key) ?? 1;
    const first = records.get(key);
    if (first === undefined) records.set(key, item);
    else
      log.note(
        'dropped',
        line,
        shown ?? identifier,
        `“${shorten(shown ?? identifier)}” has the same identifier as “${shorten(labelOf(first) ?? identifier)}” and is not written.`,
      );
    const strange = ['uri', 'fullStatement', 'lastChangeDateTime'].filter(
      name => item[name] !== undefined && item[name] !== null && typeof item[name] !== 'string',
    );
    if (strange.length > 0)
      log.note(
        'damaged',
        line,
        identifier,
        `Of “${shorten(shown ?? identifier)}” this is no text: ${strange.join(', ')}.`,
      );
  }
  return records;
}

interface Associations {
  readonly parents: ReadonlyMap<string, string>;
  /** The places of items among their siblings. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly ties: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

function readAssociations(
  root: CaseRecord,
  document: CaseRecord,
  records: ReadonlyMap<string, CaseRecord>,
  lines: Lines,
  log: ReadingLog,
): Associations {
  const whole = keyOf(textAt(document, 'identifier') ?? '');
  const parents = new Map<string, string>();
  const numbers = new Map<string, number>();
  const ties = new Map<string, Map<string, string[]>>();
  for (const association of listAt(root, 'CFAssociations')) {
    const record = isRecord(association) ? association : {};
    const origin = endOf(record, 'originNodeURI');
    const destination = endOf(record, 'destinationNodeURI');
    const type = textAt(record, 'associationType');
    const line = lines.get(keyOf(textAt(record, 'identifier') ?? '')) ?? 1;
    const drop = (why: string) =>
      log.note('dropped', line, [type, origin, destination].join(' '), `${why} It is not written.`);
    if (origin === undefined || destination === undefined || type === undefined)
      drop('An association does not say what it ties to what, and how.');
    else if (!records.has(origin))
      drop(
        origin === whole
          ? `The document as a whole has an association (${type}).`
          : `An association (${type}) is one of “${origin}”, which is not in the package.`,
      );
    else if (type === 'isChildOf' && destination !== whole && !records.has(destination))
      drop(
        `“${shorten(labelOf(records.get(origin)) ?? origin)}” stands below “${destination}”, which is not in the package.`,
      );
    else if (type === 'isChildOf' && records.has(parents.get(origin) ?? '')) {
      if (records.has(destination) && parents.get(origin) !== destination)
        tie(ties, origin, type, destination);
    } else if (type === 'isChildOf') {
      parents.set(origin, destination);
      const number = record.sequenceNumber;
      if (typeof number === 'number') numbers.set(origin, number);
    } else {
      const isKnown = records.has(destination) || type === 'replacedBy';
      tie(ties, origin, type, isKnown ? destination : endOutside(record, destination));
    }
  }
  return { parents, numbers, ties };
}

function tie(ties: Map<string, Map<string, string[]>>, origin: string, type: string, end: string): void {
  const own = ties.get(origin) ?? new Map<string, string[]>();
  ties.set(origin, own);
  addTo(own, type, end);
}

function wordCircle(names: readonly string[]): string {
  const [only] = names;
  if (names.length === 1) return `${only} stands below itself; it is written below nothing.`;
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
  return `${listWords(shown, 'and')} stand below each other in a circle; none of them is written below another.`;
}

/** What an item is called, where it says so. */
function labelOf(record: CaseRecord | undefined): string | undefined {
  return textAt(record, 'abbreviatedStatement') ?? textAt(record, 'fullStatement');
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

function linesIn(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let next = text.indexOf('\n');
  for (const match of text.matchAll(/"identifier"\s*:\s*"([^"\\]{1,100})"/g)) {
    for (; next !== -1 && next < match.index; next = text.indexOf('\n', next + 1)) line++;
    const id = keyOf(match[1]!);
    if (!lines.has(id)) lines.set(id, line);
  }
  return lines;
}
