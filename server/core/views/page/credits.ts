import { oncePer } from '../../analysis/once-per.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import type { CardTarget } from '../card/card-targets.ts';
import type { Credit } from '../card/role-card.ts';
import { writtenAt } from '../source.ts';

/** Whose words a card prints: the profile's own origin, its framework, and every framework that it draws on. */
export function readCredits(model: Model, target: CardTarget): readonly Credit[] {
  const frameworks = [model, ...(target.kind === 'role' ? (drawnOn(model).get(target.entity) ?? []) : [])];
  return [...provenanceOf(target), ...frameworks.flatMap(frameworkCredit)];
}

/** Whose words a view of a job family and of roles prints, each named once. */
export function creditsOf(
  model: Model,
  roles: readonly Entity<'role'>[],
  family?: Entity<'family'>,
): readonly Credit[] {
  const things: readonly Entity[] = family === undefined ? roles : [family, ...roles];
  const frameworks = new Set(things.flatMap(thing => [...(drawnOn(model).get(thing) ?? [])]));
  return eachOnce([
    ...roles.flatMap(entity => provenanceOf({ kind: 'role', entity })),
    ...[model, ...frameworks].flatMap(frameworkCredit),
  ]);
}

/** Credits without those that say the same as another one. */
export function eachOnce(credits: readonly Credit[]): readonly Credit[] {
  const told = new Map(
    credits.map(credit => [JSON.stringify({ ...credit, statement: credit.statement?.text }), credit]),
  );
  return [...told.values()];
}

function provenanceOf(target: CardTarget): readonly Credit[] {
  if (target.kind === 'level' || target.entity.data.provenance === undefined) return [];
  const { provenance } = target.entity.data;
  return [
    {
      statement: writtenAt(target.entity.file, provenance, 'statement'),
      name: undefined,
      version: undefined,
      publisher: provenance.publisher,
      tool: provenance.tool,
      license: undefined,
    },
  ];
}

/** Whose words a framework is, and under which terms; none where it does not say. */
export function frameworkCredit({ manifest }: Model): readonly Credit[] {
  if (manifest === undefined) return [];
  const { name, version, publisher, license } = manifest.data;
  const statement = writtenAt(manifest.file, manifest.data, 'attribution');
  return [{ statement, name, version, publisher, tool: undefined, license }];
}

/** The other frameworks that roles and job families take their skills, components and ladders from. */
const drawnOn = oncePer((model: Model): ReadonlyMap<Entity, ReadonlySet<Model>> => {
  const drawn = new Map<Entity, Set<Model>>();
  for (const reference of model.references()) {
    const { owner, property } = reference;
    if (owner === undefined || !taking.has(property)) continue;
    const resolution = model.resolve(reference);
    if (resolution.status !== 'found' || resolution.model === model) continue;
    drawn.set(owner, (drawn.get(owner) ?? new Set<Model>()).add(resolution.model));
  }
  return drawn;
});

const taking: ReadonlySet<string> = new Set(['skill', 'use', 'ladder']);
