import { oncePer } from '../analysis/once-per.ts';
import { replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Reference } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const labelVariant = defineRule({
  id: 'label-variant',
  on: 'reference',
  severity: 'warning',
  summary: 'A category, a thread or a track is spelt one way.',
  why: 'What should stand together is put under two headings, and a thread that is spelt in two ways breaks in two.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    category: Deck work
  - id: splicing
    name: Splicing
    category: Deck work
  - id: painting
    name: Painting
    category: deck-work
#             ^^^^^^^^^ The category “deck-work” is spelt “Deck work” elsewhere.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    category: Deck work
  - id: splicing
    name: Splicing
    category: Deck work
  - id: painting
    name: Painting
    category: Deck work
`,
  },
  *check(reference, model) {
    if (reference.to === 'rule' || model.resolve(reference).status !== 'tag') return;
    const usual = spellings(model).get(keyOf(reference));
    if (usual === undefined || usual.text === reference.text) return;
    const { to, text, file, span } = reference;
    yield {
      message: `The ${to} ${quote(text)} is spelt ${quote(usual.text)} elsewhere.`,
      related: [{ message: 'It is spelt so here, for example.', file: usual.file, span: usual.span }],
      fixes: [replacement(`Change to ${quote(usual.text)}`, file, span, source(usual), false)],
    };
  },
});

/** The spelling of each label that is used most; of several, the first. */
const spellings = oncePer((model: Model): ReadonlyMap<string, Reference> => {
  const uses = new Map<string, Map<string, Reference[]>>();
  for (const reference of model.references()) {
    if (reference.to === 'rule' || model.resolve(reference).status !== 'tag') continue;
    const key = keyOf(reference);
    const spelt = uses.get(key) ?? new Map<string, Reference[]>();
    uses.set(key, spelt);
    spelt.set(reference.text, [...(spelt.get(reference.text) ?? []), reference]);
  }
  return new Map(
    [...uses].map(([key, spelt]) => {
      const most = [...spelt.values()].reduce((best, list) => (list.length > best.length ? list : best));
      return [key, most[0]!];
    }),
  );
});

/** Case, marks, a plural and the word “skills” behind make no other label. */
function keyOf({ to, text }: Reference): string {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length > 1 && /^skills?$/.test(words.at(-1)!)) words.pop();
  return `${to} ${words.map(word => word.replace(/(?<=.{3})s$/, '')).join(' ')}`;
}

/** As it is written there, with its quotation marks. */
function source({ file, span }: Reference): string {
  return file.source.getText().slice(span.start, span.end);
}
