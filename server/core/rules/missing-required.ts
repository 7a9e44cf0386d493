import type { MissingRequired } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { rootSchema } from '../schema.ts';
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
  *check(problem) {
    yield { message: wordsOf(problem) };
  },
});

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
