import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import { type Climb, climbOf } from './ladders.ts';
import { oncePer } from './once-per.ts';
import { rolesOn } from './role-chains.ts';
import { threadsOf } from './threads.ts';

type Level = Entity<'level'>;

/** One thing that is asked on several levels of one way up: a competency's thread, a skill or a component of roles. */
export interface Course {
  readonly family: Entity<'family'>;
  /** What is asked, in the words that people know. */
  readonly title: string;
  readonly way: readonly Level[];
  /** Lowest first, at most one a level. */
  readonly steps: readonly Step[];
}

/** How well something is asked at one level. */
export interface Step {
  /** The competency or role that asks. */
  readonly owner: Entity;
  readonly level: Level;
  /** Where the proficiency, depth or level is written. */
  readonly reference: Reference;
  readonly value: Entity;
  /** How high the value stands on its scale, from 0. */
  readonly rank: number;
  /** Whether the scale ends there. */
  readonly isHighest: boolean;
}

/** Two neighbouring steps of a course. */
export interface Rise {
  readonly course: Course;
  readonly from: Step;
  readonly to: Step;
}

/** A place on a ladder where most of what is asked falls: a second way up begins there that nobody has declared. */
export interface Break {
  readonly from: Level;
  readonly to: Level;
}

/** The steps that lead to what a competency or role asks, each once, without those over a break in the ladder. */
export function risesTo(model: Model, owner: Entity): readonly Rise[] {
  return progressAround(model, owner)?.rises.get(owner) ?? [];
}

/** The courses that a competency or role has a step in. */
export function coursesThrough(model: Model, owner: Entity): readonly Course[] {
  return progressAround(model, owner)?.through.get(owner) ?? [];
}

/** The first break in the ladder of a job family that declares no tracks. */
export function breakIn(model: Model, family: Entity<'family'>): Break | undefined {
  return progressOf(model)(family).breaks[0];
}

/** What is asked on the levels of one job family. */
interface Progress {
  readonly through: ReadonlyMap<Entity, readonly Course[]>;
  readonly rises: ReadonlyMap<Entity, readonly Rise[]>;
  readonly breaks: readonly Break[];
}

function progressAround(model: Model, owner: Entity): Progress | undefined {
  const family = owner.kind === 'role' ? model.follow(model.standpointOf(owner), 'family') : owner.parent;
  return family?.kind === 'family' ? progressOf(model)(family as Entity<'family'>) : undefined;
}

const progressOf = oncePer((model: Model) =>
  oncePer((family: Entity<'family'>): Progress => {
    const climb = climbOf(model, family);
    const courses = [...threadCourses(model, family, climb), ...roleCourses(model, family)];
    const through = new Map<Entity, Course[]>();
    for (const course of courses) for (const { owner } of course.steps) push(through, owner, course);
    const all = courses.flatMap(risesOf);
    const breaks = breaksIn(climb, all);
    const rises = new Map<Entity, Rise[]>();
    for (const rise of all) {
      const isKnown = rises
        .get(rise.to.owner)
        ?.some(
          ({ from, to }) => from.reference === rise.from.reference && to.reference === rise.to.reference,
        );
      if (isKnown !== true && !isOverBreak(rise, breaks)) push(rises, rise.to.owner, rise);
    }
    return { through, rises, breaks };
  }),
);

function threadCourses(model: Model, family: Entity<'family'>, { ways }: Climb): readonly Course[] {
  const threads = threadsOf(model, family).filter(({ isSure, steps }) => isSure && steps.length > 1);
  return threads.flatMap(thread =>
    ways.flatMap(way => {
      const steps = thread.steps.flatMap(({ competency, level }) =>
        way.includes(level) ? stepOf(model, competency, level, competency.data, 'proficiency') : [],
      );
      return courseOf(family, model.titleOf(thread.steps[0]!.competency), way, steps);
    }),
  );
}

function roleCourses(model: Model, family: Entity<'family'>): readonly Course[] {
  return (rolesOn(model).get(family) ?? []).flatMap(({ way, roles }) => {
    const asked = new Map<Entity, Step[]>();
    for (const { role, level } of roles)
      for (const [thing, step] of requirementsOf(model, role, level)) push(asked, thing, step);
    return [...asked].flatMap(([thing, steps]) => courseOf(family, model.titleOf(thing), way, steps));
  });
}

function* requirementsOf(model: Model, role: Entity<'role'>, level: Level): Iterable<[Entity, Step]> {
  for (const item of role.data.skills ?? []) {
    const skill = model.follow({ container: item, owner: role, file: role.file }, 'skill');
    if (skill !== undefined)
      for (const step of stepOf(model, role, level, item, 'level')) yield [skill, step];
  }
  for (const item of role.data.knowledge ?? []) {
    const used = model.used(item);
    if (used === undefined || used === 'unknown') continue;
    for (const step of stepOf(model, role, level, item, 'depth')) yield [used, step];
  }
}

/** The step that a value on a scale makes; none where it is not written or means no level. */
function stepOf(model: Model, owner: Entity, level: Level, container: object, property: string): Step[] {
  const reference = model.referenceAt(container, property);
  const resolution = reference === undefined ? undefined : model.resolve(reference);
  if (reference === undefined || resolution?.status !== 'found') return [];
  const { entity: value } = resolution;
  const scale = value.parent === undefined ? [] : ranksOf(model)(value.parent);
  const rank = scale.indexOf(value);
  return rank === -1 ? [] : [{ owner, level, reference, value, rank, isHighest: rank === scale.length - 1 }];
}

const ranksOf = oncePer((model: Model) =>
  oncePer((scale: Entity): readonly Entity[] => model.scaleLevelsOf(scale)),
);

/** A course has one step a level, the highest where several are asked, and one scale. */
function courseOf(
  family: Entity<'family'>,
  title: string,
  way: readonly Level[],
  all: readonly Step[],
): Course[] {
  const steps = way.flatMap(level => {
    const here = all.filter(step => step.level === level);
    return here.length === 0 ? [] : [here.reduce((best, step) => (step.rank > best.rank ? step : best))];
  });
  const isOneScale = new Set(steps.map(({ value }) => value.parent)).size === 1;
  return steps.length > 1 && isOneScale ? [{ family, title, way, steps }] : [];
}

function risesOf(course: Course): readonly Rise[] {
  return course.steps.slice(1).map((to, index) => ({ course, from: course.steps[index]!, to }));
}

/** At least three things fall between two levels, and at least half of all that is asked on both. */
function breaksIn({ levels, isTracked }: Climb, rises: readonly Rise[]): readonly Break[] {
  if (isTracked) return [];
  return levels.flatMap((to, index) => {
    const from = levels[index - 1];
    const here = rises.filter(rise => rise.from.level === from && rise.to.level === to);
    const falls = here.filter(rise => rise.to.rank < rise.from.rank).length;
    return from !== undefined && falls > 2 && falls * 2 >= here.length ? [{ from, to }] : [];
  });
}

function isOverBreak({ course: { way }, from, to }: Rise, breaks: readonly Break[]): boolean {
  return breaks.some(
    gap => way.indexOf(from.level) <= way.indexOf(gap.from) && way.indexOf(gap.to) <= way.indexOf(to.level),
  );
}

function push<T>(map: Map<Entity, T[]>, key: Entity, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
