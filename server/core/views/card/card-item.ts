import { readCode } from '../../analysis/code-scheme.ts';
import type { Status } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity, ParsedFile } from '../../parsed-file.ts';
import type { Source } from '../source.ts';
import { plainLink } from './card-link.ts';
import type { CardCode, CardItem, CardLink, CardSection } from './role-card.ts';

/** An item with nothing but its place, to be filled by those who read it. */
export function plainItem(key: string, source: Source): CardItem {
  return {
    key,
    source,
    definition: undefined,
    title: undefined,
    code: undefined,
    thread: undefined,
    category: [],
    measure: undefined,
    growth: undefined,
    about: undefined,
    details: [],
    facts: [],
    examples: [],
    links: [],
    status: 'active',
    successors: [],
    feedback: undefined,
    notFound: undefined,
    findings: [],
  };
}

/** The sections with every key unique: the second of two equal keys gets a number. */
export function withUniqueKeys(sections: readonly CardSection[]): readonly CardSection[] {
  const seen = new Map<string, number>();
  const unique = (key: string) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}/${count}`;
  };
  return sections.map(section => ({
    ...section,
    key: unique(section.key),
    groups: section.groups.map(group => ({
      ...group,
      items: group.items.map(item => ({ ...item, key: unique(item.key) })),
    })),
  }));
}

/** What a thing's `replacedBy` names, by the titles that people know. */
export function successorTitles(model: Model, file: ParsedFile, data: object): readonly CardLink[] {
  return successorsOf(model, file, data).map(({ entity, text }) =>
    plainLink(entity === undefined ? text : model.titleOf(entity)),
  );
}

/** What a thing's `replacedBy` names, with the things found. */
export function successorsOf(
  model: Model,
  file: ParsedFile,
  data: object,
): readonly { readonly text: string; readonly entity: Entity | undefined }[] {
  return model
    .owning(file)
    .referencesAt(data, 'replacedBy')
    .map(reference => {
      const resolution = model.resolve(reference);
      const entity = resolution.status === 'found' ? resolution.entity : undefined;
      return { text: reference.text, entity };
    });
}

/** A thing's code taken apart by the code schemes of its framework. */
export function codeOf(model: Model, code: string | undefined, section: string): CardCode | undefined {
  if (code === undefined) return undefined;
  const reading = readCode(model, code, section);
  return { text: code, parts: reading?.failure === undefined ? (reading?.parts ?? []) : [] };
}

/** How far on in life a thing is: `isLegacy` counts where no status is written. */
export function statusOf(
  data: { readonly status?: Status; readonly isLegacy?: boolean } | undefined,
): Status {
  return data?.status ?? (data?.isLegacy === true ? 'legacy' : 'active');
}
