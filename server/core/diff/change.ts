import type { WordChange } from '../views/writing/word-changes.ts';

/** One difference in what two versions of a framework say. */
export interface Change {
  readonly kind: ChangeKind;
  /** What sort of thing it is about, such as `competency` or `required skill`. */
  readonly thing: string;
  /** What people call it; its new name where it has another. */
  readonly title: string;
  /** What it belongs to, widest first: its job family and level, or its role. */
  readonly place: readonly string[];
  /** Which part of it, such as `Examples`; undefined where it is about the whole thing. */
  readonly part: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The words of a text that was reworded, where enough of it stayed. */
  readonly words: readonly WordChange[] | undefined;
  /** How much of a version step it asks for. */
  readonly step: Step;
  /** Why no more can be told of it; undefined where nothing is in doubt. */
  readonly note: string | undefined;
  /** Where it is written now, or was. */
  readonly source: { readonly uri: string; readonly line: number; readonly side: 'base' | 'head' };
}

export type ChangeKind =
  | 'added'
  | 'copied'
  | 'raised'
  | 'lowered'
  | 'moved'
  | 'reworded'
  | 'changed'
  | 'renamed'
  | 'removed';

/**
 * The part of a version that must go up: `major` where more is demanded of people than before, `minor` for a
 * clarification or a deletion, `patch` where only the spelling or something besides the texts changed.
 */
export type Step = 'major' | 'minor' | 'patch';

/** The larger of steps; undefined of none. */
export function largest(steps: Iterable<Step>): Step | undefined {
  const found = new Set(steps);
  return (['major', 'minor', 'patch'] as const).find(step => found.has(step));
}
