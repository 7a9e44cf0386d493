import { levelBetween } from '../analysis/fitting-level.ts';
import { climbOf } from '../analysis/ladders.ts';
import { matrixOf } from '../analysis/matrix.ts';
import { type Thread, type ThreadStep, threadOf } from '../analysis/threads.ts';
import { bareTitle } from '../analysis/titles.ts';
import { insertCompetency, usualProficiency } from '../editing/new-competency.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { listWords, quote } from '../wording.ts';

const family = (middle: string) => `name: Pilots
levels:
  - id: mate
  - id: pilot
  - id: master
themes:
  - id: safety
    name: Safety
competencies:
  - id: drills-mate
    summary: Takes part in fire drills
    thread: drills
    level: mate
    theme: safety
    proficiency: Foundational
${middle}  - id: lookout-pilot
    summary: Keeps a lookout in fog
    level: pilot
    theme: safety
    proficiency: Working knowledge
  - id: drills-master
    summary: Judges fire drills
    thread: drills
    level: master
    theme: safety
    proficiency: Expert
`;

export const threadGap = defineRule({
  id: 'thread-gap',
  on: 'competency',
  severity: 'warning',
  summary: 'What is asked on a lower and a higher level is asked on the levels between them.',
  why: 'A competency that vanishes for one level and comes back looks as if people may forget it in the meantime. Threads are known by the tag “thread”, and without one by titles that repeat from level to level.',
  examples: {
    bad: family('').replace(
      'summary: Judges fire drills\n',
      'summary: Judges fire drills\n#            ^^^^^^^^^^^^^^^^^^ Thread “drills” is asked at “mate” and “master”, but not at “pilot” between them.\n',
    ),
    good: family(`  - id: drills-pilot
    summary: Plans fire drills
    thread: drills
    level: pilot
    theme: safety
    proficiency: Working knowledge
`),
  },
  *check(competency, model) {
    const thread = threadOf(model, competency);
    const step = thread?.steps.find(candidate => candidate.competency === competency);
    if (thread === undefined || step === undefined || !thread.isSure) return;
    const told = new Set<Entity>();
    for (const { from, missing } of gapsBelow(model, thread, step)) {
      const levels = missing.filter(level => !told.has(level));
      if (levels.length === 0) continue;
      for (const level of levels) told.add(level);
      const name =
        thread.tag === undefined
          ? quote(bareTitle(from.competency.data.summary ?? ''))
          : `Thread ${quote(thread.tag)}`;
      const nameOf = (level: Entity) => quote(model.titleOf(level));
      const between = listWords(levels.map(nameOf), 'and');
      yield {
        message: `${name} is asked at ${nameOf(from.level)} and ${nameOf(step.level)}, but not at ${between} between them.`,
        related: [
          {
            message: 'It is asked here, lower down.',
            file: from.competency.file,
            span: from.competency.head,
          },
        ],
        fixes: copies(model, thread, from.competency, levels, between),
      };
    }
  },
});

interface Gap {
  readonly from: ThreadStep;
  readonly missing: readonly Entity<'level'>[];
}

/** The levels between a step and the one before it on each way up, apart from those where the whole theme is missing. */
function gapsBelow(model: Model, { steps }: Thread, step: ThreadStep): readonly Gap[] {
  const family = step.competency.parent as Entity<'family'>;
  const { levels, cells } = matrixOf(model, family);
  const theme = model.follow(model.standpointOf(step.competency), 'theme');
  const filled = theme === undefined ? undefined : cells.get(theme);
  return climbOf(model, family).ways.flatMap(way => {
    const place = way.indexOf(step.level);
    const from = steps.findLast(({ level }) => way.includes(level) && way.indexOf(level) < place);
    if (from === undefined) return [];
    const between = way.slice(way.indexOf(from.level) + 1, place);
    return [{ from, missing: between.filter(level => levels.has(level) && filled?.has(level) === true) }];
  });
}

/** Copies a competency to each level, with proficiencies that rise to what the thread asks above. */
function copies(
  model: Model,
  { steps }: Thread,
  source: Entity<'competency'>,
  levels: readonly Entity<'level'>[],
  names: string,
): readonly Fix[] {
  const { summary, theme, thread } = source.data;
  if (summary === undefined || theme === undefined) return [];
  const place = steps.findIndex(step => step.competency === source) + 1;
  const values = steps.map(step => model.follow(model.standpointOf(step.competency), 'proficiency'));
  const [below, above] = [values.slice(0, place).reverse(), values.slice(place)];
  const edits = levels.map(({ id: level = '' }) => {
    const value = levelBetween(model, below, above);
    below.unshift(value);
    const proficiency = value?.id ?? usualProficiency(model, source.parent as Entity<'family'>, level);
    const parts = { summary, level, theme, thread, proficiency };
    return insertCompetency(model, source, parts, levels.length === 1);
  });
  const found = edits.filter(edit => edit !== undefined);
  const title = `Copy it from the level below to ${names}`;
  return found.length < edits.length ? [] : [{ title, safe: false, edits: found }];
}
