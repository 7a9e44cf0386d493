import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import { builtinFile } from '../reading/builtins.ts';
import { isUnread } from '../reading/unread.ts';
import { isWritten } from '../reading/written.ts';
import { entitySchemas, isEntityKind, type SchemaNode } from '../schema.ts';
import type { Definition, Resolution, Scopes, Standpoint } from './resolution.ts';

/** Where a step leads: to a thing, or why to none. */
type Outcome = Entity | 'absent' | 'blocked' | 'word';

/** Follows references by what the schema says of them: within a framework, into what it imports, to what is built in. */
export class Resolver {
  readonly #model: Model;
  readonly #resolutions = new Map<Reference, Resolution>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** What a reference leads to. */
  resolve(reference: Reference): Resolution {
    const known = this.#resolutions.get(reference);
    if (known !== undefined) return known;
    this.#resolutions.set(reference, { status: 'blocked' });
    const resolution = this.#resolve(reference.schema, reference.text, reference);
    this.#resolutions.set(reference, resolution);
    return resolution;
  }

  /** The thing that a key of a map leads to, written there or by default; undefined where nothing is found. */
  follow(from: Standpoint, property: string): Entity | undefined {
    const outcome = this.#follow(from, property);
    return typeof outcome === 'object' ? outcome : undefined;
  }

  /** The scale that a default of the manifest names (`proficiencyScale`, `skillScale`, `depthScale`), written or not. */
  defaultOf(property: string): Entity | undefined {
    const outcome = this.#ofManifest(property);
    return typeof outcome === 'object' ? outcome : undefined;
  }

  /** Where the things are that a place may name. */
  scopesOf(schema: SchemaNode, from: Standpoint): Scopes {
    if (schema.within.length === 0) return { state: 'framework', entities: [] };
    const outcomes = schema.within.map(path => this.#evaluate(path, from));
    const entities = outcomes.filter(outcome => typeof outcome === 'object');
    if (outcomes.includes('blocked')) return { state: 'blocked', entities };
    if (outcomes.includes('word')) return { state: 'word', entities };
    return { state: 'inside', entities };
  }

  /** The things that a place may name, in order. */
  candidates(schema: SchemaNode, from: Standpoint): readonly Entity[] {
    const kind = schema.refers;
    if (kind === undefined || !isEntityKind(kind)) return [];
    const scopes = this.scopesOf(schema, from);
    if (scopes.state === 'framework') return this.#model.definedIn(kind);
    return scopes.entities.flatMap(scope => this.#model.childrenOf(scope, kind));
  }

  #resolve(schema: SchemaNode, text: string, from: Standpoint): Resolution {
    if (schema.words.includes(text)) return { status: 'word' };
    const kind = schema.refers!;
    if (!isEntityKind(kind)) return { status: 'tag' };
    const scopes = this.scopesOf(schema, from);
    if (scopes.state === 'framework') return resolveInFramework(this.#model, kind, text);
    if (scopes.state === 'word') return { status: 'blocked' };
    const candidates = scopes.entities.flatMap(scope => this.#model.childrenOf(scope, kind));
    const found = best(
      candidates.flatMap(entity =>
        entity.names.filter(name => name.text === text).map(name => ({ entity, name })),
      ),
    );
    if (found !== undefined)
      return { status: 'found', ...found, model: this.#model.owning(found.entity.file) };
    if (scopes.state === 'blocked' || scopes.entities.some(scope => scope.file.brokenAt !== undefined))
      return { status: 'blocked' };
    return { status: 'unresolved', candidates, scopes: scopes.entities };
  }

  #evaluate(path: string, from: Standpoint): Outcome {
    if (path.startsWith(ofFramework)) return this.#ofManifest(path.slice(ofFramework.length));
    let current: Standpoint | Entity = from;
    for (const step of path.split('.')) {
      const next: Outcome = step.startsWith('^')
        ? this.#enclosing(current, step.slice(1) as EntityKind)
        : this.#follow(isEntity(current) ? this.#model.standpointOf(current) : current, step);
      if (typeof next === 'string') return next;
      current = next;
    }
    return isEntity(current) ? current : 'absent';
  }

  #enclosing(from: Standpoint | Entity, kind: EntityKind): Entity | 'absent' {
    let entity = isEntity(from) ? from : from.owner;
    while (entity !== undefined && entity.kind !== kind) entity = entity.parent;
    return entity ?? 'absent';
  }

  #follow(from: Standpoint, property: string): Outcome {
    const owning = this.#model.owning(from.file);
    const isHeld = this.#model.holds(from.file);
    const reference = isHeld
      ? owning.referenceAt(from.container, property)
      : from.file.references.find(
          candidate => candidate.container === from.container && candidate.property === property,
        );
    if (reference !== undefined)
      return outcomeOf(
        isHeld ? owning.resolve(reference) : this.#resolve(reference.schema, reference.text, reference),
      );
    const located = from.file.located(from.container);
    const schema = located?.schema.properties.get(property);
    if (schema === undefined) return 'absent';
    if (located !== undefined && isWritten(located, property)) return 'blocked';
    const there = owning === this.#model ? this : new Resolver(owning);
    return there.#unwritten(schema, from);
  }

  /** The thing that a key means when it is not written. */
  #unwritten(schema: SchemaNode, from: Standpoint): Outcome {
    if (schema.derived !== undefined) return this.#evaluate(schema.derived, from);
    return schema.fallback === undefined
      ? 'absent'
      : outcomeOf(this.#resolve({ ...schema, within: [] }, schema.fallback, from));
  }

  /** A default of the manifest holds even where no manifest is written. */
  #ofManifest(property: string): Outcome {
    const { manifest } = this.#model;
    if (manifest !== undefined) return this.#follow(this.#model.standpointOf(manifest), property);
    const schema = entitySchemas.get('framework')?.properties.get(property);
    const nowhere: Standpoint = { container: {}, owner: undefined, file: builtinFile };
    return schema === undefined ? 'absent' : this.#unwritten(schema, nowhere);
  }
}

/** The manifest stands beside what it speaks of, not around it. */
const ofFramework = '^framework.';

function resolveInFramework(model: Model, kind: EntityKind, text: string): Resolution {
  const slash = text.indexOf('/');
  if (slash > 0) {
    const imported = model.imports.get(text.slice(0, slash));
    if (imported === undefined) return { status: 'unresolved', candidates: [], scopes: [] };
    if (imported.model === undefined) return { status: 'blocked' };
    return resolveInFramework(imported.model, kind, text.slice(slash + 1));
  }
  const found = best(model.definitionsOf(kind, text));
  if (found !== undefined) return { status: 'found', ...found, model };
  if (isDoubtful(model, text)) return { status: 'blocked' };
  return { status: 'unresolved', candidates: model.definedIn(kind), scopes: [] };
}

/** A name may be defined in the part of a file that could not be read. */
function isDoubtful(model: Model, text: string): boolean {
  return model.files.some(
    file => file.brokenAt !== undefined && (isUnread(file) || file.source.getText().includes(text)),
  );
}

function outcomeOf(resolution: Resolution): Entity | 'blocked' | 'word' {
  if (resolution.status === 'found') return resolution.entity;
  return resolution.status === 'word' ? 'word' : 'blocked';
}

/** Among several of one name, an id stands before a code and a code before an alias. */
function best(definitions: readonly Definition[]): Definition | undefined {
  return definitions.find(({ name }) => name?.property !== 'aliases') ?? definitions[0];
}

function isEntity(from: Standpoint | Entity): from is Entity {
  return 'names' in from;
}
