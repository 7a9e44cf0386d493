import { check } from '../core/check.ts';
import type { Model } from '../core/model.ts';
import { nearestWord } from '../core/reading/nearest-word.ts';
import { type CardTarget, cardKey, cardsOf } from '../core/views/card-targets.ts';
import { readView, type View } from '../core/views/view.ts';
import { comparisonKey, coverageKey, ladderKey } from '../core/views/view-key.ts';
import { CannotRun } from './cannot-run.ts';

/** What may be printed of a framework besides its cards. */
export type ViewName = 'comparison' | 'ladder' | 'coverage';

/** What was asked for: two roles or levels, or a job family. */
export interface ViewRequest {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly family: string | undefined;
}

/** What was asked for. Throws `CannotRun` where the framework does not have what it is about. */
export function findView(model: Model, uri: string, view: ViewName, request: ViewRequest): View {
  const found = readView(model, keyOf(model, uri, view, request), () => check(model));
  if (found === undefined) throw new CannotRun('The framework has no such thing.');
  return found;
}

function keyOf(model: Model, uri: string, view: ViewName, { from, to, family }: ViewRequest): string {
  switch (view) {
    case 'comparison':
      if (from === undefined || to === undefined) throw new CannotRun('Say which two: “--from ID --to ID”.');
      return comparisonKey(cardNamed(model, uri, from), cardNamed(model, uri, to));
    case 'ladder':
      return ladderKey(familyNamed(model, uri, family));
    case 'coverage':
      return family === undefined ? coverageKey() : coverageKey(familyNamed(model, uri, family));
  }
}

/** The card of a role or level: in the file itself before all others. */
function cardNamed(model: Model, uri: string, id: string): string {
  const targets = [uri, ...model.files.map(file => file.uri)].flatMap(place => cardsOf(model, place));
  const found = targets.find(target => namesOf(target).includes(id));
  if (found !== undefined) return cardKey(found);
  throw new CannotRun(`There is no role and no level “${id}”.${hint(id, targets.flatMap(namesOf))}`);
}

function namesOf(target: CardTarget): readonly string[] {
  const { names } = target.kind === 'role' ? target.entity : target.level;
  return names.map(({ text }) => text);
}

function familyNamed(model: Model, uri: string, id: string | undefined): string {
  const families = model.entities('family').filter(family => family.id !== undefined);
  const own = families.filter(({ file }) => file.uri === uri);
  const found =
    id === undefined ? (own.length === 1 ? own[0] : undefined) : families.find(one => one.id === id);
  if (found !== undefined) return found.id!;
  const ids = families.map(family => family.id!);
  throw new CannotRun(
    id === undefined
      ? `Say which job family: “--family ID”.${there(ids)}`
      : `There is no job family “${id}”.${hint(id, ids)}`,
  );
}

function hint(word: string, ids: readonly string[]): string {
  const nearest = nearestWord(word, [...new Set(ids)]);
  return nearest === undefined ? there(ids) : ` Did you mean “${nearest}”?`;
}

function there(ids: readonly string[]): string {
  const known = [...new Set(ids)];
  return known.length === 0 || known.length > 30 ? '' : ` There is: ${known.join(', ')}.`;
}
