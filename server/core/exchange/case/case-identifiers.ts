import type { EntityKind } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { builtinFile } from '../../reading/builtins.ts';
import { entitySchemas } from '../../schema.ts';
import { nameOf } from '../../uri.ts';
import { stableIdentifier } from './stable-identifier.ts';

/**
 * The identifiers of a framework's things, and of those of other frameworks that it draws on: made of the framework's
 * id, the kind and the id, so that they are the same in every export and in the packages of both frameworks.
 */
export class CaseIdentifiers {
  /** The id of the framework; of a file without a manifest its job family's, else its name. */
  readonly framework: string;
  readonly #model: Model;
  readonly #words = new Map<Entity, readonly string[]>();
  readonly #taken = new Map<string, number>();

  constructor(model: Model) {
    this.#model = model;
    this.framework = frameworkId(model);
    for (const file of model.files) for (const entity of file.entities) this.#wordsOf(entity);
  }

  of(entity: Entity): string {
    return stableIdentifier(...this.#wordsOf(entity));
  }

  /** The identifier of a part of a thing that has no name of its own; alike parts are told apart by their number. */
  ofPart(entity: Entity, ...words: readonly string[]): string {
    return stableIdentifier(...this.#unlike([...this.#wordsOf(entity), ...words]));
  }

  /** The identifier that a thing of another framework has in the package of that one, which is not at hand. */
  ofElsewhere(framework: string, kind: EntityKind, id: string): string {
    return stableIdentifier(framework, kind, id);
  }

  /** The identifier of a word of the language that stands for itself. */
  ofWord(word: string): string {
    return stableIdentifier(this.framework, 'word', word);
  }

  #wordsOf(entity: Entity): readonly string[] {
    const known = this.#words.get(entity);
    if (known !== undefined) return known;
    const { kind, parent } = entity;
    const name = entity.id ?? this.#model.titleOf(entity);
    const isOwn = entity.id !== undefined && entitySchemas.get(kind)?.scope === 'framework';
    const around = isOwn || parent === undefined ? [this.#frameworkOf(entity)] : [...this.#wordsOf(parent)];
    const words = this.#unlike([...around, kind, name]);
    this.#words.set(entity, words);
    return words;
  }

  #frameworkOf({ file }: Entity): string {
    if (file === builtinFile) return this.framework;
    const imported = [...this.#model.imports.values()].find(
      ({ model }) => model?.file(file.uri) !== undefined,
    );
    return imported?.model === undefined ? this.framework : frameworkId(imported.model);
  }

  #unlike(words: readonly string[]): readonly string[] {
    const key = JSON.stringify(words);
    const before = this.#taken.get(key) ?? 0;
    this.#taken.set(key, before + 1);
    return before === 0 ? words : [...words, `#${before + 1}`];
  }
}

function frameworkId(model: Model): string {
  return model.manifest?.id ?? model.entities('family')[0]?.id ?? nameOf(model.root);
}
