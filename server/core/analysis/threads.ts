import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { oncePer } from './once-per.ts';
import { wordsIn } from './similarity.ts';
import { bareTitle, compareTitles } from './titles.ts';
import { isUnwritten } from './unwritten.ts';

/** A competency on its way up a ladder. */
export interface Thread {
  /** The tag; undefined where the thread is known by its titles. */
  readonly tag: string | undefined;
  /** Its competencies in the order of the ladder, each with its level. */
  readonly steps: readonly ThreadStep[];
  /** Whether it is certain that these belong together: they have the same tag, or titles repeat all over the family. */
  readonly isSure: boolean;
}

export interface ThreadStep {
  readonly competency: Entity<'competency'>;
  readonly level: Entity<'level'>;
}

/** The threads of a job family: competencies with the same tag, and those without one by titles that go on. */
export function threadsOf(model: Model, family: Entity<'family'>): readonly Thread[] {
  return ofModel(model)(family);
}

/** The thread that a competency belongs to. */
export function threadOf(model: Model, competency: Entity<'competency'>): Thread | undefined {
  const family = competency.parent;
  return family?.kind === 'family'
    ? byCompetency(model)(family as Entity<'family'>).get(competency)
    : undefined;
}

const byCompetency = oncePer((model: Model) =>
  oncePer(
    (family: Entity<'family'>): ReadonlyMap<Entity<'competency'>, Thread> =>
      new Map(
        threadsOf(model, family).flatMap(thread =>
          thread.steps.map(({ competency }): [Entity<'competency'>, Thread] => [competency, thread]),
        ),
      ),
  ),
);

const ofModel = oncePer((model: Model) => oncePer((family: Entity<'family'>) => findThreads(model, family)));

function findThreads(model: Model, family: Entity<'family'>): readonly Thread[] {
  const steps = stepsOf(model, family);
  const tagged = new Map<string, ThreadStep[]>();
  const plain: ThreadStep[] = [];
  for (const step of steps) {
    const tag = step.competency.data.thread;
    if (tag === undefined && !isUnwritten(titleOf(step))) plain.push(step);
    if (tag !== undefined) tagged.set(tag, [...(tagged.get(tag) ?? []), step]);
  }
  const byTitle = threadsByTitle(plain);
  const going = byTitle.filter(thread => new Set(thread.map(({ level }) => level)).size > 1);
  const isSure = going.reduce((sum, thread) => sum + thread.length, 0) * 2 >= plain.length;
  return [
    ...[...tagged].map(([tag, steps]) => ({ tag, steps, isSure: true })),
    ...byTitle.map(steps => ({ tag: undefined, steps, isSure })),
  ];
}

function stepsOf(model: Model, family: Entity<'family'>): readonly ThreadStep[] {
  const order = new Map(model.levelsOf(family).map((level, index): [Entity, number] => [level, index]));
  const steps = model.childrenOf(family, 'competency').flatMap(competency => {
    const level = model.follow(model.standpointOf(competency), 'level');
    return level === undefined || !order.has(level) || competency.data.status === 'retired'
      ? []
      : [{ competency, level: level as Entity<'level'> }];
  });
  return steps.sort((one, other) => order.get(one.level)! - order.get(other.level)!);
}

/** Goes up the ladder and hands each competency to the thread whose last title its own continues best. */
function threadsByTitle(steps: readonly ThreadStep[]): readonly ThreadStep[][] {
  const threads: ThreadStep[][] = [];
  const byWord = new Map<string, Set<ThreadStep[]>>();
  for (const step of steps) {
    const title = titleOf(step);
    const words = wordsIn(bareTitle(title));
    const near = new Set(words.flatMap(word => [...(byWord.get(word) ?? [])]));
    let best: ThreadStep[] | undefined;
    let closest = 0;
    for (const thread of near) {
      const closeness = continuation(thread, step);
      if (closeness <= closest) continue;
      best = thread;
      closest = closeness;
    }
    const thread = best ?? [];
    if (best === undefined) threads.push(thread);
    thread.push(step);
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(thread));
  }
  return threads;
}

/** How well a competency goes on where a thread has got to; 0 where it does not. */
function continuation(thread: readonly ThreadStep[], step: ThreadStep): number {
  if (thread.some(({ level }) => level === step.level)) return 0;
  const isSameTheme = thread.some(({ competency }) => competency.data.theme === step.competency.data.theme);
  const closeness = Math.max(...thread.map(known => compareTitles(titleOf(known), titleOf(step))));
  return isSameTheme || closeness === 1 ? closeness : 0;
}

function titleOf({ competency }: ThreadStep): string {
  return competency.data.summary ?? '';
}
