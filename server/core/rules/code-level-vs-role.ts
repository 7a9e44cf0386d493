import { levelByDigit, skillInCode } from '../analysis/codes.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { entitySchemas } from '../schema.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const codeLevelVsRole = defineRule({
  id: 'code-level-vs-role',
  on: 'role',
  severity: 'info',
  preset: 'strict',
  summary: 'What a role does belongs to the level at which it requires the skill.',
  why: 'A role that requires a skill at one level and takes over work of a higher one asks for more than it says. Either the level or the choice of work is a slip.',
  examples: {
    bad: `codeSchemes:
  - id: components
    appliesTo: [workActivities]
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: number
        mask: "9+"
skills:
  - id: berthing
    code: BERT
    name: Berthing
roles:
  - id: pilot
    name: Pilot
    workActivities:
      - code: BERT412
#             ^^^^^^^ This belongs to level “expert” of skill “Berthing”. Role “Pilot” requires it at level “working”.
        title: Berthing plans
    skills:
      - skill: berthing
        level: working
`,
    good: `codeSchemes:
  - id: components
    appliesTo: [workActivities]
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: number
        mask: "9+"
skills:
  - id: berthing
    code: BERT
    name: Berthing
roles:
  - id: pilot
    name: Pilot
    workActivities:
      - code: BERT412
        title: Berthing plans
    skills:
      - skill: berthing
        level: expert
`,
  },
  *check(role, model) {
    const required = requiredLevels(role, model);
    if (![...required.keys()].some(({ data }) => 'code' in data)) return;
    const items = codedItems(role, model);
    for (const { at, skill, level } of items) {
      const wanted = required.get(skill);
      if (wanted === undefined || wanted === level) continue;
      const levels = model.childrenOf(level.parent!, 'scaleLevel');
      const isAbove = levels.indexOf(level) > levels.indexOf(wanted as Entity<'scaleLevel'>);
      const isMet = items.some(item => item.skill === skill && item.level === wanted);
      if (!isAbove && isMet) continue;
      yield {
        message: `This belongs to level ${quote(level.id ?? '')} of ${nameThing(model, skill)}. ${sentence(nameThing(model, role))} requires it at level ${quote(wanted.id ?? '')}.`,
        at,
      };
    }
  },
});

function requiredLevels(role: Entity<'role'>, model: Model): ReadonlyMap<Entity, Entity> {
  const levels = new Map<Entity, Entity>();
  for (const item of role.data.skills ?? []) {
    const from = { container: item, owner: role, file: role.file };
    const skill = model.follow(from, 'skill');
    const level = model.follow(from, 'level');
    if (skill !== undefined && level !== undefined) levels.set(skill, level);
  }
  return levels;
}

interface CodedItem {
  readonly at: readonly (string | number)[];
  readonly skill: Entity<'skill'>;
  readonly level: Entity<'scaleLevel'>;
}

function codedItems(role: Entity<'role'>, model: Model): readonly CodedItem[] {
  return sections.flatMap(section => {
    const items = (role.data as Readonly<Record<string, readonly object[] | undefined>>)[section] ?? [];
    return items.flatMap((item, index): CodedItem[] => {
      const used = model.used(item);
      const thing = used ?? model.entityOf(item);
      if (thing === undefined || thing === 'unknown') return [];
      const code = thing.names.find(({ property }) => property === 'code')?.text ?? '';
      const { skill, level: digit } = skillInCode(model, code, section) ?? {};
      const level = skill && digit && levelByDigit(model, skill, digit.text);
      if (skill === undefined || level === undefined) return [];
      return [{ at: [section, index, used === undefined ? 'code' : 'use'], skill, level }];
    });
  });
}

const sections = [...(entitySchemas.get('role')?.properties ?? [])]
  .filter(([, { items }]) => items?.entity !== undefined && items.idKeys.includes('code'))
  .map(([section]) => section);
