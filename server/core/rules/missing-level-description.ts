import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { listWords, nameThing, quote, sentence } from '../wording.ts';

export const missingLevelDescription = defineRule({
  id: 'missing-level-description',
  on: ['skill', 'role'],
  severity: 'error',
  summary: 'A skill says what each of its levels means, at least each level that a role requires.',
  why: 'A level without a text cannot be trained for, assessed or discussed. Frameworks that describe no level of any skill are left alone.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
#         ^^^^^^^ Skill “Mooring” is required at level “expert” but does not say what that means.
    levels:
      working: Makes a vessel fast at a quay.
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring
        level: expert
`,
    good: `skills:
  - id: mooring
    name: Mooring
    levels:
      working: Makes a vessel fast at a quay.
      expert: Plans the mooring of every vessel in the harbour.
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring
        level: expert
`,
  },
  *check(subject, model) {
    if (subject.kind === 'skill') yield* ofSkill(subject as Entity<'skill'>, model);
    else yield* ofRole(subject as Entity<'role'>, model);
  },
});

function* ofSkill(skill: Entity<'skill'>, model: Model): Iterable<Report> {
  if (skill.data.definedAt !== undefined || !describesLevels(model)) return;
  const scale = model.follow(model.standpointOf(skill), 'scale');
  if (scale === undefined) return;
  const silent = model.scaleLevelsOf(scale).filter(level => !isDescribed(skill, level));
  const required = new Map<Entity, Reference>();
  for (const reference of model.referencesTo(skill)) {
    const level = requiredLevel(reference, model);
    if (level !== undefined && silent.includes(level as Entity<'scaleLevel'>) && !required.has(level)) {
      required.set(level, reference);
    }
  }
  if (required.size > 0) {
    const names = [...required.keys()].map(level => quote(level.id ?? ''));
    const related = [...required.values()].map(({ file, span }) => ({
      message: 'It is required here.',
      file,
      span,
    }));
    yield {
      message: `${sentence(nameThing(model, skill))} is required at level ${listWords(names, 'and')} but does not say what that means.`,
      related,
    };
  } else if (silent.length > 0 && describesMost(model)) {
    const names = silent.map(level => quote(level.id ?? ''));
    yield {
      message: `${sentence(nameThing(model, skill))} does not say what level ${listWords(names, 'and')} means.`,
      severity: 'warning',
    };
  }
}

/** Skills of an imported catalogue cannot be mended here, so the requirement is where it is said. */
function* ofRole(role: Entity<'role'>, model: Model): Iterable<Report> {
  for (const [index, item] of (role.data.skills ?? []).entries()) {
    const reference = model.referenceAt(item, 'skill');
    const resolution = reference === undefined ? undefined : model.resolve(reference);
    if (resolution?.status !== 'found' || resolution.model === model) continue;
    const skill = resolution.entity as Entity<'skill'>;
    const level = requiredLevel(reference!, model);
    if (level === undefined || skill.data.definedAt !== undefined || isDescribed(skill, level)) continue;
    if (!describesLevels(resolution.model)) continue;
    yield {
      message: `${sentence(nameThing(model, role))} requires ${quote(model.titleOf(skill))} at level ${quote(level.id ?? '')}, which the imported skill does not describe.`,
      at: ['skills', index, 'level'],
      related: [
        { message: sentence(`${nameThing(model, skill)} is here.`), file: skill.file, span: skill.head },
      ],
    };
  }
}

function requiredLevel(reference: Reference, model: Model): Entity | undefined {
  if (reference.property !== 'skill') return undefined;
  const level = model.referenceAt(reference.container, 'level');
  const resolution = level === undefined ? undefined : model.resolve(level);
  return resolution?.status === 'found' ? resolution.entity : undefined;
}

function isDescribed(skill: Entity<'skill'>, level: Entity): boolean {
  const levels = skill.data.levels ?? {};
  return level.names.some(name => (levels as Readonly<Record<string, string>>)[name.text] !== undefined);
}

function describesLevels(model: Model): boolean {
  return model.entities('skill').some(skill => Object.keys(skill.data.levels ?? {}).length > 0);
}

/** A catalogue that describes at least half of its skills at all levels means to describe all of them. */
function describesMost(model: Model): boolean {
  const skills = model.entities('skill').filter(skill => skill.data.definedAt === undefined);
  const complete = skills.filter(skill => {
    const scale = model.follow(model.standpointOf(skill), 'scale');
    return scale !== undefined && model.scaleLevelsOf(scale).every(level => isDescribed(skill, level));
  });
  return complete.length > 0 && complete.length * 2 >= skills.length;
}
