import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import { withCaseOf } from '../prose/case.ts';
import { habitOf } from '../prose/habits.ts';
import { type Prose, proseOf } from '../prose/prose.ts';
import { type Region, type RegionalWord, regionalWords, regionOf } from '../prose/regional-spelling.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const otherEnglish = defineRule({
  id: 'other-english',
  on: 'text',
  severity: 'info',
  english: true,
  style: true,
  summary: 'All texts are spelt in the English that `language` names, or in that of most other texts.',
  why: 'A framework that writes “behaviour” here and “behavior” there was written by many hands, and searches find half of it. British English allows both -ise and -ize: there the majority counts.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  language: en-GB
skills:
  - id: mooring
    name: Mooring
    description: Predicting the behavior of a vessel
#                               ^^^^^^^^ “behavior” is American English; this framework is written in en-GB, where it is “behaviour”.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  language: en-GB
skills:
  - id: mooring
    name: Mooring
    description: Predicting the behaviour of a vessel
`,
    },
  },
  *check(text, model) {
    if (textKind(text) === 'label') return;
    const prose = proseOf(text);
    for (const found of regionalWords(prose)) {
      const { word, region, other } = found;
      const expected = expectedRegion(model, prose, found);
      if (expected === undefined || expected.region === region) continue;
      const right = withCaseOf(other, word.text);
      yield {
        message: `“${word.text}” is ${region} English; ${expected.because}, where it is “${right}”.`,
        at: text.spanOf(word.start, word.end),
        fixes: rewording(`Write “${right}”`, text, word, right, false),
      };
    }
  },
});

function expectedRegion(
  model: Model,
  prose: Prose,
  { isIze }: RegionalWord,
): { region: Region; because: string } | undefined {
  const declared = regionOf(model.language);
  if (declared === 'American' || (declared === 'British' && !isIze))
    return { region: declared, because: `this framework is written in ${model.language}` };
  const first = prose.passages[0];
  const habit = first === undefined ? undefined : habitOf(model, prose, first, isIze ? 'ise' : 'spelling');
  if (habit === undefined) return undefined;
  return {
    region: habit.value as Region,
    because: `${habit.count} of ${habit.total} texts follow the ${habit.value} spelling`,
  };
}
