import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const circularReference = defineRule({
  id: 'circular-reference',
  on: 'reference',
  severity: 'error',
  preset: 'minimal',
  summary: 'Nothing is part of itself, and nothing is replaced by itself in the end.',
  why: 'Whoever follows such a circle never arrives: there is no widest job family, and no successor to work with. Moves from role to role (“next”) may well lead back.',
  examples: {
    bad: {
      'framework.yaml': 'framework:\n  id: harbour\n  name: Harbour\n',
      'pilots.yaml': `name: Pilots
partOf: sea
#       ^^^ Job family “Pilots” is part of itself: “Pilots” is part of “Sea”, which is part of “Pilots”.
`,
      'sea.yaml': 'name: Sea\npartOf: pilots\n',
    },
    good: {
      'framework.yaml': 'framework:\n  id: harbour\n  name: Harbour\n',
      'pilots.yaml': 'name: Pilots\npartOf: sea\n',
      'sea.yaml': 'name: Sea\n',
    },
  },
  *check(reference, model) {
    const { owner, property } = reference;
    if (owner !== undefined && property === 'next') yield* ofNext(reference, owner, model);
    const relation = relations[property];
    if (relation === undefined || owner === undefined) return;
    const way = wayBack(reference, owner, model);
    if (way === undefined || way.some(thing => isBefore(thing, owner))) return;
    const names = [...way.slice(1), owner].map(thing => quote(model.titleOf(thing)));
    const steps = names.join(`, which is ${relation} `);
    yield {
      message: `${sentence(nameThing(model, owner))} is ${relation} itself${way.length === 1 ? '' : `: ${quote(model.titleOf(owner))} is ${relation} ${steps}`}.`,
      related: way.slice(1).map(thing => ({
        message: sentence(`${nameThing(model, thing)} is here.`),
        file: thing.file,
        span: thing.head,
      })),
    };
  },
});

/** A move may lead back, but not to where one is. */
function* ofNext(reference: Reference, owner: Entity, model: Model): Iterable<Report> {
  const resolution = model.resolve(reference);
  if (resolution.status !== 'found' || resolution.entity !== owner) return;
  yield { message: `${sentence(nameThing(model, owner))} names itself as the next role.` };
}

const relations: Readonly<Record<string, string>> = { partOf: 'part of', replacedBy: 'replaced by' };

/** The things from a reference's owner over the reference back to the owner; undefined where no way leads back. */
function wayBack(reference: Reference, owner: Entity, model: Model): readonly Entity[] | undefined {
  const seen = new Set<Entity>();
  let ways: (readonly Entity[])[] = [[owner]];
  let next: readonly Reference[] = [reference];
  while (ways.length > 0) {
    const further: (readonly Entity[])[] = [];
    for (const way of ways) {
      const last = way.at(-1)!;
      for (const step of last === owner ? next : referencesOf(last, reference.property)) {
        const resolution = model.resolve(step);
        if (resolution.status !== 'found') continue;
        if (resolution.entity === owner) return way;
        if (seen.has(resolution.entity)) continue;
        seen.add(resolution.entity);
        further.push([...way, resolution.entity]);
      }
    }
    ways = further;
    next = [];
  }
  return undefined;
}

function referencesOf(entity: Entity, property: string): readonly Reference[] {
  return entity.file.references.filter(
    reference => reference.owner === entity && reference.property === property,
  );
}

/** A circle is reported once: at the first of its things in file and text order. */
function isBefore(thing: Entity, other: Entity): boolean {
  if (thing.file.uri !== other.file.uri) return thing.file.uri < other.file.uri;
  return thing.span.start < other.span.start;
}
