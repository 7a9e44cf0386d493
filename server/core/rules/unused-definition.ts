import { oncePer } from '../analysis/once-per.ts';
import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { entitySchemas } from '../schema.ts';
import { nameThing, sentence } from '../wording.ts';

export const unusedDefinition = defineRule({
  id: 'unused-definition',
  on: 'entity',
  severity: 'info',
  preset: 'strict',
  summary: 'What is defined is used somewhere.',
  why: 'A theme without competencies, a skill that no role asks for or a component that no profile takes over is left from an earlier version, or was forgotten where it belongs. Catalogues that others draw on have no roles of their own and are left alone.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
  - id: splicing
    name: Splicing
#         ^^^^^^^^ Skill “Splicing” is used nowhere in this framework.
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring
        level: working
`,
    good: `skills:
  - id: mooring
    name: Mooring
  - id: splicing
    name: Splicing
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring
        level: working
      - skill: splicing
        level: awareness
`,
  },
  *check(entity, model) {
    if (entity.kind === 'framework') yield* ofImports(entity as Entity<'framework'>, model);
    if (!judged.has(entity.kind) || usedThings(model).has(entity) || !areOthersUsed(entity, model)) return;
    if (['retired', 'legacy', 'draft'].includes(model.statusOf(entity))) return;
    yield { message: `${sentence(nameThing(model, entity))} is used nowhere in this framework.` };
  },
});

const judged: ReadonlySet<string> = new Set(
  [...entitySchemas]
    .filter(
      ([kind, { properties }]) =>
        properties.has('use') || ['theme', 'level', 'skill', 'ladder', 'scale'].includes(kind),
    )
    .map(([kind]) => kind),
);

/** Where hardly anything of a kind is used, a framework is a catalogue for others, or only being begun. */
function areOthersUsed(entity: Entity, model: Model): boolean {
  const { kind, parent } = entity;
  if (parent?.kind === 'role') return false;
  if (kind === 'theme' || kind === 'level') {
    const siblings = parent === undefined ? [] : model.childrenOf(parent, kind);
    return siblings.some(sibling => usedThings(model).has(sibling));
  }
  return usedKinds(model).has(kind);
}

/** A successor is named, not used. */
const usedThings = oncePer((model: Model): ReadonlySet<Entity> => {
  const used = new Set<Entity>();
  for (const reference of model.references()) {
    if (reference.property === 'replacedBy') continue;
    const resolution = model.resolve(reference);
    if (resolution.status === 'found') used.add(resolution.entity);
  }
  return used;
});

/** Kinds of which at least half of what the framework defines for all to use is used. */
const usedKinds = oncePer((model: Model): ReadonlySet<string> => {
  const kinds = [...judged] as EntityKind[];
  const isUsed = (kind: EntityKind) => {
    const shared = model.entities(kind).filter(({ parent }) => parent?.kind !== 'role');
    const used = shared.filter(thing => usedThings(model).has(thing)).length;
    return used > 0 && used * 2 >= shared.length;
  };
  return new Set(kinds.filter(isUsed));
});

function* ofImports(framework: Entity<'framework'>, model: Model): Iterable<Report> {
  for (const [index, { framework: id = '' }] of (framework.data.imports ?? []).entries()) {
    const imported = model.imports.get(id);
    if (imported?.model === undefined) continue;
    if ([...model.references()].some(({ text }) => text.startsWith(`${id}/`))) continue;
    yield {
      message: `Nothing in this framework refers to “${id}/…”, so the import is not used.`,
      at: ['imports', index, 'framework'],
    };
  }
}
