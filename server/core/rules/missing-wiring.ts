import { oncePer } from '../analysis/once-per.ts';
import { insertKey } from '../editing/insert-key.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const missingWiring = defineRule({
  id: 'missing-wiring',
  on: 'role',
  severity: 'info',
  summary: 'A role stands on the ladder of a job family where the other roles do.',
  why: 'The ladder, the comparison with the next level and the list of a family’s roles show only roles that say where they stand. One that does not is missing from all of them, and nobody notices.',
  examples: {
    bad: `name: Harbour pilots
levels:
  - id: junior
  - id: senior
roles:
  - id: junior-pilot
    name: Junior pilot
    level: junior
  - id: senior-pilot
    name: Senior pilot
#         ^^^^^^^^^^^^ Role “Senior pilot” does not say at which level of job family “Harbour pilots” it stands. Most of the other roles do.
`,
    good: `name: Harbour pilots
levels:
  - id: junior
  - id: senior
roles:
  - id: junior-pilot
    name: Junior pilot
    level: junior
  - id: senior-pilot
    name: Senior pilot
    level: senior
`,
  },
  *check(role, model) {
    if (!mostStand(model) || isBeingWritten(role, 'level')) return;
    const family = model.follow(model.standpointOf(role), 'family') as Entity<'family'> | undefined;
    const levels = family === undefined ? [] : model.levelsOf(family);
    if (family !== undefined ? levels.length === 0 : isBeingWritten(role, 'family')) return;
    const thing = sentence(nameThing(model, role));
    const words =
      family === undefined
        ? `${thing} does not say to which job family and level it belongs.`
        : `${thing} does not say at which level of ${nameThing(model, family)} it stands.`;
    yield { message: `${words} Most of the other roles do.`, fixes: fixesOf(role, levels) };
  },
});

function isBeingWritten({ data, file }: Entity<'role'>, key: string): boolean {
  const located = file.located(data);
  return located !== undefined && isWritten(located, key);
}

/** A framework whose roles stand on no ladder means it so. */
const mostStand = oncePer((model: Model): boolean => {
  const roles = model.entities('role');
  const standing = roles.filter(({ data }) => data.level !== undefined);
  return standing.length * 2 >= roles.length;
});

/** Each level of the family, as long as there are few. */
function fixesOf({ data, file }: Entity<'role'>, levels: readonly Entity<'level'>[]): Fix[] {
  if (levels.length > 8) return [];
  return levels.flatMap(({ id }) => {
    const edit = id === undefined ? undefined : insertKey(file, data, [`level: ${id}`]);
    return edit === undefined
      ? []
      : [{ title: `Insert ${quote(`level: ${id}`)}`, safe: false, edits: [edit] }];
  });
}
