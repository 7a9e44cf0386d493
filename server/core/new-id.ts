import type { Fix } from './rule.ts';

/** Stands in a fix where a new UUID belongs: the core draws none, so whoever applies the fix puts one in. */
export const newIdPlaceholder = '00000000-0000-0000-0000-000000000000';

/** A fix that can be applied: one new UUID, drawn only where it is needed, stands in every place that waits for it. */
export function withNewId(fix: Fix, newId: () => string): Fix {
  if (!fix.edits.some(({ text }) => text.includes(newIdPlaceholder))) return fix;
  const id = newId();
  const edits = fix.edits.map(edit => ({ ...edit, text: edit.text.replaceAll(newIdPlaceholder, id) }));
  return { ...fix, edits };
}
