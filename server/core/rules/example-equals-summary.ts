import { fold, likeness, wordsIn } from '../analysis/similarity.ts';
import { deleteItem } from '../editing/item-edits.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

const family = (examples: string) => `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: drills
    summary: Plans fire drills for the whole crew
    examples:
${examples}      - Writes down what went wrong
    level: pilot
    theme: safety
    proficiency: Practitioner
`;

export const exampleEqualsSummary = defineRule({
  id: 'example-equals-summary',
  on: 'competency',
  severity: 'info',
  summary: 'An example says more than the competency that it is an example of.',
  why: 'An example that repeats the summary helps nobody to recognise the competency when they see it.',
  examples: {
    bad: family(`      - Plans fire drills for the crew
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This example only repeats “Plans fire drills for the whole crew”.
`),
    good: family('      - Lets the drill begin while the cook is alone on deck\n'),
  },
  *check({ data, file }) {
    const { summary, examples } = data;
    if (summary === undefined) return;
    for (const [index, example] of (examples ?? []).entries()) {
      if (!isRepetition(summary, example)) continue;
      const change = deleteItem(file, data, 'examples', index);
      yield {
        message: `This example only repeats ${quote(summary)}.`,
        at: ['examples', index],
        fixes: change === undefined ? [] : [{ title: 'Delete this example', safe: false, edits: [change] }],
      };
    }
  },
});

/** The same words, or nearly the same where there are enough of them to tell. */
function isRepetition(summary: string, example: string): boolean {
  const [one, other] = [fold(summary), fold(example)];
  return one === other || (wordsIn(one).length > 3 && likeness(one, other) >= 0.83);
}
