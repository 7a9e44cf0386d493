import type { Finding } from '../lint.ts';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile } from '../parsed-file.ts';
import type { Severity } from '../rule.ts';
import { entitySchemas } from '../schema.ts';
import { nameOf } from '../uri.ts';
import { type Source, sourceOf } from './source.ts';

/** How sound a framework is, from what the rules have found in it. */
export interface Quality {
  /** From 0 to 100: the mean over all things, of which each counts by its worst finding. */
  readonly score: number;
  /** How many roles, competencies, skills, components and so on there are. */
  readonly things: number;
  /** How many of them have no finding. */
  readonly clean: number;
  /** The things with the gravest findings, gravest first. */
  readonly worst: readonly WeakSpot[];
}

/** A thing with findings, or a file where they belong to none. */
export interface WeakSpot {
  readonly title: string;
  readonly kind: string;
  readonly source: Source;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly severity: Severity;
  readonly message: string;
  readonly source: Source;
}

/** How much of a thing's worth a finding takes. */
export const lossOf: Readonly<Record<Severity, number>> = { error: 1, warning: 0.5, info: 0.1 };

/** Measures a framework by findings that somebody else has made. */
export function readQuality(model: Model, findings: readonly Finding[]): Quality {
  const things = new Set(model.files.flatMap(file => file.entities.map(thingOf)));
  const byThing = new Map<Entity | string, Finding[]>();
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) byFile.set(finding.uri, [...(byFile.get(finding.uri) ?? []), finding]);
  for (const file of model.files) {
    const own = byFile.get(file.uri) ?? [];
    for (const [finding, entity] of entitiesAround(file, own)) {
      const thing = entity === undefined ? file.uri : thingOf(entity);
      byThing.set(thing, [...(byThing.get(thing) ?? []), finding]);
    }
  }
  const faulty = [...byThing].filter(([thing]) => typeof thing !== 'string');
  const lost = faulty.reduce((sum, [, own]) => sum + Math.max(...own.map(one => lossOf[one.severity])), 0);
  const total = (own: readonly Finding[]) => own.reduce((sum, { severity }) => sum + lossOf[severity], 0);
  return {
    score: things.size === 0 ? 100 : Math.floor(100 - (100 * lost) / things.size),
    things: things.size,
    clean: things.size - faulty.length,
    worst: [...byThing]
      .sort(([, one], [, other]) => total(other) - total(one))
      .slice(0, mostSpots)
      .map(([thing, own]) => spotOf(model, thing, own)),
  };
}

const mostSpots = 10;

function spotOf(model: Model, thing: Entity | string, findings: readonly Finding[]): WeakSpot {
  const reasons = [...findings]
    .sort((one, other) => lossOf[other.severity] - lossOf[one.severity])
    .map(({ severity, message, uri, span }) => ({ severity, message, source: { uri, span } }));
  if (typeof thing === 'string')
    return {
      title: nameOf(thing),
      kind: 'File',
      source: { uri: thing, span: { start: 0, end: 0 } },
      reasons,
    };
  const kind = entitySchemas.get(thing.kind)?.title ?? thing.kind;
  return { title: model.titleOf(thing) || 'Untitled', kind, source: sourceOf(thing), reasons };
}

/** What a reader would name: a competency, a role with all that is in it, a skill, a shared component, a scale. */
function thingOf(entity: Entity): Entity {
  const { parent, kind } = entity;
  if (parent === undefined) return entity;
  const isPart = parent.kind === 'role' || ['level', 'theme', 'scaleLevel'].includes(kind);
  return isPart ? parent : entity;
}

/** The innermost thing around each finding, in one pass over the file. */
function* entitiesAround(
  { entities }: ParsedFile,
  findings: readonly Finding[],
): Iterable<readonly [Finding, Entity | undefined]> {
  if (findings.length === 0) return;
  const starts = [...entities].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const around: Entity[] = [];
  let next = 0;
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const { start } = finding.span;
    for (; next < starts.length && starts[next]!.span.start <= start; next++) around.push(starts[next]!);
    while (around.length > 0 && around.at(-1)!.span.end < start) around.pop();
    yield [finding, around.findLast(({ span }) => span.end >= start)];
  }
}
