import { stub } from '../analysis/unwritten.ts';
import { freeId, idFrom } from '../editing/free-id.ts';
import { insertKey } from '../editing/insert-key.ts';
import { titleFrom } from '../editing/new-definition.ts';
import { newIdPlaceholder } from '../editing/new-id.ts';
import { scalarText } from '../editing/scalar-text.ts';
import type { Model } from '../model.ts';
import type { MissingRequired } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { rootSchema } from '../schema.ts';
import { nameOf } from '../uri.ts';
import { quote, sentence } from '../wording.ts';

export const missingRequired = defineRule({
  id: 'missing-required',
  on: 'missing-required',
  severity: 'error',
  preset: 'minimal',
  summary:
    'Everything has what it takes to speak of it: an id, a name or title, a competency its level and theme.',
  why: 'Without them a thing cannot be shown in its place, referred to, or told from its neighbours.',
  examples: {
    bad: `name: Harbour pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: berthing-plan
    summary: Plans the berthing of a vessel
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Competency “Plans the berthing of a vessel” does not say its level.
    theme: safety
    proficiency: Expert
`,
    good: `name: Harbour pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: berthing-plan
    summary: Plans the berthing of a vessel
    level: pilot
    theme: safety
    proficiency: Expert
`,
  },
  *check(problem, model) {
    yield { message: wordsOf(problem), fixes: fixesOf(problem, model) };
  },
});

/** One fix for each value that may be meant: a level or a theme is one of few, an id and a name can be made. */
function fixesOf(problem: MissingRequired, model: Model): Fix[] {
  const { file, data } = problem;
  return valuesFor(problem, model).flatMap(([key, value]) => {
    const edit = insertKey(file, data, [`${key}: ${value}`]);
    const words = value === newIdPlaceholder ? 'a new UUID as “id”' : quote(`${key}: ${value}`);
    return edit === undefined ? [] : [{ title: `Insert ${words}`, safe: false, edits: [edit] }];
  });
}

const mostChoices = 8;

function valuesFor(
  problem: MissingRequired,
  model: Model,
): readonly (readonly [key: string, value: string])[] {
  const { key, where, data, file, owner } = problem;
  if (key.includes(' or ')) return [[key.endsWith('details') ? 'details' : 'title', stub]];
  const schema = where.properties.get(key);
  if (schema?.refers !== undefined) {
    const candidates = model.candidates(schema, { container: data, owner, file });
    return candidates.length > mostChoices
      ? []
      : candidates.flatMap(({ id }) => (id === undefined ? [] : [[key, scalarText(id)]]));
  }
  if (where.idKeys[0] === key && schema?.format !== 'line') return idFor(problem, model).map(id => [key, id]);
  if (schema?.format !== 'line' && where !== rootSchema) return [];
  const { id } = data as { readonly id?: string };
  const stem = where === rootSchema ? nameOf(file.uri).replace(/\.[^.]*$/, '') : '';
  const words = titleFrom(id ?? stem);
  return [[key, key === 'name' && words !== '' ? scalarText(words) : stub]];
}

/** Nobody makes up the ids of competencies. */
function idFor({ where, data, owner }: MissingRequired, model: Model): readonly string[] {
  if (where.entity === 'competency') return [newIdPlaceholder];
  const title = (data as Readonly<Record<string, unknown>>)[where.titleKey ?? ''];
  if (typeof title !== 'string' || idFrom(title) === '') return [];
  const isOwn = owner !== undefined && owner.kind === where.entity;
  const id = isOwn ? freeId(model, owner, title) : idFrom(title);
  return id === undefined ? [] : [id];
}

function wordsOf({ key, because, where, data }: MissingRequired): string {
  if (where === rootSchema) {
    return because === undefined
      ? `This job family has no ${key}.`
      : `This file has “${because}”, so it is a job family and needs a “${key}”.`;
  }
  const title = (where.title ?? 'thing').toLowerCase();
  if (key.includes(' or ')) return `This ${title} has neither of ${key}, so nothing can be shown for it.`;
  const values = data as Readonly<Record<string, unknown>>;
  const known = [where.titleKey, ...where.idKeys].map(name =>
    name === undefined ? undefined : values[name],
  );
  const name = known.find(value => typeof value === 'string' && value !== '');
  const thing = typeof name === 'string' ? `${title} ${quote(name)}` : `this ${title}`;
  if (key === 'level' || key === 'theme') return `${sentence(thing)} does not say its ${key}.`;
  return `${sentence(thing)} has no ${where.properties.get(key)?.title?.toLowerCase() ?? key}.`;
}
