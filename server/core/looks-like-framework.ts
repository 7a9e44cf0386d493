import { type Outline, outlinesOf, type Section } from './reading/outline.ts';
import { isOutlineOfMapping } from './reading/table-mapping.ts';

/**
 * Whether a YAML text has the keys of a competency framework at its root, in our shapes: a cheap look at its lines,
 * so that other YAML files are left alone. Says no where it is in doubt.
 */
export function looksLikeFramework(text: string): boolean {
  if (!hasRootKey.test(text)) return false;
  return outlinesOf(text).some(
    outline =>
      !isOutlineOfMapping(outline) &&
      [...outline].some(([key, section]) => tells.get(key)?.(section, outline)),
  );
}

/** For a root key of ours what must stand below it. */
const tells: ReadonlyMap<string, (section: Section, outline: Outline) => boolean> = new Map([
  [
    'framework',
    ({ shape, keys }) => shape === 'map' && (keys.get('format') === 'text' || hasAll(keys, 'id', 'name')),
  ],
  ['competencies', isListOfCompetencies],
  ['roles', isListOfRoles],
  [
    'skills',
    ({ shape, keys }) =>
      shape === 'list' &&
      hasSome(keys, 'id', 'name', 'code') &&
      (keys.get('levels') === 'more' || keys.has('definedAt')),
  ],
  [
    'components',
    ({ shape, keys }) =>
      shape === 'map' && keys.size > 0 && [...keys.keys()].every(key => componentKinds.has(key)),
  ],
  ['ladders', isListWithLevels],
  ['scales', isListWithLevels],
  ['codeSchemes', ({ shape, keys }) => shape === 'list' && keys.get('parts') === 'more'],
]);

const hasRootKey = new RegExp(`^[ \uFEFF]*["']?(?:${[...tells.keys()].join('|')})["']?[ \\t]*:`, 'm');

const componentKinds: ReadonlySet<string> = new Set([
  'background',
  'workActivities',
  'knowledge',
  'training',
  'developmentActivities',
  'qualifications',
]);

function isListOfCompetencies({ shape, keys }: Section, outline: Outline): boolean {
  if (shape !== 'list') return false;
  if (outline.get('levels')?.shape === 'list') return true;
  return keys.has('summary') && hasSome(keys, 'level', 'theme', 'proficiency', 'thread');
}

function isListOfRoles({ shape, keys }: Section): boolean {
  if (shape !== 'list') return false;
  if (hasSome(keys, 'workActivities', 'developmentActivities')) return true;
  return (
    hasSome(keys, 'level', 'family') &&
    hasSome(
      keys,
      'summary',
      'responsibilities',
      'knowledge',
      'background',
      'training',
      'qualifications',
      'skills',
    )
  );
}

function isListWithLevels({ shape, keys }: Section): boolean {
  return shape === 'list' && hasSome(keys, 'id', 'name') && keys.get('levels') === 'more';
}

function hasSome(keys: Section['keys'], ...wanted: readonly string[]): boolean {
  return wanted.some(key => keys.has(key));
}

function hasAll(keys: Section['keys'], ...wanted: readonly string[]): boolean {
  return wanted.every(key => keys.has(key));
}
