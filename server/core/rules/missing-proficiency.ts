import { fittingDepth, fittingProficiency, fittingSkillLevel } from '../analysis/fitting-level.ts';
import { insertKey } from '../editing/insert-key.ts';
import { scalarText } from '../editing/scalar-text.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const missingProficiency = defineRule({
  id: 'missing-proficiency',
  on: ['competency', 'role'],
  severity: 'error',
  preset: 'minimal',
  summary:
    'What is required is required at a level: competencies state a proficiency, knowledge a depth, skills a level.',
  why: '“Incident management” alone can be asked of a beginner and of an expert. Whoever prepares for the role has to know how well.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
roles:
  - id: pilot
    name: Pilot
    knowledge:
      - id: tides
        title: Tides
#              ^^^^^ Role “Pilot” asks for “Tides” but does not say at which depth. If none applies, write “not-applicable”.
    skills:
      - skill: mooring
#              ^^^^^^^ Role “Pilot” requires “Mooring” but does not say at which level.
`,
    good: `skills:
  - id: mooring
    name: Mooring
roles:
  - id: pilot
    name: Pilot
    knowledge:
      - id: tides
        title: Tides
        depth: familiar-with
    skills:
      - skill: mooring
        level: working
`,
  },
  *check(subject, model) {
    if (subject.kind === 'competency') yield* ofCompetency(subject as Entity<'competency'>, model);
    else yield* ofRole(subject as Entity<'role'>, model);
  },
});

function* ofCompetency(competency: Entity<'competency'>, model: Model): Iterable<Report> {
  if (isStated(competency, competency.data, 'proficiency')) return;
  const schema = model.schemaOf(competency)?.properties.get('proficiency');
  const scopes = schema === undefined ? undefined : model.scopesOf(schema, model.standpointOf(competency));
  if (scopes?.state !== 'inside' || scopes.entities.length === 0) return;
  yield {
    message: `${sentence(nameThing(model, competency))} does not say at which proficiency.`,
    fixes: statement(competency, competency.data, 'proficiency', fittingProficiency(model, competency)),
  };
}

function* ofRole(role: Entity<'role'>, model: Model): Iterable<Report> {
  const thing = sentence(nameThing(model, role));
  for (const [index, item] of (role.data.knowledge ?? []).entries()) {
    const definition = model.used(item);
    if (definition === 'unknown' || isStated(role, item, 'depth')) continue;
    if (definition !== undefined && isStated(definition, definition.data, 'depth')) continue;
    const name = definition === undefined ? (item.title ?? item.id ?? item.code) : model.titleOf(definition);
    if (name === undefined) continue;
    const key =
      item.use !== undefined
        ? 'use'
        : item.title !== undefined
          ? 'title'
          : item.id !== undefined
            ? 'id'
            : 'code';
    yield {
      message: `${thing} asks for ${quote(name)} but does not say at which depth. If none applies, write “not-applicable”.`,
      at: ['knowledge', index, key],
      fixes: statement(role, item, 'depth', fittingDepth(model, role, item, definition)),
    };
  }
  for (const [index, item] of (role.data.skills ?? []).entries()) {
    if (item.skill === undefined || isStated(role, item, 'level')) continue;
    const reference = model.referenceAt(item, 'skill');
    const resolution = reference === undefined ? undefined : model.resolve(reference);
    const skill = resolution?.status === 'found' ? resolution.entity : undefined;
    const name = skill === undefined ? item.skill : model.titleOf(skill);
    const level = skill === undefined ? undefined : fittingSkillLevel(model, role, skill);
    yield {
      message: `${thing} requires ${quote(name)} but does not say at which level.`,
      at: ['skills', index, 'skill'],
      fixes: statement(role, item, 'level', level),
    };
  }
}

/** Stated, or written in a way that another finding speaks of. */
function isStated(holder: Entity, data: object, key: string): boolean {
  if ((data as Readonly<Record<string, unknown>>)[key] !== undefined) return true;
  const located = holder.file.located(data);
  return located !== undefined && isWritten(located, key);
}

function statement(holder: Entity, item: object, key: string, value: string | undefined): readonly Fix[] {
  const line = value === undefined ? undefined : `${key}: ${scalarText(value)}`;
  const change = line === undefined ? undefined : insertKey(holder.file, item, [line]);
  return change === undefined ? [] : [{ title: `Write “${line}”`, safe: false, edits: [change] }];
}
