import { meaningsOf } from '../analysis/meanings.ts';
import { replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Reference } from '../parsed-file.ts';
import { defineRule, type NamedBy, type Report } from '../rule.ts';
import { listWords, nameThing, quote, sentence } from '../wording.ts';

export const ambiguousReference = defineRule({
  id: 'ambiguous-reference',
  on: ['reference', 'name'],
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
  *check(subject, model) {
    if ('entity' in subject) yield* ofName(subject, model);
    else if (subject.property === 'ladder') yield* ofLadder(subject, model);
    else yield* ofReference(subject, model);
  },
});

/** Several things may bear an earlier name; an id or a code that is not unique is reported where it is defined. */
function* ofReference(reference: Reference, model: Model): Iterable<Report> {
  const { text, file, span } = reference;
  const resolution = model.resolve(reference);
  if (resolution.status !== 'found' || resolution.name?.property !== 'aliases') return;
  const meanings = meaningsOf(model, reference);
  if (meanings.length < 2) return;
  const things = meanings.map(({ entity }) => nameThing(model, entity));
  const words = meanings.map(({ plain }) => quote(plain));
  yield {
    message: `${quote(text)} may mean ${listWords(things, 'or')}. Write ${listWords(words, 'or')}.`,
    related: meanings.map(({ entity }) => ({
      message: sentence(`${nameThing(model, entity)} is here.`),
      file: entity.file,
      span: entity.head,
    })),
    fixes: meanings.map(({ plain }) => replacement(`Change to ${quote(plain)}`, file, span, plain, false)),
  };
}

/** An id always wins, so a thing is never found by the same word as its code or its earlier name. */
function* ofName({ entity, name }: NamedBy, model: Model): Iterable<Report> {
  if (name.property === 'id' || model.schemaOf(entity)?.scope === 'parent') return;
  const other = model
    .definitionsOf(entity.kind, name.text)
    .find(found => found.entity !== entity && found.name?.property === 'id');
  if (other === undefined) return;
  const what = name.property === 'aliases' ? 'an earlier name' : `the ${name.property}`;
  yield {
    message: `${quote(name.text)} is also the id of ${nameThing(model, other.entity)}, and as ${what} of ${nameThing(model, entity)} it is never found.`,
    related: [
      {
        message: sentence(`${nameThing(model, other.entity)} is here.`),
        file: other.entity.file,
        span: other.entity.head,
      },
    ],
  };
}

/** Two ladders at once: a level may be meant on either. */
function* ofLadder({ container, owner, text }: Reference, model: Model): Iterable<Report> {
  const { levels = [] } = container as { readonly levels?: readonly object[] };
  if (owner === undefined || levels.length === 0) return;
  yield {
    message: `${sentence(nameThing(model, owner))} has levels of its own and the ladder ${quote(text)}. Keep one of the two.`,
  };
}
