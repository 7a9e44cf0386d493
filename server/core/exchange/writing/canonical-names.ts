import { groupBy } from '../../grouping.ts';
import type { Model } from '../../model.ts';
import type { ParsedFile, Reference } from '../../parsed-file.ts';

/** Finds for a value or a key of a map the one word by which what it names is known. */
export type CanonicalName = (file: ParsedFile, container: object, property: string, text: string) => string;

/**
 * A way to write references alike: earlier names give way to the present one, and of an id and a code the one that
 * stands first in the thing's own words. What leads nowhere, and what is no reference, stays as it is.
 */
export function canonicalNames(model: Model): CanonicalName {
  const byFile = new Map<ParsedFile, Map<object, Reference[]>>();
  return (file, container, property, text) => {
    const references = byFile.get(file) ?? groupBy(file.references, reference => reference.container);
    byFile.set(file, references);
    const reference = references
      .get(container)
      ?.find(candidate => candidate.property === property && candidate.text === text);
    return reference === undefined ? text : nameOf(model, reference);
  };
}

function nameOf(model: Model, reference: Reference): string {
  const resolution = model.resolve(reference);
  if (resolution.status !== 'found' || resolution.entity.id === undefined) return reference.text;
  const { entity } = resolution;
  const slash = reference.schema.within.length === 0 ? reference.text.indexOf('/') : -1;
  return slash > 0 ? `${reference.text.slice(0, slash)}/${entity.id}` : entity.id!;
}
