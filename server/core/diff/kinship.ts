import { fold, likeness, wordsIn } from '../analysis/similarity.ts';
import { compareTitles } from '../analysis/titles.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { isSameThing } from './same-thing.ts';

/** A thing with what makes it known again under another id and in other words. */
export interface Kin {
  readonly thing: Entity;
  readonly title: string;
  /** All else that it says and what it links to, each text once. */
  readonly said: ReadonlySet<string>;
  readonly thread: string | undefined;
  /** Its level and its theme. */
  readonly places: readonly (Entity | undefined)[];
}

/** Reads what makes a thing known again. */
export function kinOf(thing: Entity, model: Model): Kin {
  const { thread } = thing.data as { readonly thread?: string };
  const title = fold(model.titleOf(thing));
  const said = new Set(textsIn(thing.data));
  for (const own of [title, ...thing.names.map(({ text }) => fold(text))]) said.delete(own);
  const from = model.standpointOf(thing);
  const places = ['level', 'theme'].map(key => model.follow(from, key));
  return { thing, title: title.slice(0, longestTitle), said, thread, places };
}

/** Longer titles are no titles, and take long to compare. */
const longestTitle = 300;

/**
 * How sure it is that two things are one: above 1 it is. What both say counts most, then the thread that they carry on
 * at one level; where neither says more than its title, the titles must be nearly the same.
 */
export function kinship(old: Kin, now: Kin, pairs: ReadonlyMap<Entity, Entity>): number {
  const hasThread = old.thread !== undefined && now.thread !== undefined;
  const thread = hasThread ? (old.thread === now.thread ? 0.6 : -0.4) : 0;
  const places = old.places.map((place, index) => {
    const later = now.places[index];
    if (place === undefined || later === undefined) return place === later ? 0 : -0.1;
    return isSameThing(place, later, pairs) ? 0.12 : -0.25;
  });
  return saidAlike(old, now) + thread + places.reduce<number>((sum, one) => sum + one, 0);
}

function saidAlike(old: Kin, now: Kin): number {
  const alike = likeness(old.title, now.title);
  const most = Math.max(old.said.size, now.said.size);
  const shared = [...old.said].filter(text => now.said.has(text)).length;
  if (old.said.size > 0 && now.said.size > 0) return alike + shared / most - 0.25;
  const [one, other] = [old, now].map(({ title }) => wordsIn(title)[0] ?? '') as [string, string];
  return likeness(one, other) >= 0.7 && compareTitles(old.title, now.title) > 0 ? alike + 0.3 : alike / 2;
}

/** Keys that say where a thing belongs; many things say the same there. */
const places: ReadonlySet<string> = new Set(
  'level theme thread track family proficiency proficiencyScale scale category status depth type'.split(' '),
);

function* textsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!places.has(key)) yield fold(value);
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, isList ? key : name);
  }
}
