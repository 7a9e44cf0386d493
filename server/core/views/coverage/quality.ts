import { addTo, groupBy } from '../../grouping.ts';
import type { Finding } from '../../lint.ts';
import type { Model } from '../../model.ts';
import type { Entity, ParsedFile } from '../../parsed-file.ts';
import type { Severity } from '../../rule.ts';
import { entitySchemas } from '../../schema.ts';
import { nameOf } from '../../uri.ts';
import { familyOf, levelOf } from '../card/card-targets.ts';
import { type Source, sourceOf } from '../source.ts';

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
  /** What it belongs to, as far as its title does not say it: its level, and its job family where there are several. */
  readonly place: readonly string[];
  readonly source: Source;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly severity: Severity;
  readonly message: string;
  /** How often the same is found in the thing. */
  readonly count: number;
  /** Where it is found first. */
  readonly source: Source;
}

/** How much of a thing's worth a finding takes. */
export const lossOf: Readonly<Record<Severity, number>> = { error: 1, warning: 0.5, info: 0.1 };

/** Measures a framework by findings that somebody else has made. */
export function readQuality(model: Model, findings: readonly Finding[]): Quality {
  const things = new Set(model.files.flatMap(file => file.entities.map(thingOf)));
  const byThing = new Map<Entity | string, Finding[]>();
  const byFile = groupBy(findings, ({ uri }) => uri);
  for (const file of model.files) {
    const own = byFile.get(file.uri) ?? [];
    for (const [finding, entity] of entitiesAround(file, own)) {
      const thing = entity === undefined ? file.uri : thingOf(entity);
      addTo(byThing, thing, finding);
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
  const reasons = reasonsOf(findings);
  if (typeof thing === 'string')
    return {
      title: nameOf(thing),
      kind: 'File',
      place: [],
      source: { uri: thing, span: { start: 0, end: 0 } },
      reasons,
    };
  const kind = entitySchemas.get(thing.kind)?.title ?? thing.kind;
  const place = placeOf(model, thing);
  return { title: model.titleOf(thing) || 'Untitled', kind, place, source: sourceOf(thing), reasons };
}

/** The gravest first, and what is found again and again once. */
function reasonsOf(findings: readonly Finding[]): readonly Reason[] {
  const found = new Map<string, Reason>();
  for (const { severity, message, uri, span } of findings) {
    const key = `${severity} ${message}`;
    const known = found.get(key) ?? { severity, message, count: 0, source: { uri, span } };
    found.set(key, { ...known, count: known.count + 1 });
  }
  return [...found.values()].sort((one, other) => lossOf[other.severity] - lossOf[one.severity]);
}

function placeOf(model: Model, thing: Entity): readonly string[] {
  const isRole = thing.kind === 'role';
  const family = isRole ? familyOf(model, thing as Entity<'role'>) : thing.parent;
  const level = thing.kind === 'competency' ? levelOf(model, thing) : undefined;
  const isTold = family?.kind === 'family' && model.entities('family').length > 1;
  const title = model.titleOf(thing).toLowerCase();
  return [level, isTold ? family : undefined]
    .flatMap(one => (one === undefined ? [] : model.titleOf(one)))
    .filter(name => !title.includes(name.toLowerCase()));
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
