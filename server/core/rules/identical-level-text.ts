import { levelsOf } from '../analysis/level-texts.ts';
import { fold } from '../analysis/similarity.ts';
import { isUnwritten } from '../analysis/unwritten.ts';
import type { Model } from '../model.ts';
import type { Entity, Name } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const identicalLevelText = defineRule({
  id: 'identical-level-text',
  on: ['skill', 'scale'],
  severity: 'warning',
  summary: 'Each level of a skill or a scale says something of its own.',
  why: 'Two levels with one text cannot be told apart: nobody knows what to learn for the higher one. Mostly the second was copied and never rewritten.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    levels:
      working: Makes a vessel fast at a quay
      practitioner: Makes a vessel fast at a quay
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Skill “Mooring” says the same about “practitioner” as about “working”.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    levels:
      working: Makes a vessel fast at a quay
      practitioner: Plans the mooring of large vessels
`,
  },
  *check(subject, model) {
    if (subject.kind === 'skill') yield* ofSkill(subject as Entity<'skill'>, model);
    else yield* ofScale(subject as Entity<'scale'>, model);
  },
});

function* ofSkill(skill: Entity<'skill'>, model: Model): Iterable<Report> {
  const texts = (skill.data.levels ?? {}) as Readonly<Record<string, string>>;
  const known = new Map<string, Name>();
  for (const { names } of levelsOf(model, skill)) {
    const name = names.find(({ text }) => texts[text] !== undefined);
    if (name === undefined || isUnwritten(texts[name.text]!)) continue;
    const key = fold(texts[name.text]!);
    const first = known.get(key);
    if (first === undefined) known.set(key, name);
    else
      yield {
        message: `${sentence(nameThing(model, skill))} says the same about ${quote(name.text)} as about ${quote(first.text)}.`,
        at: ['levels', name.text],
      };
  }
}

function* ofScale(scale: Entity<'scale'>, model: Model): Iterable<Report> {
  const known = new Map<string, Entity>();
  for (const level of model.scaleLevelsOf(scale)) {
    if (level.data.description === undefined || isUnwritten(level.data.description)) continue;
    const key = fold(level.data.description);
    const first = known.get(key);
    if (first === undefined) known.set(key, level);
    else
      yield {
        message: `${sentence(nameThing(model, scale))} says the same about ${quote(level.id ?? '')} as about ${quote(first.id ?? '')}.`,
        at: level.head,
        related: [{ message: 'The other level is here.', file: first.file, span: first.head }],
      };
  }
}
