import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { entitySchemas } from '../schema.ts';
import { nameOf } from '../uri.ts';
import { counted } from '../wording.ts';
import type { Change, ChangeKind, Step } from './change.ts';
import { compareThings } from './compare-things.ts';
import type { FieldChange, Sides } from './field-change.ts';
import { type LeftOut, leftOut, type UnreadFile } from './left-out.ts';
import { isMovedComponent } from './library.ts';
import { isInRole, type Matches, matchThings } from './match-things.ts';
import { isElsewhere } from './moved-levels.ts';
import { occurringWords } from './occurring-words.ts';
import { orderChange } from './order-change.ts';
import { placed } from './placed.ts';
import { sideOf } from './side.ts';
import { type VersionAdvice, versionAdvice } from './version-step.ts';

/** How one framework came to be another: what changed, and what that means for its version. */
export interface FrameworkDiff {
  /** What the framework is called. */
  readonly title: string;
  readonly changes: readonly Change[];
  readonly version: VersionAdvice;
  /** The files of which nothing is compared, because one version of them cannot be read. */
  readonly unread: readonly UnreadFile[];
  /** Whether the framework was there before, is there now, or both. */
  readonly life: 'new' | 'gone' | 'stayed';
}

/** Compares two versions of a framework; either may be missing, where it is new or gone. */
export function diffFrameworks(before: Model, after: Model): FrameworkDiff {
  const out = leftOut(before, after);
  const matches = matchThings(before, after, (thing, side) => !out.isInFile(thing, side));
  const origins = new Map([...matches.pairs].map(([old, now]) => [now, old]));
  const context: Context = { before, after, matches, origins, out, occurs: occurringWords(before, after) };
  const changes = [
    ...apart(matches.added).flatMap(thing => addition(thing, context)),
    ...[...matches.pairs].flatMap(([old, now]) => (isInRole(now) ? [] : changesOf(old, now, context))),
    ...apart(matches.removed).flatMap(thing => removal(thing, context)),
    ...[...matches.pairs].flatMap(([old, now]) => orderChange(old, now, context)),
  ];
  return {
    title:
      titleOf(after) ?? titleOf(before) ?? nameOf((after.files[0] ?? before.files[0])?.uri ?? after.root),
    changes: changes.sort(inOrder),
    version: versionAdvice(before, after, changes),
    unread: out.files,
    life: before.files.length === 0 ? 'new' : after.files.length === 0 ? 'gone' : 'stayed',
  };
}

interface Context {
  readonly before: Model;
  readonly after: Model;
  readonly matches: Matches;
  /** What a thing afterwards was before. */
  readonly origins: ReadonlyMap<Entity, Entity>;
  readonly out: LeftOut;
  readonly occurs: Sides['occurs'];
}

/** A file that stands alone has no title, and is called by its name. */
function titleOf(model: Model): string | undefined {
  return model.manifest && model.titleOf(model.manifest);
}

/** What belongs to a thing that came or went with it is told with that thing. */
function apart(things: readonly Entity[]): readonly Entity[] {
  const all = new Set(things);
  return things.filter(({ parent }) => parent === undefined || !all.has(parent));
}

function addition(thing: Entity, { before, after, matches, origins, out }: Context): readonly Change[] {
  if (out.mayHold(thing, 'base') || isMovedComponent(thing, after, before)) return [];
  if (isElsewhere(thing, { own: after, other: before, counterparts: origins })) return [];
  const copy = matches.copies.get(thing);
  const origin = copy?.of;
  const kind: ChangeKind = origin === undefined ? 'added' : 'copied';
  const change = {
    ...placed(thing, after, 'head'),
    kind,
    part: undefined,
    before: origin === undefined ? undefined : (origin.id ?? ''),
    after: origin === undefined ? partsOf(thing, after) : (thing.id ?? ''),
    words: undefined,
    note: copy?.isWhole === false ? 'not all of it is the same' : undefined,
    step: stepOfAdding(thing, origin, after),
  };
  return [change];
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

function removal(thing: Entity, { before, after, matches, out }: Context): readonly Change[] {
  if (out.mayHold(thing, 'head') || isMovedComponent(thing, before, after)) return [];
  if (isElsewhere(thing, { own: before, other: after, counterparts: matches.pairs })) return [];
  const change: Change = {
    ...placed(thing, before, 'base'),
    kind: 'removed',
    part: undefined,
    before: partsOf(thing, before),
    after: undefined,
    words: undefined,
    note: undefined,
    step: 'minor',
  };
  return [change];
}

function partsOf(thing: Entity, model: Model): string | undefined {
  const count = model.childrenOf(thing, 'competency').length;
  return count === 0 ? undefined : `with ${counted(count, 'competency', 'competencies')}`;
}

function changesOf(old: Entity, now: Entity, context: Context): readonly Change[] {
  const { before, after, matches, occurs } = context;
  const schema = entitySchemas.get(now.kind);
  if (schema === undefined) return [];
  const sides: Sides = {
    before: sideOf(before, old),
    after: sideOf(after, now),
    pairs: matches.pairs,
    occurs,
  };
  const home = placed(now, after, 'head');
  return [...familyMove(old, now, sides), ...compareThings(sides, schema)].map((change): Change => {
    const { thing = home.thing, title, note, ...told } = change;
    const rest = { ...told, note, step: isImprint(now, change) ? ('patch' as const) : told.step };
    if (title === undefined) return { ...home, ...rest, thing };
    return { ...home, ...rest, thing, title, place: [...home.place, home.title] };
  });
}

/** Who publishes a framework and under which terms is no part of what it demands. */
function isImprint({ kind }: Entity, change: FieldChange): boolean {
  if (kind !== 'framework' || change.part === 'Notice' || change.kind === 'renamed') return false;
  return change.kind !== 'changed' || ['License', 'Publisher'].includes(change.part ?? '');
}

function familyMove(old: Entity, now: Entity, { before, after, pairs }: Sides): readonly FieldChange[] {
  if (now.kind !== 'competency' || old.parent === undefined || now.parent === undefined) return [];
  if (pairs.get(old.parent) === now.parent) return [];
  const [from, to] = [before.model.titleOf(old.parent), after.model.titleOf(now.parent)];
  return [{ kind: 'moved', part: 'Job family', before: from, after: to, words: undefined, step: 'major' }];
}

function inOrder(one: Change, other: Change): number {
  const [a, b] = [one, other].map(({ source }) => source) as [Change['source'], Change['source']];
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.line - b.line;
}
