import type { Style } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Text } from '../parsed-file.ts';
import { agreedStyle } from './agreed-style.ts';
import { habitOf } from './habits.ts';
import type { Passage, Prose } from './prose.ts';
import { siblingsOf } from './siblings.ts';
import { textKind } from './text-kind.ts';
import { traitOf } from './traits.ts';

/** A passage in another form than it ought to have. */
export interface Deviation {
  readonly found: string;
  readonly wanted: string;
  /** Who says so, behind a “but”: `the framework’s style asks for none`, `70 of 72 summaries of … have none`. */
  because(asked: string, done: string): string;
}

/**
 * How a passage begins or ends otherwise than it ought to: than the framework's style says, else than most passages of
 * its sort; points of a list also otherwise than the others of their own list.
 */
export function deviationOf(
  model: Model,
  prose: Prose,
  passage: Passage,
  trait: 'start' | 'end' | 'person',
): Deviation | undefined {
  const found = traitOf(prose, passage, trait);
  if (found === undefined) return undefined;
  const agreed = agreedOn(model, prose.text, passage)[trait];
  if (agreed !== undefined) {
    if (agreed === found) return undefined;
    return { found, wanted: agreed, because: asked => `the framework’s style asks for ${asked}` };
  }
  const habit = habitOf(model, prose, passage, trait);
  if (habit === undefined || habit.value === found || !isAlone(prose, passage, trait, habit.value))
    return undefined;
  const those = `${habit.count} of ${habit.total} ${siblingsOf(model, prose.text, passage)}`;
  return { found, wanted: habit.value, because: (_, done) => `${those} ${done}` };
}

/** Longer texts speak of many persons. */
function agreedOn(
  model: Model,
  text: Text,
  passage: Passage,
): Pick<Style, 'person'> & ReturnType<typeof agreedStyle> {
  const isBody = textKind(text) === 'body' && passage.kind !== 'bullet';
  const { person } = model.style;
  return { ...agreedStyle(model, text, passage), ...(isBody || person === undefined ? {} : { person }) };
}

/** Whether all other points of the list have the usual form: a whole list in another form is a choice, not a slip. */
function isAlone(prose: Prose, passage: Passage, trait: 'start' | 'end' | 'person', usual: string): boolean {
  if (passage.kind !== 'bullet') return true;
  let others = 0;
  for (const other of prose.passages) {
    if (other === passage || other.kind !== 'bullet' || other.list !== passage.list) continue;
    if (traitOf(prose, other, trait) !== usual) return false;
    others++;
  }
  return others > 1;
}
