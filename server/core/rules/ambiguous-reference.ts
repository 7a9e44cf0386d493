import { replacement } from '../edits.ts';
import { type Meaning, mayMeanSeveral, meaningsOf } from '../meanings.ts';
import type { Model } from '../model.ts';
import { defineRule } from '../rule.ts';
import { listWords, nameThing, quote, sentence } from '../wording.ts';

export const ambiguousReference = defineRule({
  id: 'ambiguous-reference',
  on: 'reference',
  severity: 'error',
  preset: 'minimal',
  summary: 'A reference means one thing only.',
  why: 'Where a name belongs to two things, one of them is taken without a word, and it may be the other one that was meant.',
  examples: {
    bad: `skills:
  - id: mooring-vessels
    name: Mooring of vessels
    aliases: [mooring]
  - id: mooring-barges
    name: Mooring of barges
    aliases: [mooring]
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring
#              ^^^^^^^ “mooring” may mean skill “Mooring of vessels” or skill “Mooring of barges”. Write “mooring-vessels” or “mooring-barges”.
        level: working
  - id: mate
    name: Mate
    skills:
      - skill: mooring-vessels
        level: awareness
      - skill: mooring-barges
        level: awareness
`,
    good: `skills:
  - id: mooring-vessels
    name: Mooring of vessels
    aliases: [mooring]
  - id: mooring-barges
    name: Mooring of barges
    aliases: [mooring]
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring-barges
        level: working
  - id: mate
    name: Mate
    skills:
      - skill: mooring-vessels
        level: awareness
      - skill: mooring-barges
        level: awareness
`,
  },
  *check(reference, model) {
    const resolution = model.resolve(reference);
    if (resolution.status !== 'found' || !mayMeanSeveral(model, reference, resolution.entity)) return;
    const meanings = meaningsOf(model, reference);
    if (meanings.length < 2 || isDuplicate(meanings)) return;
    const { text, file, span } = reference;
    const things = listWords(
      meanings.map(meaning => wordsFor(meaning, model)),
      'or',
    );
    const clear = meanings.filter(({ plain }) => plain !== text);
    const advice = listWords(
      clear.map(({ plain }) => quote(plain)),
      'or',
    );
    const isComplete = clear.length === meanings.length;
    yield {
      message: `${quote(text)} may mean ${things}.${isComplete ? ` Write ${advice}.` : ''}`,
      related: meanings.map(({ entity }) => ({
        message: sentence(`${nameThing(model, entity)} is here.`),
        file: entity.file,
        span: entity.head,
      })),
      fixes: clear.map(({ plain }) => replacement(`Change to ${quote(plain)}`, file, span, plain, false)),
    };
  },
});

/** Of two things with one id or one code, the second is reported where it is defined. */
function isDuplicate(meanings: readonly Meaning[]): boolean {
  const [first] = meanings;
  const { property } = first!.name;
  return (
    property !== 'aliases' &&
    meanings.every(({ entity, name }) => name.property === property && entity.parent === first!.entity.parent)
  );
}

function wordsFor({ entity, name }: Meaning, model: Model): string {
  const thing = nameThing(model, entity);
  const isLocal = entity.parent !== undefined && model.schemaOf(entity)?.scope === 'parent';
  if (isLocal) return `${thing} of ${nameThing(model, entity.parent!)}`;
  return name.property === 'aliases' || name.text === entity.id ? thing : `${thing} by its ${name.property}`;
}
