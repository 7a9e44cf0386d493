import type { EntityKind, Lint, Status, Style } from './generated/types.ts';
import { addTo } from './grouping.ts';
import type { Definition, Import, Resolution, Scopes, Standpoint } from './linking/resolution.ts';
import { Resolver } from './linking/resolver.ts';
import type { Baseline } from './linting/baseline.ts';
import type { Entity, Name, ParsedFile, Reference } from './parsed-file.ts';
import { builtinFile } from './reading/builtins.ts';
import { isUnread } from './reading/unread.ts';
import { entitySchemas, type SchemaNode } from './schema.ts';
import { touches } from './span.ts';
import { isManifest } from './uri.ts';

/** One framework, all its files together: an immutable snapshot with the answers that rules, views and editors ask for. */
export class Model {
  /** The folder of the manifest, or the file itself where it stands alone. */
  readonly root: string;
  readonly files: readonly ParsedFile[];
  readonly imports: ReadonlyMap<string, Import>;
  readonly manifest: Entity<'framework'> | undefined;
  /** The findings that are known and shown no more; undefined where there is no such list. */
  readonly baseline: Baseline | undefined;
  readonly #byKind = new Map<EntityKind, Entity[]>();
  readonly #byParent = new Map<Entity, Entity[]>();
  readonly #byUri: ReadonlyMap<string, ParsedFile>;
  readonly #byData = new WeakMap<object, Entity>();
  readonly #definitions = new Map<EntityKind, Map<string, Definition[]>>();
  readonly #codes = new Map<string, Definition[]>();
  readonly #referencesIn = new Map<object, Reference[]>();
  readonly #resolver: Resolver;
  #referencesBy: Map<string, Reference[]> | undefined;
  readonly #tags = new Map<string, ReadonlyMap<string, readonly Reference[]>>();

