import { isScalar, type Node } from 'yaml';
import { type SchemaError, validate } from '../generated/validate.js';
import type { Located, Problem, ProblemParts } from '../parsed-file.ts';
import { propertyOf, type SchemaNode } from '../schema.ts';
import type { Span } from '../span.ts';
import type { Harvest } from './harvest.ts';
import { nearestWord } from './nearest-word.ts';
import { firstLineOf, scalarSpan } from './text-spans.ts';
import { isWritten } from './written.ts';

/**
 * Holds a document's value against the schema. Mistakes become problems at their place, and the value that is wrong
 * is taken out, so that what is left is valid in itself.
 */
export function checkFragment(value: object, harvest: Harvest): void {
  const owners = new Map<object, Problem['owner']>(
    harvest.file.entities.map(entity => [entity.data, entity]),
  );
  const seen = new Map<object, Set<string>>();
  const removals: (() => void)[] = [];
  for (const error of validate(value)) {
    const found = locate(value, error, harvest);
    if (found === undefined || !isNew(seen, found.container, `${error.keyword} ${found.key}`)) continue;
    const problem = describe(error, found, harvest);
    if (problem === undefined) continue;
    const owner = found.holders.map(holder => owners.get(holder)).findLast(entity => entity !== undefined);
    harvest.file.problems.push({ ...problem, file: harvest.file, owner } as Problem);
    if (problem.kind !== 'missing-required') removals.push(() => remove(found.container, found.key, harvest));
  }
  for (const removal of removals.reverse()) removal();
  requireItemKeys(value, harvest, owners);
}

/** Where an error stands: the map or list around it, its key there, and all maps above. */
interface Found {
  readonly holders: readonly object[];
  readonly container: object;
  readonly key: string;
  readonly located: Located;
}

function locate(root: object, error: SchemaError, harvest: Harvest): Found | undefined {
  const steps = error.instancePath.split('/').slice(1).map(plainStep);
  const holders: object[] = [root];
  const isAboutKey = error.keyword === 'required' || error.keyword === 'dependentRequired';
  for (const step of isAboutKey || error.propertyName !== undefined ? steps : steps.slice(0, -1)) {
    const next = (holders.at(-1) as Record<string, unknown>)[step];
    if (typeof next !== 'object' || next === null) return undefined;
    holders.push(next);
  }
  const container = holders.at(-1)!;
  const located = harvest.located.get(container);
  if (located === undefined) return undefined;
  const key = isAboutKey ? String(error.params.missingProperty) : (error.propertyName ?? steps.at(-1) ?? '');
  return { holders, container, key, located };
}

/** JSON pointers write `/` as `~1` and `~` as `~0`. */
function plainStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function isNew(seen: Map<object, Set<string>>, container: object, mark: string): boolean {
  const marks = seen.get(container) ?? new Set<string>();
  seen.set(container, marks);
  if (marks.has(mark)) return false;
  marks.add(mark);
  return true;
}

function describe(error: SchemaError, found: Found, harvest: Harvest): ProblemParts | undefined {
  const source = harvest.file.source.getText();
  const { located, key } = found;
  if (error.keyword === 'required' || error.keyword === 'dependentRequired') {
    if (isWritten(located, key)) return undefined;
    const because = error.keyword === 'dependentRequired' ? String(error.params.property) : undefined;
    const span = placeOfAbsence(located, key, because, found, harvest);
    return { kind: 'missing-required', key, because, span, where: located.schema, data: found.container };
  }
  const isKey = error.propertyName !== undefined;
  const node = isKey ? located.pairs.get(key)?.key : nodeAt(located, key);
  if (!isScalar(node)) return undefined;
  const text = String(node.value);
  const span = scalarSpan(source, node);
  const where = isKey
    ? located.schema.keys
    : Array.isArray(found.container)
      ? located.schema.items
      : propertyOf(located.schema, key);
  if (where === undefined) return undefined;
  if (error.keyword === 'pattern' && located.schema.idKeys.includes(key)) {
    return { kind: 'malformed-id', key, span, text };
  }
  return {
    kind: 'invalid-value',
    key: Array.isArray(found.container) ? '' : key,
    span,
    text,
    where,
    nearest: where.allowed === undefined ? undefined : nearestWord(text, where.allowed),
    tooLong: error.keyword === 'maxLength' ? Number(error.params.limit) : undefined,
  };
}

function placeOfAbsence(
  located: Located,
  key: string,
  because: string | undefined,
  found: Found,
  harvest: Harvest,
): Span {
  const source = harvest.file.source.getText();
  const entity = harvest.file.entities.find(candidate => candidate.data === found.container);
  const standing = located.pairs.get(key) ?? (because === undefined ? undefined : located.pairs.get(because));
  if (standing !== undefined && isScalar(standing.key)) return scalarSpan(source, standing.key);
  if (entity !== undefined) return entity.head;
  return firstLineOf(source, located.node.range?.[0] ?? 0);
}

function nodeAt(located: Located, key: string): Node | null | undefined {
  return located.items.length > 0 ? located.items[Number(key)] : located.pairs.get(key)?.value;
}

function remove(container: object, key: string, harvest: Harvest): void {
  if (!Array.isArray(container)) {
    delete (container as Record<string, unknown>)[key];
    return;
  }
  const index = Number(key);
  container.splice(index, 1);
  (harvest.located.get(container)?.items as Node[] | undefined)?.splice(index, 1);
}

/** An item of a library list needs one of the words that tell it from its neighbours. */
function requireItemKeys(
  value: unknown,
  harvest: Harvest,
  owners: ReadonlyMap<object, Problem['owner']>,
): void {
  if (typeof value !== 'object' || value === null) return;
  const located = harvest.located.get(value);
  if (located === undefined) return;
  const { schema } = located;
  if (schema.entity !== undefined && lacksItemKey(located, schema)) {
    const key = schema.itemKey.join(' or ');
    const span = firstLineOf(harvest.file.source.getText(), located.node.range?.[0] ?? 0);
    const owner = owners.get(value);
    harvest.file.problems.push({
      kind: 'missing-required',
      key,
      because: undefined,
      span,
      where: schema,
      data: value,
      file: harvest.file,
      owner,
    });
  }
  for (const child of Object.values(value)) requireItemKeys(child, harvest, owners);
}

function lacksItemKey(located: Located, schema: SchemaNode): boolean {
  return (
    schema.itemKey.length > 0 &&
    schema.required.length === 0 &&
    !schema.itemKey.some(key => isWritten(located, key))
  );
}
