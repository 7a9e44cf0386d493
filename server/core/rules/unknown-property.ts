import { replacement } from '../edits.ts';
import type { UnknownProperty } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { entitySchemas, rootSchema } from '../schema.ts';
import { listWords } from '../wording.ts';

export const unknownProperty = defineRule({
  id: 'unknown-property',
  on: 'unknown-property',
  severity: 'warning',
  strictSeverity: 'error',
  summary: 'Every key is one that is known in its place, or begins with “x-”.',
  why: 'A key that is misspelt or stands in the wrong place is not read: its text appears on no card and in no check.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    desciption: Keeps a vessel in its place.
#   ^^^^^^^^^^ A skill has no “desciption”. Did you mean “description”?
  - id: splicing
    title: Splicing
#   ^^^^^ A skill has no “title”. Did you mean “name”?
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: Keeps a vessel in its place.
    x-owner: harbour office
  - id: splicing
    name: Splicing
`,
  },
  *check(problem) {
    yield { message: `${whereWords(problem)} ${adviceOf(problem)}`, fixes: fixesOf(problem) };
  },
});

/** Under a key of the author's own the text is kept until somebody finds a place for it. */
function fixesOf({ key, nearest, file, span }: UnknownProperty): Fix[] {
  if (nearest !== undefined)
    return [replacement(`Change “${key}” to “${nearest}”`, file, span, nearest, false)];
  return /^[\w.-]+$/.test(key) ? [replacement(`Keep it as “x-${key}”`, file, span, `x-${key}`, false)] : [];
}

function whereWords({ key, where }: UnknownProperty): string {
  if (where === rootSchema) return `“${key}” is not a section of a framework file.`;
  const title = where.title ?? 'thing';
  const word = title === title.toUpperCase() ? title : title.toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'An' : 'A'} ${word} has no “${key}”.`;
}

function adviceOf({ key, nearest, known, where }: UnknownProperty): string {
  if (nearest !== undefined) return `Did you mean “${nearest}”?`;
  if (where === rootSchema && entitySchemas.get('framework')?.properties.has(key)) {
    return 'Write it under “framework:”.';
  }
  if (known.length > 0 && known.length <= 6) return `It has ${listWords(known, 'and')}.`;
  return `For data of your own, write “x-${key}”.`;
}
