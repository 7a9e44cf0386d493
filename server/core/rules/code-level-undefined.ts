import { levelByDigit, skillInCode } from '../analysis/codes.ts';
import { recoding } from '../editing/recoding.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { listWords, nameThing, sentence } from '../wording.ts';

export const codeLevelUndefined = defineRule({
  id: 'code-level-undefined',
  on: 'name',
  severity: 'warning',
  summary: 'The level in a code is one at which its skill exists.',
  why: 'Many skills exist at some levels only. A code at another level names something that nobody has defined.',
  examples: {
    bad: `codeSchemes:
  - id: components
    appliesTo: [workActivities]
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: number
        mask: "99+"
skills:
  - id: berthing
    code: BERT
    name: Berthing
    scale: ddat-level
    definedAt: [practitioner, expert]
components:
  workActivities:
    - code: BERT212
#               ^ Skill “Berthing” exists at levels 3 and 4 only, not at level 2.
      title: Berthing plans
`,
    good: `codeSchemes:
  - id: components
    appliesTo: [workActivities]
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: number
        mask: "99+"
skills:
  - id: berthing
    code: BERT
    name: Berthing
    scale: ddat-level
    definedAt: [practitioner, expert]
components:
  workActivities:
    - code: BERT312
      title: Berthing plans
`,
  },
  *check({ entity, name }, model) {
    if (name.property !== 'code' || entity.kind === 'skill') return;
    const { skill, level } = skillInCode(model, name.text, entity.section) ?? {};
    if (skill === undefined || level === undefined) return;
    const digits = definedDigits(model, skill);
    if (digits.length === 0 || digits.includes(level.text)) return;
    const words = `${digits.length === 1 ? 'level' : 'levels'} ${listWords(digits, 'and')}`;
    const start = name.span.start + level.start;
    yield {
      message: `${sentence(nameThing(model, skill))} exists at ${words} only, not at level ${level.text}.`,
      at: { start, end: start + level.text.length },
      related: [
        { message: sentence(`${nameThing(model, skill)} is here.`), file: skill.file, span: skill.head },
      ],
      fixes: digits
        .sort((a, b) => Math.abs(Number(a) - Number(level.text)) - Math.abs(Number(b) - Number(level.text)))
        .slice(0, 2)
        .flatMap(digit => {
          const code = name.text.slice(0, level.start) + digit + name.text.slice(level.start + 1);
          return recoding(model, entity, name, code);
        }),
    };
  },
});

/** The levels at which a skill exists, as digits; none where it does not say so or its scale is not numbered. */
function definedDigits(model: Model, skill: Entity<'skill'>): string[] {
  const { definedAt = [] } = skill.data;
  const digits = [...'0123456789'].filter(digit => {
    const level = levelByDigit(model, skill, digit);
    return level?.names.some(({ text }) => definedAt.includes(text)) === true;
  });
  return digits.length === definedAt.length ? digits : [];
}
