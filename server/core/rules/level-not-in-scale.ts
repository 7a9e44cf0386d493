import { replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { nearestWord } from '../reading/nearest-word.ts';
import { defineRule } from '../rule.ts';
import { listWords, nameThing, quote } from '../wording.ts';

export const levelNotInScale = defineRule({
  id: 'level-not-in-scale',
  on: 'reference',
  severity: 'error',
  preset: 'minimal',
  summary: 'A proficiency, a depth or a skill’s level is one of its scale, written exactly as there.',
  why: 'Scales from different frameworks sound alike. A word of another scale has no place in the order from lowest to highest.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    scale: ddat-level
    levels:
      Working knowledge: Makes a vessel fast at a quay.
#     ^^^^^^^^^^^^^^^^^ “Working knowledge” is not on scale “Skill level”: awareness, working, practitioner and expert. Did you mean “working”?
`,
    good: `skills:
  - id: mooring
    name: Mooring
    scale: ddat-level
    levels:
      working: Makes a vessel fast at a quay.
`,
  },
  *check(reference, model) {
    if (reference.to !== 'scaleLevel') return;
    const resolution = model.resolve(reference);
    if (resolution.status !== 'unresolved') return;
    const { text, file, span, schema } = reference;
    const scale = resolution.scopes[0];
    if (scale === undefined) return;
    const ids = resolution.candidates.map(level => level.id ?? '');
    const nearest = meant(text, resolution.candidates, model);
    const words = listWords([...ids, ...schema.words], 'and');
    const hint = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
    const isSameWord = nearest?.toLowerCase() === text.toLowerCase();
    yield {
      message: `${quote(text)} is not on ${nameThing(model, scale)}: ${words}.${hint}`,
      related: scale.file.uri.startsWith('rolewright:')
        ? []
        : [{ message: 'The scale is here.', file: scale.file, span: scale.head }],
      fixes:
        nearest === undefined ? [] : [replacement(`Change to “${nearest}”`, file, span, nearest, isSameWord)],
    };
  },
});

/** The level that is spelt like it, printed like it, or begins like it. */
function meant(text: string, levels: readonly Entity[], model: Model): string | undefined {
  const ids = levels.map(level => level.id ?? '');
  const near = nearestWord(text, ids);
  if (near !== undefined) return near;
  const plain = text.toLowerCase().replace(/^\d+\s*[–-]\s*/, '');
  const printed = levels.find(level => model.titleOf(level).toLowerCase().includes(plain));
  if (printed !== undefined) return printed.id;
  return ids.find(
    id => id !== '' && (plain.startsWith(id.toLowerCase()) || id.toLowerCase().startsWith(plain)),
  );
}