  constructor(
    root: string,
    files: readonly ParsedFile[],
    imports: ReadonlyMap<string, Import> = new Map(),
    baseline?: Baseline,
  ) {
    this.root = root;
    this.files = files;
    this.imports = imports;
    this.baseline = baseline;
    this.#byUri = new Map(files.map(file => [file.uri, file]));
    for (const file of [...files, builtinFile]) {
      for (const entity of file.entities) this.#add(entity);
      for (const reference of file.references) addTo(this.#referencesIn, reference.container, reference);
    }
    const described = this.entities('framework');
    this.manifest = described.find(({ file }) => isManifest(file.uri)) ?? described[0];
    this.#resolver = new Resolver(this);
  }

  #add(entity: Entity): void {
    this.#byData.set(entity.data, entity);
    addTo(this.#byKind, entity.kind, entity);
    if (entity.parent !== undefined) addTo(this.#byParent, entity.parent, entity);
    for (const name of entity.names)
      if (name.property === 'code') addTo(this.#codes, name.text, { entity, name });
    if (entitySchemas.get(entity.kind)?.scope === 'parent') return;
    const definitions = this.#definitions.get(entity.kind) ?? new Map<string, Definition[]>();
    this.#definitions.set(entity.kind, definitions);
    for (const name of entity.names) addTo(definitions, name.text, { entity, name });
    if (entity.names.length === 0 && entity.id !== undefined)
      addTo(definitions, entity.id, { entity, name: undefined });
  }

  /** Whether the file has no manifest around it, so that no other file is read with it. */
  get standsAlone(): boolean {
    return this.manifest === undefined;
  }

  /** Whether the manifest is there and cannot be read, so that nothing is known of the framework as a whole. */
  get isHeadless(): boolean {
    return this.manifest === undefined && this.files.some(file => isManifest(file.uri) && isUnread(file));
  }

  /** The language of the texts (BCP 47); English where the manifest says nothing. */
  get language(): string {
    return this.manifest?.data.language ?? 'en';
  }

  /** What the manifest's file says of the checks; empty where it says nothing. */
  get lint(): Lint {
    return (this.manifest && lintIn(this.manifest.file)) ?? {};
  }

  /** The writing style that the framework has agreed on (`lint: style:`); empty where the manifest says nothing. */
  get style(): Style {
    return this.lint.style ?? {};
  }

  file(uri: string): ParsedFile | undefined {
    return this.#byUri.get(uri);
  }

  /** The framework that a file is part of: one that is imported, or this one. */
  owning(file: ParsedFile): Model {
    if (this.#byUri.has(file.uri)) return this;
    for (const { model } of this.imports.values()) if (model?.file(file.uri) !== undefined) return model;
    return this;
  }

  /** Whether a file is part of this framework or its imports, and not another wording of one of its files. */
  holds(file: ParsedFile): boolean {
    const own = this.owning(file).file(file.uri);
    return own === undefined || own.source === file.source;
  }

  /** The framework's own things of a kind, in file and text order. */
  entities<K extends EntityKind>(kind: K): readonly Entity<K>[] {
    return ((this.#byKind.get(kind) ?? []) as Entity<K>[]).filter(entity => entity.file !== builtinFile);
  }

  /** The things of a kind that any place may name: the framework's own, and those that are built in under other ids. */
  definedIn(kind: EntityKind): readonly Entity[] {
    const own = this.#byKind.get(kind) ?? [];
    const ids = new Set(own.filter(entity => entity.file !== builtinFile).map(entity => entity.id));
    return own.filter(entity => entity.file !== builtinFile || !ids.has(entity.id));
  }

  /** The thing whose data this is, as it is found inside the data of another. */
  entityOf(data: object): Entity | undefined {
    return this.#byData.get(data);
  }

  /** The things of a kind that are written inside another, in order: the levels of a scale, the themes of a family. */
  childrenOf<K extends EntityKind>(parent: Entity, kind: K): readonly Entity<K>[] {
    const children = this.holds(parent.file)
      ? (this.owning(parent.file).#byParent.get(parent) ?? [])
      : parent.file.entities.filter(entity => entity.parent === parent);
    return children.filter((child): child is Entity<K> => child.kind === kind);
  }

  /** The levels of a family, lowest first: its own, else those of the ladder that it names. */
  levelsOf(family: Entity<'family'>): readonly Entity<'level'>[] {
    const own = this.childrenOf(family, 'level');
    if (own.length > 0) return own;
    const ladder = this.follow(this.standpointOf(family), 'ladder');
    return ladder === undefined ? [] : this.childrenOf(ladder, 'level');
  }

  /** The levels of a scale, lowest first. */
  scaleLevelsOf(scale: Entity): readonly Entity<'scaleLevel'>[] {
    return this.childrenOf(scale, 'scaleLevel');
  }

  /** Every definition of a name in this framework; several where the name is not unique. */
  definitionsOf(kind: EntityKind, name: string): readonly Definition[] {
    return this.#definitions.get(kind)?.get(name) ?? [];
  }

  /** Every thing that bears a code, of whatever kind. */
  definitionsOfCode(code: string): readonly Definition[] {
    return this.#codes.get(code) ?? [];
  }

  /** The reference at a key of a map of some thing's data. */
  referenceAt(container: object, property: string): Reference | undefined {
    return this.referencesAt(container, property)[0];
  }

  /** The references at a key of a map of some thing's data, several where a list stands there. */
  referencesAt(container: object, property: string): readonly Reference[] {
    return (this.#referencesIn.get(container) ?? []).filter(reference => reference.property === property);
  }

  /** What a reference leads to. */
  resolve(reference: Reference): Resolution {
    return this.#resolver.resolve(reference);
  }

  /** The thing that a key of a map leads to, written there or by default; undefined where nothing is found. */
  follow(from: Standpoint, property: string): Entity | undefined {
    return this.#resolver.follow(from, property);
  }

  /** The scale that a default of the manifest names (`proficiencyScale`, `skillScale`, `depthScale`), written or not. */
  defaultOf(property: string): Entity | undefined {
    return this.#resolver.defaultOf(property);
  }

  /** Where the things are that a place may name. */
  scopesOf(schema: SchemaNode, from: Standpoint): Scopes {
    return this.#resolver.scopesOf(schema, from);
  }

  /** The things that a place may name, in order. */
  candidates(schema: SchemaNode, from: Standpoint): readonly Entity[] {
    return this.#resolver.candidates(schema, from);
  }

  /** What a `use` takes from elsewhere; `unknown` where it leads nowhere, undefined where the item is its own. */
  used(item: object): Entity | 'unknown' | undefined {
    const reference = this.referenceAt(item, 'use');
    if (reference === undefined) return undefined;
    const resolution = this.resolve(reference);
    return resolution.status === 'found' ? resolution.entity : 'unknown';
  }

  /** What the language says of a thing. */
  schemaOf(entity: Entity): SchemaNode | undefined {
    return entitySchemas.get(entity.kind);
  }

  /** Every place in this framework that refers to a thing. */
  referencesTo(entity: Entity): readonly Reference[] {
    const names = entity.names.length === 0 ? [entity.id ?? ''] : entity.names.map(name => name.text);
    return [...new Set(names)]
      .flatMap(name => this.referencesBy(name))
      .filter(reference => {
        if (reference.to !== entity.kind) return false;
        const resolution = this.resolve(reference);
        return resolution.status === 'found' && resolution.entity === entity;
      });
  }

  /** Every reference that is written with a word, be it behind the name of another framework, in file and text order. */
  referencesBy(word: string): readonly Reference[] {
    if (this.#referencesBy === undefined) {
      this.#referencesBy = new Map();
      for (const reference of this.references()) {
        const { text, schema } = reference;
        const slash = schema.within.length === 0 ? text.indexOf('/') : -1;
        addTo(this.#referencesBy, text, reference);
        if (slash > 0) addTo(this.#referencesBy, text.slice(slash + 1), reference);
      }
    }
    return this.#referencesBy.get(word) ?? [];
  }

  /** The tags of a kind that are in use (thread, track, category), each with the places where it is written. */
  tags(kind: string): ReadonlyMap<string, readonly Reference[]> {
    const known = this.#tags.get(kind);
    if (known !== undefined) return known;
    const tags = new Map<string, Reference[]>();
    for (const reference of this.references())
      if (reference.to === kind) addTo(tags, reference.text, reference);
    this.#tags.set(kind, tags);
    return tags;
  }

  /** Every reference of the framework's files. */
  *references(): Iterable<Reference> {
    for (const file of this.files) yield* file.references;
  }

  /** The definition's name or the reference under the cursor. */
  symbolAt(
    uri: string,
    offset: number,
  ): { entity: Entity; name: Name } | { reference: Reference } | undefined {
    const file = this.file(uri);
    if (file === undefined) return undefined;
    const reference = file.references.find(candidate => touches(candidate.span, offset));
    if (reference !== undefined) return { reference };
    for (const entity of file.entities) {
      const name = entity.names.find(candidate => touches(candidate.span, offset));
      if (name !== undefined) return { entity, name };
    }
    return undefined;
  }

  /** The innermost thing around an offset. */
  entityAt(uri: string, offset: number): Entity | undefined {
    const around = this.file(uri)?.entities.filter(({ span }) => span.start <= offset && offset <= span.end);
    return around?.reduce<Entity | undefined>(
      (inner, entity) => (inner === undefined || entity.span.start >= inner.span.start ? entity : inner),
      undefined,
    );
  }

  /** Where a thing is in its life: by its own word, else by that of the family and framework around it. */
  statusOf(entity: Entity): Status {
    const { status, isLegacy } = entity.data as { readonly status?: Status; readonly isLegacy?: boolean };
    if (status !== undefined) return status;
    if (isLegacy === true) return 'legacy';
    const family = entity.kind === 'role' ? this.follow(this.standpointOf(entity), 'family') : undefined;
    const around = family ?? entity.parent;
    if (around !== undefined && around !== entity) return this.statusOf(around);
    return this.manifest === entity ? 'active' : (this.manifest?.data.status ?? 'active');
  }

  /** The words by which people know a thing: its title, else what names it. */
  titleOf(entity: Entity): string {
    const titleKey = entitySchemas.get(entity.kind)?.titleKey;
    const title = titleKey === undefined ? undefined : (entity.data as Record<string, unknown>)[titleKey];
    return typeof title === 'string' && title !== '' ? title : (entity.id ?? '');
  }

  /** Where a thing stands, for following its references. */
  standpointOf(entity: Entity): Standpoint {
    return { container: entity.data, owner: entity, file: entity.file };
  }
}

/** What a file says of the checks. */
export function lintIn(file: ParsedFile): Lint | undefined {
  return file.fragments.find(fragment => fragment.lint !== undefined)?.lint;
}
