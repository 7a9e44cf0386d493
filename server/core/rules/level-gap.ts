import {
  describesMost,
  insertLevelTexts,
  levelsOf,
  requiredLevels,
  textAt,
} from '../analysis/level-texts.ts';
import { defineRule } from '../rule.ts';
import { listWords, nameThing, quote, sentence } from '../wording.ts';

export const levelGap = defineRule({
  id: 'level-gap',
  on: 'skill',
  severity: 'warning',
  summary: 'A skill that describes a lower and a higher level describes those between them.',
  why: 'Readers who want to grow from one level to the next find nothing about the step between. Catalogues that describe some levels only say so under “definedAt”.',
  options: {
    scales: {
      type: 'strings',
      default: [],
      description: 'Scales of which skills may leave levels out, for example `[responsibility]`.',
    },
  },
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    levels:
#   ^^^^^^ Skill “Mooring” describes levels below and above “working”, but not “working”.
      awareness: Knows which lines hold a vessel.
      practitioner: Plans the mooring of large vessels.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    levels:
      awareness: Knows which lines hold a vessel.
      working: Makes a vessel fast at a quay.
      practitioner: Plans the mooring of large vessels.
`,
  },
  *check(skill, model, { scales }) {
    if (skill.data.definedAt !== undefined || describesMost(model)) return;
    const levels = levelsOf(model, skill);
    if (scales.includes(levels[0]?.parent?.id ?? '')) return;
    const isDescribed = levels.map(level => textAt(skill, level) !== undefined);
    const between = levels.slice(isDescribed.indexOf(true), isDescribed.lastIndexOf(true));
    const missing = between.filter(level => textAt(skill, level) === undefined);
    if (missing.length === 0) return;
    const required = requiredLevels(model, skill);
    if (levels.some((level, index) => !isDescribed[index] && required.has(level))) return;
    const names = listWords(
      missing.map(level => quote(level.id ?? '')),
      'and',
    );
    yield {
      message: `${sentence(nameThing(model, skill))} describes levels below and above ${names}, but not ${names}.`,
      at: { key: ['levels'] },
      fixes: insertLevelTexts(model, skill, missing),
    };
  },
});
