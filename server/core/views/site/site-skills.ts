import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { definitionKey } from '../definition-key.ts';
import { sourceOf } from '../source.ts';
import type { SitePaths } from './site-paths.ts';

type Skill = Entity<'skill'>;

/** A skill with its page. */
export interface SiteSkill {
  readonly skill: Skill;
  /** The framework that it is written in: this one, or one that this one draws on. */
  readonly owner: Model;
  readonly isOwn: boolean;
  readonly path: string;
}

/** The skills that have pages: the framework's own, and those of others that its roles require. */
export function siteSkills(model: Model, paths: SitePaths): readonly SiteSkill[] {
  const withPage = (skill: Skill, owner: Model, name: string): SiteSkill => {
    const path = paths.give(definitionKey(sourceOf(skill)), 'skills', name);
    return { skill, owner, isOwn: owner === model, path };
  };
  const own = model.entities('skill').map(skill => withPage(skill, model, skill.id ?? model.titleOf(skill)));
  return [
    ...own,
    ...required(model).map(({ skill, owner }) =>
      withPage(skill, owner, `${owner.manifest?.id ?? 'other'}-${skill.id ?? owner.titleOf(skill)}`),
    ),
  ];
}

/** What roles require of other frameworks, each once, in the order of its catalogue. */
function required(model: Model): readonly { readonly skill: Skill; readonly owner: Model }[] {
  const found = new Map<Skill, Model>();
  for (const reference of model.references()) {
    if (reference.to !== 'skill' || reference.owner?.kind !== 'role') continue;
    const resolution = model.resolve(reference);
    if (resolution.status === 'found' && resolution.model !== model)
      found.set(resolution.entity as Skill, resolution.model);
  }
  return [...new Set(found.values())].flatMap(owner =>
    owner
      .entities('skill')
      .filter(skill => found.get(skill) === owner)
      .map(skill => ({ skill, owner })),
  );
}
