import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { oncePer } from './once-per.ts';

/** The one proficiency that all competencies of a job family state, on whatever level; undefined where they differ. */
export function flatProficiencyOf(model: Model, family: Entity<'family'>): string | undefined {
  return ofModel(model)(family);
}

/** A handful of competencies may well be asked equally well. */
const fewest = 10;

const ofModel = oncePer((model: Model) =>
  oncePer((family: Entity<'family'>): string | undefined => {
    const competencies = model.childrenOf(family, 'competency');
    const levels = new Set(competencies.map(({ data }) => data.level));
    const [proficiency, ...others] = new Set(competencies.map(({ data }) => data.proficiency));
    const isFlat = others.length === 0 && competencies.length >= fewest && levels.size > 1;
    return isFlat && proficiency !== 'not-applicable' ? proficiency : undefined;
  }),
);
