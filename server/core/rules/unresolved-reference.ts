import { definitionFix } from '../editing/new-definition.ts';
import { replacement } from '../edits.ts';
import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import { nearestWord } from '../reading/nearest-word.ts';
import { defineRule } from '../rule.ts';
import { listWords, nameThing, nounOf, quote } from '../wording.ts';

export const unresolvedReference = defineRule({
  id: 'unresolved-reference',
  on: 'reference',
  severity: 'error',
  preset: 'minimal',
  summary: 'Whatever is referred to is defined.',
  why: 'A level, theme, skill or component that nobody defines leaves a hole on the card where its name should be.',
  examples: {
    bad: `name: Harbour pilots
levels:
  - id: senior
themes:
  - id: safety
    name: Safety
competencies:
  - id: berthing-plan
    summary: Plans the berthing of a vessel
    level: senoir
#          ^^^^^^ There is no level “senoir” in job family “Harbour pilots”. Did you mean “senior”?
    theme: safety
    proficiency: Expert
`,
    good: `name: Harbour pilots
levels:
  - id: senior
themes:
  - id: safety
    name: Safety
competencies:
  - id: berthing-plan
    summary: Plans the berthing of a vessel
    level: senior
    theme: safety
    proficiency: Expert
`,
  },
  *check(reference, model) {
    if (reference.to === 'scaleLevel') return;
    const resolution = model.resolve(reference);
    if (resolution.status !== 'unresolved') return;
    const { text, file, span } = reference;
    const importWords = ofImport(reference, model);
    if (importWords !== undefined) {
      yield { message: importWords };
      return;
    }
    const candidates = namesIn(text, resolution.candidates, model);
    const nearest = nearestWord(text, candidates.keys()) ?? byTitle(text, resolution.candidates, model);
    const isSameWord = nearest?.toLowerCase() === text.toLowerCase();
    yield {
      message: `${absence(reference, model, resolution.scopes)}${advice(reference, model, nearest, candidates)}`,
      fixes: [
        ...(nearest === undefined
          ? []
          : [replacement(`Change to “${nearest}”`, file, span, nearest, isSameWord)]),
        ...definitionFix(model, reference, resolution.scopes),
      ],
    };
  },
});

function absence(reference: Reference, model: Model, scopes: readonly Entity[]): string {
  const noun = nounOf(reference.to as EntityKind);
  const isPlaceless = reference.schema.within.length > 0 && scopes.length === 0;
  if (isPlaceless)
    return `It is not said which ${outerNoun(reference)} ${noun} ${quote(reference.text)} belongs to.`;
  const scope = scopes[0];
  return `There is no ${noun} ${quote(reference.text)}${scope === undefined ? '' : ` in ${nameThing(model, scope)}`}.`;
}

function outerNoun(reference: Reference): string {
  const first = reference.schema.within[0]?.split('.')[0]?.replace('^', '') ?? '';
  return first === 'family' ? 'job family' : first;
}

function advice(
  reference: Reference,
  model: Model,
  nearest: string | undefined,
  candidates: ReadonlyMap<string, Entity>,
): string {
  if (nearest !== undefined) return ` Did you mean “${nearest}”?`;
  const elsewhere = otherKind(reference, model);
  if (elsewhere !== undefined) return ` It is the name of ${nameThing(model, elsewhere)}.`;
  const names = [...candidates.keys()];
  if (names.length > 0 && names.length <= 6) return ` There is ${listWords(names, 'and')}.`;
  return model.standsAlone && reference.schema.within.length === 0
    ? ' Other files are not read with this one: no framework.yaml lies beside it or above it.'
    : '';
}

/** People often write the title where the id belongs. */
function byTitle(text: string, candidates: readonly Entity[], model: Model): string | undefined {
  const wanted = text.toLowerCase();
  return candidates.find(entity => model.titleOf(entity).toLowerCase() === wanted)?.id;
}

function otherKind({ text, to }: Reference, model: Model): Entity | undefined {
  return model.definitionsOfCode(text).find(({ entity }) => entity.kind !== to)?.entity;
}

function namesIn(text: string, candidates: readonly Entity[], model: Model): ReadonlyMap<string, Entity> {
  const framework = text.includes('/') ? text.slice(0, text.indexOf('/')) : undefined;
  const names = new Map<string, Entity>();
  for (const entity of candidates) {
    for (const name of entity.names) {
      if (name.property === 'aliases') continue;
      const isImported = framework !== undefined && model.file(entity.file.uri) === undefined;
      names.set(isImported ? `${framework}/${name.text}` : name.text, entity);
    }
    if (entity.names.length === 0 && entity.id !== undefined) names.set(entity.id, entity);
  }
  return names;
}

function ofImport({ text, schema }: Reference, model: Model): string | undefined {
  const slash = text.indexOf('/');
  if (slash <= 0 || schema.within.length > 0) return undefined;
  const framework = text.slice(0, slash);
  if (model.imports.has(framework)) return undefined;
  const known = [...model.imports.keys()];
  const nearest = nearestWord(framework, known);
  if (nearest !== undefined) return `No framework “${framework}” is imported. Did you mean “${nearest}”?`;
  return known.length === 0
    ? `No framework “${framework}” is imported. Name it under “imports:” in framework.yaml.`
    : `No framework “${framework}” is imported, only ${listWords(known, 'and')}.`;
}
