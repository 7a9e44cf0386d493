import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { entitySchemas } from '../schema.ts';
import type { Change, ChangeKind, Step } from './change.ts';
import { compareThings } from './compare-things.ts';
import type { FieldChange, Sides } from './field-change.ts';
import { type Matches, matchThings } from './match-things.ts';
import { type VersionAdvice, versionAdvice } from './version-step.ts';

/** How one framework came to be another: what changed, and what that means for its version. */
export interface FrameworkDiff {
  /** What the framework is called. */
  readonly title: string;
  readonly changes: readonly Change[];
  readonly version: VersionAdvice;
}

/** Compares two versions of a framework; either may be missing, where it is new or gone. */
export function diffFrameworks(before: Model, after: Model): FrameworkDiff {
  const matches = matchThings(before, after);
  const context: Context = { before, after, matches };
  const changes = [
    ...apart(matches.added).map(thing => addition(thing, context)),
    ...[...matches.pairs].flatMap(([old, now]) => changesOf(old, now, context)),
    ...apart(matches.removed).map(thing => removal(thing, context)),
    ...[...matches.pairs].flatMap(([old, now]) => orderChange(old, now, context)),
  ];
  const manifest = after.manifest ?? before.manifest;
  return {
    title: manifest === undefined ? titleOfLone(after) : after.titleOf(manifest),
    changes: changes.sort(inOrder),
    version: versionAdvice(before.manifest?.data.version, after.manifest?.data.version, changes),
  };
}

interface Context {
  readonly before: Model;
  readonly after: Model;
  readonly matches: Matches;
}

function titleOfLone({ files, root }: Model): string {
  return decodeURIComponent((files[0]?.uri ?? root).split('/').at(-1) ?? '');
}

/** What belongs to a thing that came or went with it is told with that thing. */
function apart(things: readonly Entity[]): readonly Entity[] {
  const all = new Set(things);
  return things.filter(({ parent }) => parent === undefined || !all.has(parent));
}

function addition(thing: Entity, { after, matches }: Context): Change {
  const origin = matches.copies.get(thing);
  const kind: ChangeKind = origin === undefined ? 'added' : 'copied';
  const before = origin === undefined ? undefined : (origin.id ?? '');
  return {
    ...placed(thing, after, 'head'),
    kind,
    part: undefined,
    before,
    after: origin === undefined ? partsOf(thing, after) : (thing.id ?? ''),
    words: undefined,
    step: stepOfAdding(thing, origin, after),
  };
}

/** A competency is a demand; what nobody is asked for yet is none. */
function stepOfAdding(thing: Entity, origin: Entity | undefined, after: Model): Step {
  if (thing.kind !== 'competency' || after.statusOf(thing) === 'draft') return 'minor';
  const data = thing.data as Entity<'competency'>['data'];
  const old = origin?.data as Entity<'competency'>['data'] | undefined;
  const isAskedAlready =
    old !== undefined && old.level === data.level && origin?.parent?.id === thing.parent?.id;
  return isAskedAlready ? 'minor' : 'major';
}

function removal(thing: Entity, { before }: Context): Change {
  return {
    ...placed(thing, before, 'base'),
    kind: 'removed',
    part: undefined,
    before: partsOf(thing, before),
    after: undefined,
    words: undefined,
    step: 'minor',
  };
}

function partsOf(thing: Entity, model: Model): string | undefined {
  const count = model.childrenOf(thing, 'competency').length;
  return count === 0 ? undefined : `with ${count} ${count === 1 ? 'competency' : 'competencies'}`;
}

function changesOf(old: Entity, now: Entity, { before, after, matches }: Context): readonly Change[] {
  const schema = entitySchemas.get(now.kind);
  if (schema === undefined) return [];
  const sides: Sides = {
    before: { model: before, owner: old, data: old.data },
    after: { model: after, owner: now, data: now.data },
    pairs: matches.pairs,
  };
  const home = placed(now, after, 'head');
  return [...renaming(old, now), ...familyMove(old, now, sides), ...compareThings(sides, schema)].map(
    (change): Change => {
      const { thing = home.thing, title, ...told } = change;
      const rest = { ...told, step: isImprint(now, change) ? ('patch' as const) : told.step };
      if (title === undefined) return { ...home, ...rest, thing };
      return { ...home, ...rest, thing, title, place: [...home.place, home.title] };
    },
  );
}

/** Who publishes a framework and under which terms is no part of what it demands. */
function isImprint({ kind }: Entity, change: FieldChange): boolean {
  return kind === 'framework' && change.kind !== 'changed' && change.part !== 'Notice';
}

/** Another id for the same content; with the old one kept as an alias nothing breaks. */
function renaming(old: Entity, now: Entity): readonly FieldChange[] {
  if (old.id === now.id || old.id === undefined || now.id === undefined) return [];
  const isKept = now.names.some(({ text }) => text === old.id);
  const step: Step = isKept ? 'patch' : 'minor';
  return [{ kind: 'renamed', part: 'Id', before: old.id, after: now.id, words: undefined, step }];
}

function familyMove(old: Entity, now: Entity, { before, after, pairs }: Sides): readonly FieldChange[] {
  if (now.kind !== 'competency' || old.parent === undefined || now.parent === undefined) return [];
  if (pairs.get(old.parent) === now.parent) return [];
  const [from, to] = [before.model.titleOf(old.parent), after.model.titleOf(now.parent)];
  return [{ kind: 'moved', part: 'Job family', before: from, after: to, words: undefined, step: 'major' }];
}

/** Levels that stayed, in another order than before. */
function orderChange(old: Entity, now: Entity, { before, after, matches }: Context): readonly Change[] {
  const kind = now.kind === 'scale' ? 'scaleLevel' : 'level';
  if (!['family', 'ladder', 'scale'].includes(now.kind)) return [];
  const later: readonly Entity[] = after.childrenOf(now, kind);
  const stayed = before.childrenOf(old, kind).flatMap(level => matches.pairs.get(level) ?? []);
  const order = later.filter(level => stayed.includes(level));
  if (order.every((level, index) => level === stayed[index])) return [];
  const names = (levels: readonly Entity[]) => levels.map(level => after.titleOf(level)).join(', ');
  const texts = { part: 'Order of levels', before: names(stayed), after: names(order) };
  return [{ ...placed(now, after, 'head'), kind: 'moved', ...texts, words: undefined, step: 'minor' }];
}

function placed(
  thing: Entity,
  model: Model,
  side: 'base' | 'head',
): Pick<Change, 'thing' | 'title' | 'place' | 'source'> {
  const { parent, file, head, kind } = thing;
  const around = parent === undefined ? [] : [model.titleOf(parent)];
  const level = kind === 'competency' ? model.follow(model.standpointOf(thing), 'level') : undefined;
  return {
    thing: nouns[kind] ?? kind,
    title: model.titleOf(thing) || 'Untitled',
    place: level === undefined ? around : [...around, model.titleOf(level)],
    source: { uri: file.uri, line: file.source.positionAt(head.start).line + 1, side },
  };
}

const nouns: Partial<Readonly<Record<EntityKind, string>>> = {
  family: 'job family',
  codeScheme: 'code scheme',
  scaleLevel: 'level of a scale',
  workActivity: 'work activity',
  developmentActivity: 'development activity',
};

function inOrder(one: Change, other: Change): number {
  const [a, b] = [one, other].map(({ source }) => source) as [Change['source'], Change['source']];
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.line - b.line;
}
