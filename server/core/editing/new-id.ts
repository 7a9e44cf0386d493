import type { Fix } from '../rule.ts';

/** Stands in a fix where a new UUID belongs: the core draws none, so whoever applies the fix puts one in. */
export const newIdPlaceholder = '00000000-0000-0000-0000-000000000000';

/** Whether a fix cannot be applied as it is, because a new UUID has to be put in. */
export function waitsForNewId({ edits }: Fix): boolean {
  return edits.some(({ text }) => text.includes(newIdPlaceholder));
}

/** A fix that can be applied: one new UUID, drawn only where it is needed, stands in every place that waits for it. */
export function withNewId(fix: Fix, newId: () => string): Fix {
  if (!waitsForNewId(fix)) return fix;
  const id = newId();
  const edits = fix.edits.map(edit => ({ ...edit, text: edit.text.replaceAll(newIdPlaceholder, id) }));
  return { ...fix, edits };
}
