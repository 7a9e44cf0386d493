import { type Climb, climbOf } from './ladders.ts';
import type { Model } from './model.ts';
import { oncePer } from './once-per.ts';
import type { Entity, Reference } from './parsed-file.ts';
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

/** Everything that is asked on more than one level of a way up. */
export function coursesOf(model: Model): readonly Course[] {
  return progressOf(model).courses;
}

/** The steps that lead to what a competency or role asks, each once, without those over a break in the ladder. */
export function risesTo(model: Model, owner: Entity): readonly Rise[] {
  return progressOf(model).rises.get(owner) ?? [];
}

/** The courses that a competency or role has a step in. */
export function coursesThrough(model: Model, owner: Entity): readonly Course[] {
  return progressOf(model).through.get(owner) ?? [];
}

/** The first break in the ladder of a job family that declares no tracks. */
export function breakIn(model: Model, family: Entity<'family'>): Break | undefined {
  return progressOf(model).breaks.get(family)?.[0];
}

interface Progress {
  readonly courses: readonly Course[];
  readonly through: ReadonlyMap<Entity, readonly Course[]>;
  readonly rises: ReadonlyMap<Entity, readonly Rise[]>;
  readonly breaks: ReadonlyMap<Entity<'family'>, readonly Break[]>;
}

const progressOf = oncePer((model: Model): Progress => {
  const rolesByFamily = rolesOn(model);
  const courses = [...new Set([...model.entities('family'), ...rolesByFamily.keys()])].flatMap(family => {
    const climb = climbOf(model, family);
    return [...threadCourses(model, family, climb), ...roleCourses(model, family, rolesByFamily)];
  });
  const through = new Map<Entity, Course[]>();
  for (const course of courses)
    for (const owner of new Set(course.steps.map(step => step.owner)))
      through.set(owner, [...(through.get(owner) ?? []), course]);
  const all = courses.flatMap(risesOf);
  const breaks = breaksIn(model, all);
  const rises = new Map<Entity, Rise[]>();
  for (const rise of all) {
    const known = rises.get(rise.to.owner) ?? [];
    const isKnown = known.some(
      ({ from, to }) => from.reference === rise.from.reference && to.reference === rise.to.reference,
    );
    if (isKnown || isOverBreak(rise, breaks)) continue;
    rises.set(rise.to.owner, [...known, rise]);
  }
  return { courses, through, rises, breaks };
});

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

function roleCourses(
  model: Model,
  family: Entity<'family'>,
  rolesByFamily: ReturnType<typeof rolesOn>,
): readonly Course[] {
  return (rolesByFamily.get(family) ?? []).flatMap(({ way, roles }) => {
    const asked = new Map<Entity, Step[]>();
    for (const { role, level } of roles) {
      for (const [thing, step] of requirementsOf(model, role, level))
        asked.set(thing, [...(asked.get(thing) ?? []), step]);
    }
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
function breaksIn(model: Model, rises: readonly Rise[]): ReadonlyMap<Entity<'family'>, readonly Break[]> {
  const counts = new Map<Entity<'family'>, Map<string, Break & { all: number; falls: number }>>();
  for (const { course, from, to } of rises) {
    const { family } = course;
    const { levels, isTracked } = climbOf(model, family);
    if (isTracked || levels.indexOf(to.level) !== levels.indexOf(from.level) + 1) continue;
    const places = counts.get(family) ?? new Map();
    counts.set(family, places);
    const key = `${from.level.id} ${to.level.id}`;
    const place = places.get(key) ?? { from: from.level, to: to.level, all: 0, falls: 0 };
    places.set(key, place);
    place.all += 1;
    if (to.rank < from.rank) place.falls += 1;
  }
  return new Map(
    [...counts].map(([family, places]) => [
      family,
      [...places.values()].filter(({ all, falls }) => falls > 2 && falls * 2 >= all),
    ]),
  );
}

function isOverBreak({ course, from, to }: Rise, breaks: Progress['breaks']): boolean {
  const place = ({ id }: Level) => course.way.findIndex(level => level.id === id);
  return (breaks.get(course.family) ?? []).some(
    gap => place(from.level) <= place(gap.from) && place(gap.to) <= place(to.level),
  );
}
