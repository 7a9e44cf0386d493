import type { Model } from '../../core/model.ts';
import type { Entity } from '../../core/parsed-file.ts';
import { cardKey, cardOfKey, familyOf } from '../../core/views/card/card-targets.ts';
import { CannotRun } from '../cannot-run.ts';
import { didYouMean } from './did-you-mean.ts';
import { few } from './few.ts';
import { familyNamed, familyOfFile } from './find-family.ts';

/** A role or level that is looked for, and what may be said to narrow the search. */
export interface CardWanted {
  /** `ID`, `FAMILY/ID`, or `role/ID` for a role wherever it is. */
  readonly word: string;
  /** The option that the word stands behind. */
  readonly option: string;
  /** The job family that is meant where the word names none. */
  readonly family: string | undefined;
  /** The file or folder that was named: what it holds goes before all else, then what is in its job family. */
  readonly uri: string;
}

/** The key of the card that is meant. Throws `CannotRun` where there is none, or several that may be meant. */
export function findCard(model: Model, wanted: CardWanted): string {
  const { word, option } = wanted;
  const found = candidatesFor(model, wanted);
  const [first, ...others] = new Set(found.map(exactWord));
  if (first === undefined) throw new CannotRun(notThere(model, wanted));
  if (others.length > 0) {
    const choices = [first, ...others].map(choice => `“--${option} ${choice}”`);
    throw new CannotRun(`“${word}” may mean ${choices.length} things; say which: ${few(choices)}.`);
  }
  const key = keyOf(found[0]!);
  if (cardOfKey(model, key) === undefined)
    throw new CannotRun(`“${first}” has no competencies, so there is nothing to compare.`);
  return key;
}

/** A role, or a level with the family that it stands in. */
type Candidate =
  | { readonly kind: 'role'; readonly entity: Entity<'role'>; readonly family: Entity<'family'> | undefined }
  | { readonly kind: 'level'; readonly entity: Entity<'level'>; readonly family: Entity<'family'> };

function candidatesOf(model: Model): readonly Candidate[] {
  const levels = model
    .entities('family')
    .flatMap(family => model.levelsOf(family).map(entity => ({ kind: 'level', entity, family }) as const));
  const roles = model
    .entities('role')
    .map(entity => ({ kind: 'role', entity, family: familyOf(model, entity) }) as const);
  return [...levels, ...roles];
}

function candidatesFor(model: Model, { word, family, uri }: CardWanted): readonly Candidate[] {
  const { scope, id } = partsOf(word);
  const named = candidatesOf(model).filter(({ entity }) => isNamed(entity, id));
  if (scope === 'role') return named.filter(({ kind }) => kind === 'role');
  if (scope !== undefined || family !== undefined) {
    const wanted = familyNamed(model, scope ?? family ?? '');
    return named.filter(one => one.family === wanted);
  }
  const inFile = named.filter(({ entity }) => entity.file.uri === uri);
  if (inFile.length > 0) return inFile;
  const around = familyOfFile(model, uri);
  const inFamily = named.filter(one => around !== undefined && one.family === around);
  return inFamily.length > 0 ? inFamily : named;
}

function partsOf(word: string): { readonly scope: string | undefined; readonly id: string } {
  const at = word.indexOf('/');
  return at === -1 ? { scope: undefined, id: word } : { scope: word.slice(0, at), id: word.slice(at + 1) };
}

function isNamed({ names }: Entity, name: string): boolean {
  return names.some(({ text }) => text === name);
}

/** The word that means this one and no other. */
function exactWord({ kind, entity, family }: Candidate): string {
  return kind === 'role' ? `role/${entity.id}` : `${family.id}/${entity.id}`;
}

function keyOf(candidate: Candidate): string {
  return cardKey(
    candidate.kind === 'role'
      ? { kind: 'role', entity: candidate.entity }
      : { kind: 'level', family: candidate.family, level: candidate.entity },
  );
}

function notThere(model: Model, { word, family }: CardWanted): string {
  const { scope, id } = partsOf(word);
  const all = candidatesOf(model);
  const namesOf = (some: readonly Candidate[]) =>
    some.flatMap(({ entity }) => entity.names.map(({ text }) => text));
  if (scope === 'role')
    return `There is no role “${id}”.${didYouMean(id, namesOf(all.filter(({ kind }) => kind === 'role')))}`;
  const within = scope ?? family;
  if (within === undefined) return `There is no role and no level “${id}”.${didYouMean(id, namesOf(all))}`;
  const wanted = familyNamed(model, within);
  const elsewhere = all.filter(({ entity }) => isNamed(entity, id)).map(exactWord);
  const hint =
    elsewhere.length > 0
      ? ` It is there as ${few([...new Set(elsewhere)].map(one => `“${one}”`))}.`
      : didYouMean(id, namesOf(all.filter(one => one.family === wanted)));
  return `The job family “${within}” has no role and no level “${id}”.${hint}`;
}
