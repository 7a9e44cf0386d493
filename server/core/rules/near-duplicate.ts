import { nearDuplicatesOf } from '../analysis/near-duplicates.ts';
import { defineRule } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

const family = (summary: string) => `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew on tide and wind before each manoeuvre
    level: pilot
    theme: safety
    proficiency: Practitioner
  - id: crew-briefing
    summary: ${summary}
    level: pilot
    theme: safety
    proficiency: Practitioner
`;

export const nearDuplicate = defineRule({
  id: 'near-duplicate',
  on: ['competency', 'skill'],
  severity: 'info',
  summary: 'Competencies of one level, and skills, differ in more than a word.',
  why: 'Two texts that say nearly the same are mostly one expectation that was copied and edited. Readers look for a difference that nobody meant.',
  options: {
    likeness: {
      type: 'number',
      default: 0.85,
      description: 'How much of the letters must agree, from 0 to 1, for two texts to be nearly the same.',
    },
  },
  examples: {
    bad: family('Briefs the crew about tide and wind before each manoeuvre').replace(
      /\n {4}level: pilot\n {4}theme: safety\n {4}proficiency: Practitioner\n$/,
      '\n#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Briefs the crew about tide and wind before each manoeuvre” is nearly the same as in competency “Briefs the crew on tide and wind before each manoeuvre”.$&',
    ),
    good: family('Agrees with the tug masters who pulls where'),
  },
  *check(subject, model, { likeness }) {
    for (const { text, other, path } of nearDuplicatesOf(model, subject, likeness)) {
      const place = nameThing(model, other.entity);
      yield {
        message: `${sentence(quote(text))} is nearly the same as in ${place}.`,
        at: path,
        related: [{ message: 'The other text is here.', file: other.entity.file, span: other.span }],
      };
    }
  },
});
