import { codedComponents, skillInCode } from '../analysis/codes.ts';
import { oncePer } from '../analysis/once-per.ts';
import { recoding } from '../editing/recoding.ts';
import type { Model } from '../model.ts';
import { nearestWord } from '../reading/nearest-word.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const unknownCodePrefix = defineRule({
  id: 'unknown-code-prefix',
  on: 'name',
  severity: 'warning',
  summary: 'A code begins with the code of a skill that the framework knows.',
  why: 'The letters say to which skill something belongs. With one letter wrong it is filed under another skill, or under none. Nothing is said where only some of the skills are declared.',
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
        mask: "9+"
skills:
  - id: berthing
    code: BERT
    name: Berthing
components:
  workActivities:
    - code: BRET412
#           ^^^^ No skill has the code “BRET”. Did you mean “BERT”?
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
        mask: "9+"
skills:
  - id: berthing
    code: BERT
    name: Berthing
components:
  workActivities:
    - code: BERT412
      title: Berthing plans
`,
  },
  *check({ entity, name }, model) {
    if (name.property !== 'code' || entity.kind === 'skill') return;
    const found = skillInCode(model, name.text, entity.section);
    if (found === undefined || found.skill !== undefined) return;
    const nearest = nearestWord(found.prefix, skillCodes(model));
    if (nearest === undefined && !knowsMost(model)) return;
    const start = name.text.indexOf(found.prefix);
    const hint = nearest === undefined ? '' : ` Did you mean ${quote(nearest)}?`;
    const code =
      nearest === undefined
        ? undefined
        : name.text.slice(0, start) + nearest + name.text.slice(start + found.prefix.length);
    yield {
      message: `No skill has the code ${quote(found.prefix)}.${hint}`,
      at: { start: name.span.start + start, end: name.span.start + start + found.prefix.length },
      fixes: code === undefined ? [] : recoding(model, entity, name, code),
    };
  },
});

/** The codes of the skills that are declared here and in imported frameworks. */
const skillCodes = oncePer((model: Model): readonly string[] =>
  [model, ...[...model.imports.values()].flatMap(({ model: found }) => found ?? [])].flatMap(framework =>
    framework.entities('skill').flatMap(({ data }) => data.code ?? []),
  ),
);

/** Where at least three quarters of the skills in the codes are declared, the framework means to declare all. */
const knowsMost = oncePer((model: Model): boolean => {
  const known = new Map<string, boolean>();
  for (const { entity, name } of codedComponents(model)) {
    const found = skillInCode(model, name.text, entity.section);
    if (found !== undefined) known.set(found.prefix, found.skill !== undefined);
  }
  const count = [...known.values()].filter(Boolean).length;
  return count >= 3 && count * 4 >= known.size * 3;
});
