import { oncePer } from '../analysis/once-per.ts';
import { fold } from '../analysis/similarity.ts';
import { isUnwritten } from '../analysis/unwritten.ts';
import { deleteItem } from '../editing/item-edits.ts';
import { insertCompetency, usualProficiency } from '../editing/new-competency.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameThing, quote } from '../wording.ts';

const family = (example: string) => `name: Pilots
levels:
  - id: mate
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: drills
    summary: Takes part in fire drills
    examples:
      - Finds each hose in the dark
${example}    level: mate
    theme: safety
    proficiency: Foundational
  - id: signals
    summary: Signals by lamp
    level: pilot
    theme: safety
    proficiency: Practitioner
`;

export const exampleLooksLikeTitle = defineRule({
  id: 'example-looks-like-title',
  on: 'competency',
  severity: 'info',
  summary: 'An example is not the title of another competency.',
  why: 'Mostly a competency slipped into the list of another one’s examples, and is now asked of nobody at this level.',
  options: {
    words: {
      type: 'integer',
      default: 1,
      description:
        'Examples of no more than so many words are taken for titles as well; 0 switches this off.',
    },
  },
  examples: {
    bad: family(`      - Signals by lamp
#       ^^^^^^^^^^^^^^^ This example is the title of a competency, which stands at level “pilot”.
`),
    good: family('      - Repeats the signal for “man overboard” without a mistake\n'),
  },
  *check(competency, model, { words }) {
    const { parent, data } = competency;
    if (parent?.kind !== 'family') return;
    const titles = titlesOf(model)(parent as Entity<'family'>);
    for (const [index, example] of (data.examples ?? []).entries()) {
      const other = titles.get(fold(example))?.find(candidate => candidate !== competency);
      const isShort = example.trim().split(/\s+/).length <= words;
      if ((other === undefined && !isShort) || isUnwritten(example)) continue;
      const level = other === undefined ? undefined : model.follow(model.standpointOf(other), 'level');
      const where = level === undefined ? '' : `, which stands at level ${quote(model.titleOf(level))}`;
      yield {
        message:
          other === undefined
            ? `${quote(example)} is a title rather than an example of ${nameThing(model, competency)}.`
            : `This example is the title of a competency${where}.`,
        at: ['examples', index],
        related:
          other === undefined
            ? []
            : [{ message: 'The competency is here.', file: other.file, span: other.head }],
        fixes: promotion(model, competency, index, example, titles),
      };
    }
  },
});

type Titles = ReadonlyMap<string, readonly Entity<'competency'>[]>;

const titlesOf = oncePer((model: Model) =>
  oncePer((family: Entity<'family'>): Titles => {
    const titles = new Map<string, Entity<'competency'>[]>();
    for (const competency of model.childrenOf(family, 'competency')) {
      if (competency.data.summary === undefined) continue;
      const key = fold(competency.data.summary);
      titles.set(key, [...(titles.get(key) ?? []), competency]);
    }
    return titles;
  }),
);

/** Makes the example a competency of its level and theme, unless that stands there already. */
function promotion(
  model: Model,
  competency: Entity<'competency'>,
  index: number,
  example: string,
  titles: Titles,
): readonly Fix[] {
  const { level, theme } = competency.data;
  const deletion = deleteItem(competency.file, competency.data, 'examples', index);
  const { parent } = competency;
  if (level === undefined || theme === undefined || deletion === undefined || parent?.kind !== 'family')
    return [];
  const isThere = titles.get(fold(example))?.some(({ data }) => data.level === level && data.theme === theme);
  if (isThere) return [{ title: 'Delete this example', safe: false, edits: [deletion] }];
  const proficiency = usualProficiency(model, parent as Entity<'family'>, level);
  const addition = insertCompetency(model, competency, { summary: example, level, theme, proficiency });
  return addition === undefined
    ? []
    : [{ title: `Make ${quote(example)} a competency of its own`, safe: false, edits: [deletion, addition] }];
}
