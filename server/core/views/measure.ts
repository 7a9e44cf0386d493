import type { Standpoint } from '../linking/resolution.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { type Written, writtenAt } from './source.ts';

/** How well or how deeply something is asked for: a step of a scale, or why there is none. */
export interface Measure {
  /** What is measured, such as `Proficiency` or `Depth`. */
  readonly label: string;
  /** `unknown`: something is written, but it is not a step of the scale. */
  readonly state: 'stated' | 'missing' | 'not-applicable' | 'unknown';
  /** The name of the step, else the words that stand for its absence. */
  readonly word: string;
  readonly steps: readonly MeasureStep[];
  /** Which of the steps, from 0; undefined where none is stated. */
  readonly position: number | undefined;
}

/** One step of a scale, with what it means where that is written. */
export interface MeasureStep {
  readonly name: string;
  readonly meaning: Written | undefined;
}

/**
 * Reads the step of a scale at a key. Undefined where nothing is measured, as in a job family without proficiencies.
 *
 * @param meaningOf what a step means in this place, where that is more than the scale says.
 */
export function readMeasure(
  model: Model,
  from: Standpoint,
  property: string,
  meaningOf: (names: readonly string[]) => Written | undefined = () => undefined,
): Measure | undefined {
  const schema = from.file.located(from.container)?.schema.properties.get(property);
  if (schema === undefined) return undefined;
  const scopes = model.scopesOf(schema, from);
  if (scopes.state === 'word') return undefined;
  const scale = scopes.entities.find(entity => entity.kind === 'scale');
  const levels = scale === undefined ? [] : model.scaleLevelsOf(scale);
  const steps = levels.map(level => ({
    name: model.titleOf(level),
    meaning:
      meaningOf(level.names.map(name => name.text)) ?? writtenAt(level.file, level.data, 'description'),
  }));
  const label = schema.title ?? property;
  const value = (from.container as Readonly<Record<string, unknown>>)[property];
  const reference = model.referenceAt(from.container, property);
  if (typeof value !== 'string' || reference === undefined)
    return { label, state: 'missing', word: 'not stated', steps, position: undefined };
  const resolution = model.resolve(reference);
  if (resolution.status === 'word')
    return { label, state: 'not-applicable', word: 'not applicable', steps, position: undefined };
  const position =
    resolution.status === 'found' ? (levels as readonly Entity[]).indexOf(resolution.entity) : -1;
  return position === -1
    ? { label, state: 'unknown', word: value, steps, position: undefined }
    : { label, state: 'stated', word: steps[position]!.name, steps, position };
}

/** The step with its place on the scale: “Working (step 2 of 4)”. */
export function measureWords({ state, word, steps, position }: Measure): string {
  if (state === 'unknown') return `${word} (not on the scale)`;
  return position === undefined ? word : `${word} (step ${position + 1} of ${steps.length})`;
}
