import { type Bullet, bulletsOf } from '../analysis/bullets.ts';
import { levelsOf } from '../analysis/level-texts.ts';
import { fold } from '../analysis/similarity.ts';
import { textsOf } from '../analysis/texts-of.ts';
import { isUnwritten } from '../analysis/unwritten.ts';
import { deleteItem } from '../editing/item-edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Text } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const repeatedBullet = defineRule({
  id: 'repeated-bullet',
  on: ['skill', 'role'],
  severity: 'info',
  summary: 'A point stands once in a skill, and once among the responsibilities of a role.',
  why: 'A level builds on the one below it, so a point that stands at both does not say how people grow from one to the other.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    levels:
      working: |
        You can:
        - make a vessel fast
        - check the lines
      practitioner: |
        You can:
        - plan the mooring of large vessels
        - check the lines
#         ^^^^^^^^^^^^^^^ “check the lines” stands at level “working” of skill “Mooring” as well.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    levels:
      working: |
        You can:
        - make a vessel fast
        - check the lines
      practitioner: |
        You can:
        - plan the mooring of large vessels
        - decide how often lines are checked
`,
  },
  *check(subject, model) {
    if (subject.kind === 'skill') yield* ofSkill(subject as Entity<'skill'>, model);
    else yield* ofRole(subject as Entity<'role'>);
  },
});

interface Place extends Bullet {
  readonly level: string;
  readonly text: Text;
}

function* ofSkill(skill: Entity<'skill'>, model: Model): Iterable<Report> {
  const first = new Map<string, Place>();
  const whole = new Set<string>();
  for (const { level, text } of levelTexts(skill, model)) {
    if (whole.has(fold(text.value))) continue;
    whole.add(fold(text.value));
    for (const bullet of bulletsOf(text.value)) {
      const key = fold(bullet.words);
      const known = first.get(key);
      const place = { ...bullet, level, text };
      if (isUnwritten(bullet.words)) continue;
      if (known === undefined) {
        first.set(key, place);
        continue;
      }
      const where =
        known.text === text
          ? 'stands twice at this level'
          : `stands at level ${quote(known.level)} of ${nameThing(model, skill)} as well`;
      yield {
        message: `${quote(bullet.words)} ${where}.`,
        at: text.spanOf(bullet.start, bullet.end),
        related: [
          {
            message: 'It stands here first.',
            file: skill.file,
            span: known.text.spanOf(known.start, known.end),
          },
        ],
      };
    }
  }
}

/** A skill's texts from the lowest level to the highest. */
function* levelTexts(skill: Entity<'skill'>, model: Model): Iterable<{ level: string; text: Text }> {
  const texts = textsOf(skill).filter(({ path }) => path[0] === 'levels');
  for (const { names } of levelsOf(model, skill)) {
    const text = texts.find(({ path }) => names.some(name => name.text === path[1]));
    if (text !== undefined) yield { level: String(text.path[1]), text };
  }
}

function* ofRole({ data, file }: Entity<'role'>): Iterable<Report> {
  const known = new Set<string>();
  for (const [index, responsibility] of (data.responsibilities ?? []).entries()) {
    const key = fold(responsibility);
    if (!known.has(key) || isUnwritten(responsibility)) {
      known.add(key);
      continue;
    }
    const change = deleteItem(file, data, 'responsibilities', index);
    yield {
      message: `${sentence(quote(responsibility))} stands twice among these responsibilities.`,
      at: ['responsibilities', index],
      fixes: change === undefined ? [] : [{ title: 'Delete the second one', safe: true, edits: [change] }],
    };
  }
}
