import { climbOf } from '../analysis/ladders.ts';
import { matrixOf } from '../analysis/matrix.ts';
import { threadsOf } from '../analysis/threads.ts';
import { stub } from '../analysis/unwritten.ts';
import { insertCompetency, type NewCompetency, usualProficiency } from '../editing/new-competency.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

const family = (middle: string) => `name: Pilots
levels:
  - id: mate
  - id: pilot
  - id: master
themes:
  - id: safety
    name: Safety
  - id: crew
    name: Crew
competencies:
  - id: drills-1
    summary: Takes part in fire drills
    level: mate
    theme: safety
    proficiency: Foundational
  - id: crew-1
    summary: Hands the watch over in order
    level: mate
    theme: crew
    proficiency: Foundational
${middle}  - id: crew-2
    summary: Draws up the watches of a week
    level: pilot
    theme: crew
    proficiency: Practitioner
  - id: drills-3
    summary: Judges fire drills
    level: master
    theme: safety
    proficiency: Expert
  - id: crew-3
    summary: Settles disputes between watches
    level: master
    theme: crew
    proficiency: Expert
`;

export const matrixHole = defineRule({
  id: 'matrix-hole',
  on: 'theme',
  severity: 'warning',
  summary: 'A theme has competencies at each level between the lowest and the highest that it speaks of.',
  why: 'On the card of such a level the whole theme is missing, and its readers think that nothing is expected of them. Where a theme begins later or ends earlier than all others, that is information only.',
  examples: {
    bad: family('').replace(
      'name: Safety\n',
      'name: Safety\n#         ^^^^^^ Theme “Safety” has no competency at level “pilot”.\n',
    ),
    good: family(`  - id: drills-2
    summary: Plans fire drills
    level: pilot
    theme: safety
    proficiency: Working knowledge
`),
  },
  *check(theme, model) {
    const { parent } = theme;
    if (parent?.kind !== 'family') return;
    const family = parent as Entity<'family'>;
    const matrix = matrixOf(model, family);
    const filled = matrix.cells.get(theme);
    if (filled === undefined) return;
    const told = new Set<Entity>();
    const { ways } = climbOf(model, family);
    for (const way of ways) {
      const levels = way.filter(level => matrix.levels.has(level));
      const isFilled = levels.map(level => filled.has(level));
      const [first, last] = [isFilled.indexOf(true), isFilled.lastIndexOf(true)];
      if (first === -1) continue;
      for (const [index, level] of levels.entries()) {
        const isInside = first < index && index < last;
        const isReported = !isFilled[index] && (isInside || matrix.isMeantToBeFull);
        if (!isReported || told.has(level)) continue;
        told.add(level);
        yield {
          message: `${sentence(nameThing(model, theme))} has no competency at level ${quote(model.titleOf(level))}.`,
          severity: isInside ? 'warning' : 'info',
          fixes: additions(model, family, theme, level),
        };
      }
    }
  },
});

function additions(
  model: Model,
  family: Entity<'family'>,
  theme: Entity<'theme'>,
  level: Entity<'level'>,
): readonly Fix[] {
  const sibling = model.childrenOf(family, 'competency')[0];
  if (sibling === undefined || theme.id === undefined || level.id === undefined) return [];
  const place = { level: level.id, theme: theme.id };
  const proficiency = usualProficiency(model, family, level.id);
  const sources = threadsOver(model, family, theme, level);
  const copies = sources.map(source =>
    insertCompetency(model, source, { proficiency, ...copyOf(source), ...place }, sources.length === 1),
  );
  const edits =
    copies.length > 0 ? copies : [insertCompetency(model, sibling, { summary: stub, ...place, proficiency })];
  const found = edits.filter(edit => edit !== undefined);
  const title =
    copies.length > 0
      ? `Copy from the level below to ${quote(model.titleOf(level))}`
      : `Add a competency for ${quote(model.titleOf(level))}`;
  return found.length < edits.length ? [] : [{ title, safe: false, edits: found }];
}

/** For each thread of a theme that goes on above a level, its competency below it. */
function threadsOver(
  model: Model,
  family: Entity<'family'>,
  theme: Entity<'theme'>,
  level: Entity<'level'>,
): readonly Entity<'competency'>[] {
  return threadsOf(model, family).flatMap(({ steps, isSure }) => {
    const here = steps.filter(({ competency }) => competency.data.theme === theme.id);
    if (!isSure || here.length < 2) return [];
    return climbOf(model, family).ways.flatMap(way => {
      const place = way.indexOf(level);
      const below = here.findLast(step => way.includes(step.level) && way.indexOf(step.level) < place);
      const isAbove = here.some(step => way.indexOf(step.level) > place);
      return place !== -1 && below !== undefined && isAbove ? [below.competency] : [];
    });
  });
}

function copyOf({ data }: Entity<'competency'>): Omit<NewCompetency, 'level' | 'theme'> {
  const { summary = stub, thread, proficiency } = data;
  return proficiency === undefined ? { summary, thread } : { summary, thread, proficiency };
}
