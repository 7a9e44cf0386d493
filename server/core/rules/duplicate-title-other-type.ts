import { fold } from '../analysis/similarity.ts';
import { isUnwritten } from '../analysis/unwritten.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { headingOf } from '../schema.ts';
import { nameThing, quote, sentence } from '../wording.ts';

const role = (title: string) => `roles:
  - id: pilot
    name: Pilot
    workActivities:
      - id: briefing
        title: Crew briefing
    training:
      - id: briefing-course
        title: ${title}
`;

export const duplicateTitleOtherType = defineRule({
  id: 'duplicate-title-other-type',
  on: 'role',
  severity: 'info',
  preset: 'strict',
  summary: 'A title stands in one section of a role.',
  why: 'The same words as a work activity and as a training are two things to the author and one to the reader. Titles that differ in capitals only are the same words.',
  examples: {
    bad: role(
      'Crew Briefing\n#              ^^^^^^^^^^^^^ Role “Pilot” has “Crew Briefing” under “Training Activities” and under “Work Activities”.',
    ),
    good: role('Course on speaking to a crew'),
  },
  *check(role, model) {
    const known = new Map<string, { readonly section: Section; readonly item: object }>();
    for (const section of sections) {
      for (const [index, item] of (role.data[section] ?? []).entries()) {
        const { title, key } = titleOf(model, item);
        if (title === undefined || isUnwritten(title)) continue;
        const first = known.get(fold(title));
        if (first === undefined) {
          known.set(fold(title), { section, item });
          continue;
        }
        if (first.section === section) continue;
        const [here, there] = [section, first.section].map(name => quote(headingOf('role', name)));
        yield {
          message: `${sentence(nameThing(model, role))} has ${quote(title)} under ${here} and under ${there}.`,
          at: [section, index, key],
        };
      }
    }
  },
});

const sections = [
  'workActivities',
  'knowledge',
  'training',
  'developmentActivities',
  'qualifications',
] as const;
type Section = (typeof sections)[number];

/** The title that is printed for an item, and the key to point at. */
function titleOf(
  model: Model,
  item: { readonly title?: string; readonly use?: string },
): { readonly title: string | undefined; readonly key: string } {
  if (item.title !== undefined) return { title: item.title, key: 'title' };
  const used: Entity | 'unknown' | undefined = model.used(item);
  return { title: typeof used === 'object' ? model.titleOf(used) : undefined, key: 'use' };
}
