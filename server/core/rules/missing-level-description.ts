import {
  describesLevels,
  describesMost,
  insertLevelTexts,
  levelsToFill,
  requiredLevel,
  requiredLevels,
  silentLevels,
  textAt,
} from '../analysis/level-texts.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
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
  const silent = silentLevels(model, skill);
  if (silent.length === 0) return;
  const places = requiredLevels(model, skill);
  const required = silent.filter(level => places.has(level));
  const names = (required.length > 0 ? required : silent).map(level => quote(level.id ?? ''));
  const levels = `level${names.length === 1 ? '' : 's'} ${listWords(names, 'and')}`;
  if (required.length > 0) {
    const related = required.map(level => {
      const { file, span } = places.get(level)!;
      return { message: 'It is required here.', file, span };
    });
    yield {
      message: `${sentence(nameThing(model, skill))} is required at ${levels} but does not say what that means.`,
      related,
      fixes: insertLevelTexts(model, skill, levelsToFill(model, skill, required)),
    };
  } else if (describesMost(model)) {
    yield {
      message: `${sentence(nameThing(model, skill))} does not say what ${levels} ${names.length === 1 ? 'means' : 'mean'}.`,
      severity: 'warning',
      fixes: insertLevelTexts(model, skill, silent),
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
    const level = requiredLevel(model, reference!);
    if (level === undefined || skill.data.definedAt !== undefined || textAt(skill, level) !== undefined)
      continue;
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
