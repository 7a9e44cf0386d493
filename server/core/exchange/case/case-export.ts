import type { EntityKind } from '../../generated/types.ts';
import type { Standpoint } from '../../linking/resolution.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { builtinFile } from '../../reading/builtins.ts';
import type { ExportLog } from '../export-log.ts';
import type { CaseBuilder } from './case-builder.ts';
import type { CaseIdentifiers } from './case-identifiers.ts';
import { type CaseLink, linkTo } from './case-link.ts';

/** One run of the writer of CASE: the framework, the package on its way, and the questions that all its parts ask. */
export class CaseExport {
  readonly model: Model;
  readonly identifiers: CaseIdentifiers;
  readonly builder: CaseBuilder;
  readonly log: ExportLog;
  readonly #builtins = new Set<Entity>();
  #notApplicable: CaseLink | undefined;

  constructor(model: Model, identifiers: CaseIdentifiers, builder: CaseBuilder, log: ExportLog) {
    this.model = model;
    this.identifiers = identifiers;
    this.builder = builder;
    this.log = log;
  }

  /** The way to a thing, be it written in this package or in that of another framework. */
  linkOf(entity: Entity): CaseLink {
    if (entity.file === builtinFile) this.#builtins.add(entity.parent ?? entity);
    const id = entity.id === undefined ? undefined : `${this.#prefixOf(entity)}${entity.id}`;
    return linkTo(this.identifiers.of(entity), this.model.titleOf(entity), id);
  }

  /** The way to a thing of a framework that is not at hand, by the word `framework/id`; undefined for other words. */
  linkElsewhere(kind: EntityKind, word: string | undefined): CaseLink | undefined {
    const [, framework, id] = /^([^/]+)\/(.+)$/.exec(word ?? '') ?? [];
    if (framework === undefined || id === undefined) return undefined;
    return linkTo(this.identifiers.ofElsewhere(framework, kind, id), id, word);
  }

  /** Ties a thing to what one of its keys names; tells where that is not to be found. */
  tieTo(
    origin: CaseLink,
    type: 'isPartOf' | 'isRelatedTo' | 'hasSkillLevel',
    owner: Entity,
    from: Standpoint,
    property: string,
    told = property,
  ): void {
    const found = this.model.follow(from, property);
    if (found !== undefined) this.builder.tie(origin, type, this.linkOf(found));
    else this.tellMissing(owner, from.container, property, told);
  }

  /** Ties a thing to a level of a scale, or to the word that stands in its place. */
  tieToLevel(origin: CaseLink, owner: Entity, from: Standpoint, property: string, told = property): void {
    const written = (from.container as Readonly<Record<string, unknown>>)[property];
    if (written === 'not-applicable') this.builder.tie(origin, 'hasSkillLevel', this.#word());
    else this.tieTo(origin, 'hasSkillLevel', owner, from, property, told);
  }

  /** Ties a thing to everything that a list of it names. */
  tieToAll(
    origin: CaseLink,
    type: 'replacedBy' | 'precedes' | 'hasSkillLevel',
    owner: Entity,
    key: string,
  ): void {
    const texts = (owner.data as Readonly<Record<string, unknown>>)[key];
    if (!Array.isArray(texts)) return;
    const references = owner.file.references.filter(
      ({ container, property }) => container === owner.data && property === key,
    );
    for (const reference of references) {
      const resolution = this.model.resolve(reference);
      if (resolution.status === 'found') this.builder.tie(origin, type, this.linkOf(resolution.entity));
      else if (texts.includes(reference.text)) this.#tellUnresolved(owner, reference.text, key);
    }
  }

  /** Tells that what a key names is not to be found, where something is written there. */
  tellMissing(owner: Entity, container: object, property: string, told = property): void {
    const text = (container as Readonly<Record<string, unknown>>)[property];
    if (typeof text === 'string') this.#tellUnresolved(owner, text, told);
  }

  /** The first earlier name of a thing: CASE holds one. */
  labelOf(entity: Entity, aliases: readonly string[] | undefined): string | undefined {
    if (aliases !== undefined && aliases.length > 1)
      this.log.change(
        entity,
        ['aliases'],
        `has ${aliases.length} earlier names, of which a CASE package holds one.`,
      );
    return aliases?.[0];
  }

  /** The scales that need no definition and that something was tied to. */
  builtinsInUse(): readonly Entity<'scale'>[] {
    return [...this.#builtins].filter((entity): entity is Entity<'scale'> => entity.kind === 'scale');
  }

  #tellUnresolved(owner: Entity, text: string, key: string): void {
    this.log.lose(owner, [key], `names “${text}” under ${key}, which is not to be found and is not written.`);
  }

  /** What stands before the id of a thing of another framework. */
  #prefixOf({ kind, file }: Entity): string {
    if (file === builtinFile || kind === 'scaleLevel' || kind === 'level') return '';
    const imported = [...this.model.imports].find(([, { model }]) => model?.file(file.uri) !== undefined);
    return imported === undefined ? '' : `${imported[0]}/`;
  }

  #word(): CaseLink {
    this.#notApplicable ??= this.builder.item({
      identifier: this.identifiers.ofWord('not-applicable'),
      kind: 'word',
      id: 'not-applicable',
      title: 'Not applicable',
      parents: [this.builder.document],
    });
    return this.#notApplicable;
  }
}
