import { freeId, idFrom } from '../editing/free-id.ts';
import { newIdPlaceholder } from '../editing/new-id.ts';
import { renaming } from '../editing/renaming.ts';
import { replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity, MalformedId } from '../parsed-file.ts';
import { defineRule, type Fix, type NamedBy, type Report } from '../rule.ts';
import { quote } from '../wording.ts';

export const malformedId = defineRule({
  id: 'malformed-id',
  on: ['malformed-id', 'name'],
  severity: 'error',
  preset: 'minimal',
  summary: 'An id is a word of letters, digits, dots, hyphens and underscores, or a whole UUID.',
  why: 'Ids are what other files, other tools and exports hold on to. A UUID with a digit too many is accepted by nobody else, and may go unnoticed for years.',
  examples: {
    bad: `skills:
  - id: Tide reading
#       ^^^^^^^^^^^^ “Tide reading” cannot be an id. Use letters, digits, hyphens, dots and underscores, beginning with a letter or digit.
    name: Tide reading
  - id: 2f5c8e91a-4b7d-4c3e-9a61-0d8e7f6a5b4c
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This id looks like a UUID, but its groups have 9, 4, 4, 4 and 12 characters instead of 8, 4, 4, 4 and 12.
    name: Rope work
`,
    good: `skills:
  - id: tide-reading
    name: Tide reading
  - id: 2f5c8e91-4b7d-4c3e-9a61-0d8e7f6a5b4c
    name: Rope work
`,
  },
  *check(subject, model) {
    const report = 'kind' in subject ? ofPattern(subject, model) : ofUuid(subject, model);
    if (report !== undefined) yield report;
  },
});

function ofPattern(problem: MalformedId, model: Model): Report {
  const { key, text } = problem;
  const fixes = fixesOf(problem, model);
  const start = `${quote(text)} cannot be ${key === 'id' ? 'an id' : `used as “${key}”`}.`;
  if (text !== text.trim()) return { message: `${start} It begins or ends with a space.`, fixes };
  return {
    message: `${start} Use letters, digits, hyphens, dots and underscores, beginning with a letter or digit.`,
    fixes,
  };
}

function ofUuid({ entity, name }: NamedBy, model: Model): Report | undefined {
  if (name.property !== 'id' || !looksLikeUuid(name.text)) return undefined;
  const groups = name.text.split('-');
  const lengths = groups
    .map(group => group.length)
    .join(', ')
    .replace(/, (?=\d+$)/, ' and ');
  if (lengths !== '8, 4, 4, 4 and 12') {
    const message = `This id looks like a UUID, but its groups have ${lengths} characters instead of 8, 4, 4, 4 and 12.`;
    return { message, at: name.span, fixes: newUuid(entity, name.text, model) };
  }
  const stranger = /[^0-9a-f-]/i.exec(name.text)?.[0];
  if (stranger === undefined) return undefined;
  const message = `This id looks like a UUID, but “${stranger}” is none of 0–9 and a–f.`;
  return { message, at: name.span, fixes: newUuid(entity, name.text, model) };
}

/** The same words in letters that an id may have. */
function fixesOf({ owner, text, file, span }: MalformedId, model: Model): Fix[] {
  const isStep = owner?.kind === 'scaleLevel';
  const id = isStep ? text.trim().replaceAll('/', '-') : owner && freeId(model, owner, text);
  if (owner === undefined || id === undefined || (isStep ? id === '' : idFrom(text) === '')) return [];
  const name = owner.names.find(candidate => candidate.text === text);
  const edits = name === undefined ? undefined : renaming(model, owner, name, id);
  const title = `Change to “${id}”`;
  return edits === undefined ? [replacement(title, file, span, id, false)] : [{ title, safe: false, edits }];
}

/** Which of its digits are wrong nobody can tell, so it gets others. */
function newUuid(entity: Entity, text: string, model: Model): Fix[] {
  const name = entity.names.find(candidate => candidate.text === text);
  const edits = name === undefined ? undefined : renaming(model, entity, name, newIdPlaceholder);
  return edits === undefined ? [] : [{ title: 'Give it a new UUID', safe: false, edits }];
}

/** Five groups that are mostly digits and letters up to f: nobody names a thing like that. */
function looksLikeUuid(text: string): boolean {
  if (!/^[0-9a-z]+(?:-[0-9a-z]+){4}$/i.test(text) || text.length < 30 || text.length > 42) return false;
  const hex = text.replace(/[^0-9a-f]/gi, '').length;
  const digits = text.replace(/\D/g, '').length;
  return digits >= 6 && hex >= text.length - 8;
}
