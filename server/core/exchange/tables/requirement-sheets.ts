import type { RequiredSkill } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import type { Sheet } from './sheet.ts';

/** The skills matrix: a row a role, a column a skill, in the cells the levels that are asked for. */
export function matrixSheet(model: Model): Sheet {
  const roles = rolesInOrder(model);
  const skills = new Map<string, string>();
  for (const role of roles)
    for (const required of role.data.skills ?? []) {
      const { key, title } = skillOf(model, role, required);
      skills.set(key, title);
    }
  const keys = [...skills.keys()].sort((a, b) => compare(skills.get(a)!, skills.get(b)!) || compare(a, b));
  const twice = new Set(
    keys.map(key => skills.get(key)!).filter((name, at, all) => all.indexOf(name) !== at),
  );
  return {
    name: 'Skills matrix',
    columns: [
      ...['Role id', 'Role', 'Job family', 'Level'],
      ...keys.map(key => (twice.has(skills.get(key)!) ? `${skills.get(key)} (${key})` : skills.get(key)!)),
    ],
    fixed: 2,
    grid: keys.length,
    rows: roles.map(role => {
      const asked = new Map(
        (role.data.skills ?? []).map(required => [
          skillOf(model, role, required).key,
          levelOf(model, role, required).title || 'required',
        ]),
      );
      return {
        of: role,
        cells: [
          role.id ?? '',
          role.data.name ?? '',
          titleAt(model, role, 'family'),
          titleAt(model, role, 'level'),
          ...keys.map(key => asked.get(key) ?? ''),
        ],
      };
    }),
    holds: { role: ['id', 'name', 'family', 'level', 'skills'] },
  };
}

/** The same in the long form: a row for each skill that a role asks for, with the ids of everything. */
export function requirementsSheet(model: Model): Sheet {
  return {
    name: 'Required skills',
    columns: [
      ...['Role id', 'Role', 'Job family id', 'Job family', 'Level id', 'Level'],
      ...['Skill id', 'Skill', 'Required level id', 'Required level', 'Step', 'Details'],
    ],
    fixed: 2,
    grid: 0,
    rows: rolesInOrder(model).flatMap(role => {
      const family = model.follow(model.standpointOf(role), 'family');
      const level = model.follow(model.standpointOf(role), 'level');
      const start = [
        role.id ?? '',
        role.data.name ?? '',
        family?.id ?? role.data.family ?? '',
        titleAt(model, role, 'family'),
        level?.id ?? role.data.level ?? '',
        titleAt(model, role, 'level'),
      ];
      const required = role.data.skills ?? [];
      if (required.length === 0) return [{ of: role, cells: [...start, '', '', '', '', '', ''] }];
      return required.map(one => {
        const { key, title } = skillOf(model, role, one);
        const asked = levelOf(model, role, one);
        return {
          of: role,
          cells: [...start, key, title, asked.id, asked.title, asked.step, one.details ?? ''],
        };
      });
    }),
    holds: { role: ['id', 'name', 'family', 'level', 'skills'] },
  };
}

/** Job family by job family, each from its lowest level up. */
function rolesInOrder(model: Model): readonly Entity<'role'>[] {
  const placed = model.entities('role').map(role => {
    const family = model.follow(model.standpointOf(role), 'family') as Entity<'family'> | undefined;
    const level = model.follow(model.standpointOf(role), 'level') as Entity<'level'> | undefined;
    const step = family === undefined || level === undefined ? -1 : model.levelsOf(family).indexOf(level);
    return { role, family: family?.id ?? '', step };
  });
  return placed.sort((a, b) => compare(a.family, b.family) || a.step - b.step).map(({ role }) => role);
}

function titleAt(model: Model, role: Entity<'role'>, property: 'family' | 'level'): string {
  const found = model.follow(model.standpointOf(role), property);
  return found === undefined ? (role.data[property] ?? '') : model.titleOf(found);
}

/** The skill by the word by which this framework means it. */
function skillOf(
  model: Model,
  role: Entity<'role'>,
  required: RequiredSkill,
): { key: string; title: string } {
  const written = required.skill ?? '';
  const skill = model.follow({ container: required, owner: role, file: role.file }, 'skill');
  if (skill === undefined) return { key: written, title: written };
  const framework = written.includes('/') ? `${written.slice(0, written.indexOf('/'))}/` : '';
  return { key: `${framework}${skill.id ?? ''}`, title: model.titleOf(skill) };
}

function levelOf(
  model: Model,
  role: Entity<'role'>,
  required: RequiredSkill,
): { id: string; title: string; step: string } {
  const level = model.follow({ container: required, owner: role, file: role.file }, 'level');
  if (level === undefined) return { id: required.level ?? '', title: required.level ?? '', step: '' };
  const steps = level.parent === undefined ? [] : model.childrenOf(level.parent, 'scaleLevel');
  const at = steps.findIndex(step => step.id === level.id);
  return { id: level.id ?? '', title: model.titleOf(level), step: at === -1 ? '' : String(at + 1) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
