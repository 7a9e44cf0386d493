import { fold } from '../analysis/similarity.ts';
import type { Entity } from '../parsed-file.ts';
import { contentOf } from './content.ts';

/** What a thing says as another one that is still there. */
export interface Copy {
  readonly of: Entity;
  /** Whether the other one says all of it. */
  readonly isWhole: boolean;
}

/**
 * Finds among things that came those that say what another one said that stayed: the same in all texts, for a
 * competency at least in its title, for a role and a job family in most of what they hold.
 */
export function copiesAmong(added: readonly Entity[], stayed: readonly Entity[]): ReadonlyMap<Entity, Copy> {
  const bySign = new Map<string, Entity>();
  for (const sign of [contentOf, summaryOf])
    for (const old of stayed) {
      const word = sign(old);
      if (word !== undefined && !bySign.has(word)) bySign.set(word, old);
    }
  const factsOf = factReader();
  const copies = added.flatMap((thing): readonly [Entity, Copy][] => {
    if (wideKinds.has(thing.kind)) {
      const copy = nearest(thing, stayed, factsOf);
      return copy === undefined ? [] : [[thing, copy]];
    }
    const origin = bySign.get(contentOf(thing) ?? '') ?? bySign.get(summaryOf(thing) ?? '');
    return origin === undefined ? [] : [[thing, { of: origin, isWhole: true }]];
  });
  return new Map(copies);
}

/** The sentence that stands for a competency; names of other things are the same by chance. */
function summaryOf({ kind, data }: Entity): string | undefined {
  const { summary } = data as { readonly summary?: string };
  return kind === 'competency' && summary !== undefined && summary.length > 11 ? fold(summary) : undefined;
}

/** Kinds that hold so much that a copy is told by most of it. */
const wideKinds: ReadonlySet<string> = new Set(['role', 'family']);

type Facts = ReadonlySet<string>;

/** The thing of the same kind that shares most, where it is most of both. */
function nearest(
  thing: Entity,
  stayed: readonly Entity[],
  factsOf: (thing: Entity) => Facts,
): Copy | undefined {
  const own = factsOf(thing);
  let [best, most]: [Entity | undefined, number] = [undefined, leastShared];
  for (const old of stayed) {
    if (old.kind !== thing.kind) continue;
    const share = shareOf(own, factsOf(old));
    if (share <= most) continue;
    [best, most] = [old, share];
  }
  return best && { of: best, isWhole: most === 1 };
}

/** Neighbours on a ladder share a good deal too. */
const leastShared = 0.75;

/** Things that hold less are the same by chance. */
const fewestFacts = 4;

function shareOf(one: Facts, other: Facts): number {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  if (less.size < fewestFacts || less.size / more.size <= leastShared) return 0;
  return [...less].filter(fact => more.has(fact)).length / more.size;
}

/** Reads all that a thing holds but its names, each thing once; how well a skill is asked for is one with the skill. */
function factReader(): (thing: Entity) => Facts {
  const known = new Map<Entity, Facts>();
  return thing => {
    const facts = known.get(thing) ?? new Set(factsIn(thing.data, nameKeys));
    known.set(thing, facts);
    return facts;
  };
}

const nameKeys: ReadonlySet<string> = new Set(['id', 'code', 'aliases', 'name']);

/** Names of what stands inside count, its ids do not. */
const innerKeys: ReadonlySet<string> = new Set(['id', 'code', 'aliases']);

function* factsIn(value: unknown, passed: ReadonlySet<string>, key = ''): Generator<string> {
  if (Array.isArray(value)) for (const inner of value) yield* factsIn(inner, passed, key);
  else if (typeof value !== 'object' || value === null) yield `${key}: ${fold(String(value))}`;
  else if ('skill' in value || 'use' in value) yield JSON.stringify(value);
  else
    for (const [name, inner] of Object.entries(value))
      if (!passed.has(name)) yield* factsIn(inner, innerKeys, name);
}
