import { isCollection, isScalar, type Node } from 'yaml';
import { deleteKey } from '../editing/item-edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Located, ParsedFile } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { propertyOf } from '../schema.ts';
import { nameThing, sentence } from '../wording.ts';

export const emptyCollection = defineRule({
  id: 'empty-collection',
  on: ['entity', 'file'],
  severity: 'info',
  summary: 'A section that is begun has something in it.',
  why: 'A key with nothing behind it is usually a thought that was never finished. Readers see no training and no skills, and cannot tell whether there are none or whether nobody has written them yet.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - bring vessels into the harbour
    training:
#   ^^^^^^^^ Role “Pilot” has no entry under “training”. Write one or delete the key.
    next: []
`,
    good: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - bring vessels into the harbour
    next: []
`,
  },
  *check(subject, model) {
    if ('kind' in subject) yield* ofThing(subject, model);
    else yield* ofFile(subject, model);
  },
});

/** Sections that readers look for. Lists that merely add to a thing, such as examples, links and earlier names, may be empty. */
const sections: ReadonlySet<string> = new Set([
  'background',
  'codeSchemes',
  'competencies',
  'components',
  'definedAt',
  'developmentActivities',
  'glossary',
  'knowledge',
  'ladders',
  'levels',
  'parts',
  'qualifications',
  'responsibilities',
  'roles',
  'scales',
  'skills',
  'themes',
  'training',
  'workActivities',
]);

function* ofThing(entity: Entity, model: Model): Iterable<Report> {
  for (const map of mapsOf(entity.data, entity.file))
    yield* ofMap(map, entity.file, sentence(nameThing(model, entity)));
}

/** What stands in a file and belongs to none of its things. */
function* ofFile(file: ParsedFile, model: Model): Iterable<Report> {
  for (const fragment of file.fragments)
    if (model.entityOf(fragment) === undefined)
      for (const map of mapsOf(fragment, file)) yield* ofMap(map, file, 'This file');
}

/** The map itself and the maps in it that are no things of their own. */
function mapsOf(data: object, file: ParsedFile): object[] {
  const inner = Object.values(data).filter(
    value => typeof value === 'object' && value !== null && !Array.isArray(value),
  ) as object[];
  return [data, ...inner.filter(map => file.located(map)?.schema.entity === undefined)];
}

function* ofMap(map: object, file: ParsedFile, holder: string): Iterable<Report> {
  const located = file.located(map);
  for (const [key, { key: word, value }] of located?.pairs ?? []) {
    if (located === undefined || word.range == null) continue;
    if (!isSection(located, key) || !isEmpty(value)) continue;
    const deletion = located.pairs.size > 1 ? deleteKey(file, map, key) : undefined;
    yield {
      message: `${holder} has no entry under “${key}”. Write one or delete the key.`,
      at: { start: word.range[0], end: word.range[1] },
      fixes: deletion === undefined ? [] : [{ title: `Delete “${key}”`, safe: true, edits: [deletion] }],
    };
  }
}

/** A skill without a text for its levels is what `missing-level-description` speaks of. */
function isSection({ schema }: Located, key: string): boolean {
  const type = propertyOf(schema, key)?.type;
  if ((type !== 'array' && type !== 'object') || (schema.entity === 'skill' && key === 'levels'))
    return false;
  return schema.keys !== undefined ? schema.keys.refers === 'scaleLevel' : sections.has(key);
}

function isEmpty(value: Node | null): boolean {
  if (value === null) return true;
  return isCollection(value)
    ? value.items.length === 0
    : isScalar(value) && value.type === 'PLAIN' && value.value === '';
}
