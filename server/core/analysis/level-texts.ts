import { insertKey } from '../editing/insert-key.ts';
import { scalarText } from '../editing/scalar-text.ts';
import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import type { Fix } from '../rule.ts';
import { quote } from '../wording.ts';
import { oncePer } from './once-per.ts';
import { stub } from './unwritten.ts';

type Skill = Entity<'skill'>;
type ScaleLevel = Entity<'scaleLevel'>;

/** The levels of a skill's scale that the skill has no text for, lowest first. */
export function silentLevels(model: Model, skill: Skill): readonly ScaleLevel[] {
  return levelsOf(model, skill).filter(level => textAt(skill, level) === undefined);
}

/** The levels of a skill's scale, lowest first; none where the scale is not known. */
export function levelsOf(model: Model, skill: Skill): readonly ScaleLevel[] {
  const scale = model.follow(model.standpointOf(skill), 'scale');
  return scale === undefined ? [] : model.scaleLevelsOf(scale);
}

/** What a skill says about one level of its scale. */
export function textAt(skill: Skill, level: Entity): string | undefined {
  const levels = (skill.data.levels ?? {}) as Readonly<Record<string, string>>;
  return level.names.map(name => levels[name.text]).find(text => text !== undefined);
}

/** The levels at which the framework's own roles require a skill, each with one place that does. */
export function requiredLevels(model: Model, skill: Skill): ReadonlyMap<Entity, Reference> {
  const required = new Map<Entity, Reference>();
  for (const reference of model.referencesTo(skill)) {
    const level = requiredLevel(model, reference);
    if (level !== undefined && !required.has(level)) required.set(level, reference);
  }
  return required;
}

/** The level that stands beside a reference to a skill in a role. */
export function requiredLevel(model: Model, reference: Reference): Entity | undefined {
  if (reference.property !== 'skill') return undefined;
  const level = model.referenceAt(reference.container, 'level');
  const resolution = level === undefined ? undefined : model.resolve(level);
  return resolution?.status === 'found' ? resolution.entity : undefined;
}

/** Whether a framework says of any skill what its levels mean. */
export const describesLevels = oncePer((model: Model): boolean =>
  model.entities('skill').some(({ data }) => Object.keys(data.levels ?? {}).length > 0),
);

/** Whether a catalogue means to describe all levels: it does so for at least half of its skills. */
export const describesMost = oncePer((model: Model): boolean => {
  const skills = model.entities('skill').filter(({ data }) => data.definedAt === undefined);
  const complete = skills.filter(
    skill => levelsOf(model, skill).length > 0 && silentLevels(model, skill).length === 0,
  );
  return complete.length > 0 && complete.length * 2 >= skills.length;
});

/** The silent levels that must get a text so that some of them have one and no gap is left. */
export function levelsToFill(
  model: Model,
  skill: Skill,
  wanted: readonly ScaleLevel[],
): readonly ScaleLevel[] {
  const levels = levelsOf(model, skill);
  const isFilled = (level: ScaleLevel) => wanted.includes(level) || textAt(skill, level) !== undefined;
  const between = levels.slice(levels.findIndex(isFilled), levels.findLastIndex(isFilled) + 1);
  return between.filter(level => textAt(skill, level) === undefined);
}

/** Gives a skill a text for each of some levels, which its author has still to write. */
export function insertLevelTexts(model: Model, skill: Skill, levels: readonly ScaleLevel[]): readonly Fix[] {
  const order = levelsOf(model, skill).map(level => level.id ?? '');
  const line = ({ id }: ScaleLevel) => `${scalarText(id ?? '')}: ${stub}`;
  const { file, data } = skill;
  const edits =
    data.levels === undefined || Object.keys(data.levels).length === 0
      ? [insertKey(file, data, ['levels:', ...levels.map(level => `  ${line(level)}`)])]
      : levels.map(level => insertKey(file, data.levels as object, [line(level)], order));
  const found = edits.filter(edit => edit !== undefined);
  const [first, ...others] = levels;
  if (first === undefined || found.length < edits.length) return [];
  const title =
    others.length === 0
      ? `Add a text for level ${quote(first.id ?? '')}`
      : 'Add a text for each of these levels';
  return [{ title, safe: false, edits: found }];
}
