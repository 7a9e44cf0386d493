import type { Model } from '../model.ts';
import { agreedStyle } from './agreed-style.ts';
import { type Habit, habitOf } from './habits.ts';
import type { Passage, Prose } from './prose.ts';
import { siblingsOf } from './siblings.ts';
import { traitOf } from './traits.ts';

/** The form that a passage ought to have, and who says so. */
export interface ExpectedForm {
  readonly value: string;
  /** Who says so, behind a “but”: `the framework’s style asks for none`, `70 of 72 summaries of … have none`. */
  because(asked: string, done: string): string;
}

/**
 * How a passage ought to begin or end: as the framework's style says, else as most passages of its sort do; points of a
 * list also as the others of their own list.
 */
export function expectedForm(
  model: Model,
  prose: Prose,
  passage: Passage,
  trait: 'start' | 'end',
): ExpectedForm | undefined {
  const agreed = agreedStyle(model, prose.text, passage)[trait];
  if (agreed !== undefined)
    return { value: agreed, because: asked => `the framework’s style asks for ${asked}` };
  const habit = habitOf(model, prose, passage, trait);
  if (habit === undefined || !listAgrees(prose, passage, trait, habit)) return undefined;
  return {
    value: habit.value,
    because: (_, done) =>
      `${habit.count} of ${habit.total} ${siblingsOf(model, prose.text, passage)} ${done}`,
  };
}

/** A whole list in another form is a choice, not a slip. */
function listAgrees(prose: Prose, passage: Passage, trait: 'start' | 'end', { value }: Habit): boolean {
  if (passage.kind !== 'bullet') return true;
  const others = prose.passages.filter(
    other => other.kind === 'bullet' && other.list === passage.list && other !== passage,
  );
  return others.length > 1 && others.every(other => traitOf(prose, other, trait) === value);
}
