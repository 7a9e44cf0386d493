import { replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { listWords, nameThing, quote, sentence } from '../wording.ts';

export const referenceToDeprecated = defineRule({
  id: 'reference-to-deprecated',
  on: ['reference', 'framework'],
  severity: 'warning',
  summary: 'What is in use refers to nothing that is legacy, retired or replaced.',
  why: 'People are measured and trained by something that its owners no longer maintain. Where there is a successor, it is the one to work with.',
  examples: {
    bad: `skills:
  - id: hand-signals
    name: Hand signals
    status: retired
    replacedBy: [radio-signals]
  - id: radio-signals
    name: Radio signals
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: hand-signals
#              ^^^^^^^^^^^^ Skill “Hand signals” is retired. It is replaced by “radio-signals”.
        level: working
`,
    good: `skills:
  - id: hand-signals
    name: Hand signals
    status: retired
    replacedBy: [radio-signals]
  - id: radio-signals
    name: Radio signals
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: radio-signals
        level: working
`,
  },
  *check(subject, model) {
    if (subject.kind === 'framework') yield* ofImports(subject, model);
    else yield* ofReference(subject as Reference, model);
  },
});

/** What a legacy thing refers to grew old with it. Levels and themes live and die with their job family. */
function* ofReference(reference: Reference, model: Model): Iterable<Report> {
  const { owner, property, schema } = reference;
  if (schema.within.length > 0 || property === 'replacedBy' || owner === undefined) return;
  const resolution = model.resolve(reference);
  if (resolution.status !== 'found') return;
  const { entity } = resolution;
  const fault = faultOf(entity, model);
  if (fault === undefined || isPast(model.statusOf(owner)) || belongsTo(owner, entity, model)) return;
  const successors = (entity.data as { readonly replacedBy?: readonly string[] }).replacedBy ?? [];
  const advice =
    successors.length === 0 || fault.startsWith('is replaced')
      ? ''
      : ` It is replaced by ${listWords(successors.map(quote), 'and')}.`;
  yield {
    message: `${sentence(nameThing(model, entity))} ${fault}.${advice}`,
    related: [
      { message: sentence(`${nameThing(model, entity)} is here.`), file: entity.file, span: entity.head },
    ],
    fixes: fixesOf(reference, entity, successors),
  };
}

/** A framework as a whole is out of date: said once, where it is imported. */
function* ofImports(framework: Entity<'framework'>, model: Model): Iterable<Report> {
  if (isPast(model.statusOf(framework))) return;
  for (const [index, { framework: id = '' }] of (framework.data.imports ?? []).entries()) {
    const manifest = model.imports.get(id)?.model?.manifest;
    const { status, replacedBy = [] } = manifest?.data ?? {};
    if (manifest === undefined || !isPast(status)) continue;
    const advice = replacedBy.length === 0 ? '' : ` It is replaced by ${listWords(replacedBy, 'and')}.`;
    yield {
      message: `${sentence(nameThing(model, manifest))} is ${status}.${advice}`,
      at: ['imports', index, 'framework'],
      related: [{ message: 'It says so here.', file: manifest.file, span: manifest.head }],
    };
  }
}

/** By its own words, or by those of the family around it; what its framework is as a whole is said at the import. */
function faultOf(entity: Entity, model: Model): string | undefined {
  const {
    status,
    isLegacy,
    replacedBy = [],
  } = entity.data as {
    readonly status?: string;
    readonly isLegacy?: boolean;
    readonly replacedBy?: readonly string[];
  };
  const own = status ?? (isLegacy === true ? 'legacy' : undefined);
  if (isPast(own)) return `is ${own}`;
  if (own === undefined && replacedBy.length > 0)
    return `is replaced by ${listWords(replacedBy.map(quote), 'and')}`;
  const family = entity.kind === 'role' ? model.follow(model.standpointOf(entity), 'family') : entity.parent;
  if (family === undefined || family === entity || own !== undefined) return undefined;
  const around = faultOf(family, model);
  return around === undefined ? undefined : `belongs to ${nameThing(model, family)}, which ${around}`;
}

function isPast(status: string | undefined): boolean {
  return status === 'legacy' || status === 'retired';
}

/** Whether it speaks of the thing around it. */
function belongsTo(owner: Entity, entity: Entity, model: Model): boolean {
  const family = owner.kind === 'role' ? model.follow(model.standpointOf(owner), 'family') : undefined;
  return owner === entity || owner.parent === entity || family === entity;
}

function fixesOf(reference: Reference, entity: Entity, successors: readonly string[]): Fix[] {
  const { text, file, span, isKey } = reference;
  if (isKey) return [];
  const isImported = text.includes('/') && entity.file !== file;
  const prefix = isImported ? text.slice(0, text.indexOf('/') + 1) : '';
  return successors.map(successor => {
    const name = successor.includes('/') ? successor : prefix + successor;
    return replacement(`Change to ${quote(name)}`, file, span, name, false);
  });
}
