import { nearestCode, readCode } from '../analysis/code-scheme.ts';
import { recoding } from '../editing/recoding.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const malformedCode = defineRule({
  id: 'malformed-code',
  on: 'name',
  severity: 'error',
  preset: 'minimal',
  summary: 'A code is made as the framework’s code scheme says.',
  why: 'Codes are read by people and programs alike: from the wrong letter on, the skill, level or number in it is another.',
  examples: {
    bad: `codeSchemes:
  - id: components
    appliesTo: [workActivities]
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: component type
        values:
          WA: work activity
      - name: number
        mask: "9+"
components:
  workActivities:
    - code: BERT4WAO12
#           ^^^^^^^^^^ “BERT4WAO12” is not a code of “components”: its number cannot begin with “O”. Did you mean “BERT4WA012”?
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
      - name: component type
        values:
          WA: work activity
      - name: number
        mask: "9+"
components:
  workActivities:
    - code: BERT4WA012
      title: Berthing plans
`,
  },
  *check({ entity, name }, model) {
    if (name.property !== 'code') return;
    const reading = readCode(model, name.text, entity.section);
    if (reading?.failure === undefined) return;
    const { part, at } = reading.failure;
    const nearest = nearestCode(model, name.text, entity.section);
    const rest = name.text.slice(at);
    const fault =
      part === undefined
        ? `${quote(rest)} is left over at its end`
        : rest === ''
          ? `its ${part} is missing`
          : `its ${part} cannot begin with “${rest.charAt(0)}”`;
    const hint = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
    yield {
      message: `${quote(name.text)} is not a code of ${quote(model.titleOf(reading.scheme))}: ${fault}.${hint}`,
      fixes: nearest === undefined ? [] : recoding(model, entity, name, nearest),
    };
  },
});
