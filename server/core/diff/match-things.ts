import { componentKinds } from '../analysis/component-kinds.ts';
import { pairBySigns } from '../analysis/pair-by-signs.ts';
import { fold } from '../analysis/similarity.ts';
import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { contentOf } from './content.ts';
import { type Copy, copiesAmong } from './copies.ts';
import { kinOf, kinship } from './kinship.ts';

/** Which things of two versions are the same. */
export interface Matches {
  /** With those that stand inside of roles. */
  readonly pairs: ReadonlyMap<Entity, Entity>;
  readonly removed: readonly Entity[];
  readonly added: readonly Entity[];
  /** Of those added the ones that say what another thing said and still says. */
  readonly copies: ReadonlyMap<Entity, Copy>;
}

/**
 * Finds for the things of one version those that they are in the other: by id, by alias, by what they say, and at last
 * by nearly saying it. Things that are not compared are passed over.
 */
export function matchThings(
  before: Model,
  after: Model,
  isCompared: (thing: Entity, side: 'base' | 'head') => boolean,
): Matches {
  const matcher: Matcher = { before, after, pairs: new Map(), found: new Set() };
  const olds = (things: readonly Entity[]) => things.filter(thing => isCompared(thing, 'base'));
  const nows = (things: readonly Entity[]) => things.filter(thing => isCompared(thing, 'head'));
  const match = (earlier: readonly Entity[], later: readonly Entity[]) => {
    matchSigns(earlier, later, matcher);
    matchKin(earlier, later, matcher);
  };
  for (const kind of wholeKinds) match(olds(thingsOf(before, kind)), nows(thingsOf(after, kind)));
  for (const [old, now] of [...matcher.pairs])
    for (const kind of innerKinds) match(before.childrenOf(old, kind), after.childrenOf(now, kind));
  for (const [old, now] of [...matcher.pairs])
    if (isFamily(old) && isFamily(now)) matchSigns(before.levelsOf(old), after.levelsOf(now), matcher);
  for (const kind of placedKinds) {
    const [earlier, later] = [olds(thingsOf(before, kind)), nows(thingsOf(after, kind))];
    matchSigns(earlier, later, matcher);
    for (const [old, now] of [...matcher.pairs])
      matchKin(before.childrenOf(old, kind), after.childrenOf(now, kind), matcher);
    matchKin(earlier, later, matcher);
  }
  for (const [old, now] of [...matcher.pairs])
    if (old.kind === 'role')
      for (const kind of componentKinds) match(before.childrenOf(old, kind), after.childrenOf(now, kind));
  const added = nows(comparedThings(after)).filter(thing => !matcher.found.has(thing));
  return {
    pairs: matcher.pairs,
    removed: olds(comparedThings(before)).filter(thing => !matcher.pairs.has(thing)),
    added,
    copies: copiesAmong(
      added,
      [...matcher.pairs.keys()].filter(thing => !isInRole(thing)),
    ),
  };
}

const wholeKinds: readonly EntityKind[] = [
  'framework',
  'family',
  'ladder',
  'scale',
  'codeScheme',
  'skill',
  ...componentKinds,
  'term',
];

const innerKinds = ['level', 'theme', 'scaleLevel'] as const satisfies readonly EntityKind[];

/** Kinds that stand at a level, and are known again by it. */
const placedKinds = ['competency', 'role'] as const satisfies readonly EntityKind[];

/** Whether a thing stands inside a role, and is told with it. */
export function isInRole({ parent }: Entity): boolean {
  return parent?.kind === 'role';
}

/** The things that are compared on their own. */
function comparedThings(model: Model): readonly Entity[] {
  return [...wholeKinds, ...innerKinds, ...placedKinds].flatMap(kind => thingsOf(model, kind));
}

function thingsOf(model: Model, kind: EntityKind): readonly Entity[] {
  return model.entities(kind).filter(thing => !isInRole(thing));
}

function isFamily(thing: Entity): thing is Entity<'family'> {
  return thing.kind === 'family';
}

interface Matcher {
  readonly before: Model;
  readonly after: Model;
  readonly pairs: Map<Entity, Entity>;
  readonly found: Set<Entity>;
}

/** What may make two things the same, surest first. */
const signs: readonly ((thing: Entity) => readonly (string | undefined)[])[] = [
  ({ id }) => [id],
  ({ names }) => names.map(({ text }) => text),
  thing => [contentOf(thing)],
  thing => [titleSign(thing)],
  ({ kind }) => [kind === 'framework' ? 'a framework has one manifest' : undefined],
];

function matchSigns(olds: readonly Entity[], nows: readonly Entity[], { pairs, found }: Matcher): void {
  const [earlier, later] = [olds.filter(old => !pairs.has(old)), nows.filter(now => !found.has(now))];
  for (const [now, old] of pairBySigns(earlier, later, signs)) {
    pairs.set(old, now);
    found.add(now);
  }
}

/** The nearest kin first, each with one. */
function matchKin(
  olds: readonly Entity[],
  nows: readonly Entity[],
  { before, after, pairs, found }: Matcher,
): void {
  const [left, come] = [olds.filter(old => !pairs.has(old)), nows.filter(now => !found.has(now))];
  if (left.length * come.length > mostLikely) return;
  const earlier = left.map(thing => kinOf(thing, before));
  const later = come.map(thing => kinOf(thing, after));
  const likely = earlier.flatMap(old =>
    later.map(now => ({ old: old.thing, now: now.thing, sure: kinship(old, now, pairs) })),
  );
  for (const { old, now, sure } of likely.sort((a, b) => b.sure - a.sure)) {
    if (sure <= 1 || pairs.has(old) || found.has(now)) continue;
    pairs.set(old, now);
    found.add(now);
  }
}

/** Where so much came and went, it is another framework, and to compare everything with everything would take long. */
const mostLikely = 250_000;

/** A title that stands for one thing: with the level and theme of a competency. */
function titleSign({ kind, data }: Entity): string | undefined {
  const { name, summary, title, term, level, theme, status } = data as Readonly<Record<string, unknown>>;
  const text = kind === 'competency' ? summary : (name ?? title ?? term);
  if (typeof text !== 'string' || status === 'retired') return undefined;
  return JSON.stringify([fold(text), kind === 'competency' ? [level, theme] : []]);
}
