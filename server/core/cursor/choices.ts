import { URI } from 'vscode-uri';
import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import type { Rule } from '../rule.ts';
import { isEntityKind, type SchemaNode } from '../schema.ts';
import { touches } from '../span.ts';
import { nounOf } from '../wording.ts';
import type { Workspace } from '../workspace.ts';
import type { Opening } from './opening.ts';

/** One word that may stand as a value or as a key of data. */
export interface Choice {
  readonly kind: 'value' | 'reference' | 'tag' | 'text';
  readonly word: string;
  /** More words by which it is found. */
  readonly words?: string;
  /** What people call it. */
  readonly title?: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly isRetired?: boolean;
}

/** Where words are looked for. */
export interface Sources {
  readonly workspace: Workspace;
  readonly model: Model;
  readonly opening: Opening;
  readonly rules: readonly Rule[];
  readonly newId: string;
}

/** The words that may stand in a place, in the order of their scale or list, else of the alphabet. */
export function* choicesFor(schema: SchemaNode, sources: Sources): Iterable<Choice> {
  const { fallback, allowed, description: documentation } = schema;
  for (const word of allowed ?? []) yield { kind: 'value', word, documentation };
  if (schema.type === 'boolean')
    for (const word of ['true', 'false']) yield { kind: 'value', word, documentation };
  if (schema.refers !== undefined) yield* named(schema.refers, schema, sources);
  for (const word of schema.words) yield { kind: 'value', word, documentation };
  const isOpen = allowed === undefined && schema.refers === undefined && schema.type !== 'boolean';
  if (isOpen && fallback !== undefined) yield { kind: 'value', word: fallback, documentation };
  if (isOpen) yield* ids(sources);
  if (isOpen) yield* frameworks(sources);
}

function* named(kind: string, schema: SchemaNode, sources: Sources): Iterable<Choice> {
  if (kind === 'rule') yield* rules(sources);
  else if (isEntityKind(kind)) yield* references(kind, schema, sources);
  else yield* tags(kind, sources);
}

function* references(kind: EntityKind, schema: SchemaNode, sources: Sources): Iterable<Choice> {
  const { model, opening } = sources;
  const taken = takenBeside(opening);
  const own = model.candidates(schema, opening.standpoint).filter(entity => !isItself(entity, opening));
  const choices = own.flatMap(entity => choiceOf(model, entity, ''));
  if (schema.within.length === 0) {
    for (const [framework, { model: imported }] of model.imports)
      for (const entity of imported?.entities(kind) ?? [])
        choices.push(...choiceOf(model, entity, `${framework}/`));
    choices.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  }
  yield* choices.filter(({ word }) => !taken.has(word));
}

/** A role does not lead to itself, nor does a job family belong to itself. */
function isItself({ kind, id }: Entity, { standpoint: { owner } }: Opening): boolean {
  return owner?.kind === kind && owner.id === id;
}

function choiceOf(model: Model, entity: Entity, prefix: string): Choice[] {
  const [first, second] = entity.names.filter(({ property }) => property !== 'aliases');
  const id = first?.text ?? (entity.names.length === 0 ? entity.id : undefined);
  if (id === undefined) return [];
  const word = prefix + id;
  const title = model.titleOf(entity).replace(/\s+/g, ' ').slice(0, 120);
  const isTitled = title !== '' && title !== id;
  const { status, isLegacy } = entity.data as { readonly status?: string; readonly isLegacy?: boolean };
  const life = status ?? (isLegacy === true ? 'legacy' : 'active');
  const others = second === undefined ? [] : [second.text];
  return [
    {
      kind: 'reference',
      word,
      words: [word, ...(isTitled ? [title] : []), ...others].join(' '),
      title: isTitled ? title : undefined,
      detail: [nounOf(entity.kind), ...others, ...(life === 'active' ? [] : [life])].join(' · '),
      isRetired: life === 'legacy' || life === 'retired',
    },
  ];
}

/** What the same list names already: nothing is listed twice. */
function takenBeside({ standpoint, key, map }: Opening): ReadonlySet<unknown> {
  if (key === undefined) return new Set();
  const { container, owner } = standpoint;
  const own = (container as Readonly<Record<string, unknown>>)[key];
  if (Array.isArray(own)) return new Set(own);
  if (map?.schema?.itemKey.includes(key) !== true) return new Set();
  const lists = Object.values(owner?.data ?? {}).filter(value => Array.isArray(value));
  const beside = lists.find(list => list.includes(container as never)) ?? [];
  return new Set(
    beside.filter(item => item !== container).map(item => (item as Record<string, unknown>)[key]),
  );
}

/** The tags in use, without the one at the cursor, which may be half typed. */
function* tags(kind: string, { model, opening }: Sources): Iterable<Choice> {
  const { span, standpoint } = opening;
  const tagged = [...model.tags(kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [word, references] of tagged) {
    const elsewhere = references.filter(
      ({ file, span: place }) => file.uri !== standpoint.file.uri || !touches(place, span.start),
    );
    if (elsewhere.length === 0) continue;
    const detail = `${kind} · ${elsewhere.length === 1 ? '1 use' : `${elsewhere.length} uses`}`;
    yield { kind: 'tag', word, detail };
  }
}

function* rules({ rules }: Sources): Iterable<Choice> {
  for (const { id, severity, summary, why } of rules)
    yield { kind: 'reference', word: id, detail: severity, documentation: `${summary}\n\n${why}` };
}

/** For a new thing, an id that its name gives, and one that nobody else can have. */
function* ids({ opening, newId }: Sources): Iterable<Choice> {
  const { key, map, standpoint } = opening;
  if (key !== 'id' || map?.schema?.entity === undefined || map.schema.entity === 'scaleLevel') return;
  const title = (standpoint.container as Readonly<Record<string, unknown>>)[map.schema.titleKey ?? ''];
  const word = typeof title === 'string' ? slugOf(title) : '';
  if (word !== '') yield { kind: 'text', word, detail: 'made from its name' };
  yield { kind: 'text', word: newId, detail: 'a generated id, which nothing else has' };
}

function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** The frameworks in the workspace that an import can name, and the way to each. */
function* frameworks({ workspace, model, opening }: Sources): Iterable<Choice> {
  const { key, map, standpoint } = opening;
  if (map?.schema?.title !== 'Import' || (key !== 'framework' && key !== 'from')) return;
  const named = (standpoint.container as { readonly framework?: string }).framework;
  const others = workspace.models.filter(
    ({ manifest, root }) => manifest?.id !== undefined && root !== model.root,
  );
  const meant = key === 'from' ? others.filter(({ manifest }) => manifest?.id === named) : [];
  for (const { manifest, root } of meant.length > 0 ? meant : others) {
    const { id = '', name: title } = manifest?.data ?? {};
    const word = key === 'from' ? pathBetween(model.root, root) : id;
    yield { kind: 'reference', word, words: `${word} ${id} ${title ?? ''}`, title };
  }
}

/** The relative path that leads from one folder to another, unescaped. */
function pathBetween(from: string, to: string): string {
  const [here, there] = [partsOf(from), partsOf(to)];
  const apart = here.findIndex((part, index) => part !== there[index]);
  const shared = apart === -1 ? here.length : apart;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

function partsOf(folder: string): string[] {
  return URI.parse(folder)
    .path.split('/')
    .filter(part => part !== '');
}
