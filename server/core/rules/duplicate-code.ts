import { isWellFormed } from '../analysis/code-scheme.ts';
import { freeCodes } from '../analysis/codes.ts';
import { replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import { defineRule, type Fix, type NamedBy } from '../rule.ts';
import { nameThing, sentence } from '../wording.ts';

export const duplicateCode = defineRule({
  id: 'duplicate-code',
  on: 'name',
  severity: 'error',
  preset: 'minimal',
  summary: 'A code stands for one thing in the whole framework.',
  why: 'People quote codes in job descriptions and training plans. A code with two meanings cannot be looked up.',
  examples: {
    bad: `components:
  workActivities:
    - code: BERT4WA0012
      title: Berthing plans
    - code: BERT4WA0012
#           ^^^^^^^^^^^ The code “BERT4WA0012” already belongs to work activity “Berthing plans”.
      title: Pilot ladders
`,
    good: `components:
  workActivities:
    - code: BERT4WA0012
      title: Berthing plans
    - code: BERT4WA0013
      title: Pilot ladders
`,
  },
  *check({ entity, name }, model) {
    if (name.property !== 'code') return;
    const first = model.definitionsOfCode(name.text)[0];
    if (first === undefined || first.entity === entity) return;
    const { file, head } = first.entity;
    yield {
      message: `The code “${name.text}” already belongs to ${nameThing(model, first.entity)}.`,
      related: [
        {
          message: sentence(`${nameThing(model, first.entity)} is here.`),
          file,
          span: first.name?.span ?? head,
        },
      ],
      fixes: fixesOf({ entity, name }, model),
    };
  },
});

/** What refers to the code means the first, so nothing else has to change. */
function fixesOf({ entity, name }: NamedBy, model: Model): Fix[] {
  const [code] = freeCodes(model, name.text, 1);
  if (code === undefined || !isWellFormed(model, code, entity.section)) return [];
  return [replacement(`Change to “${code}”, which is free`, entity.file, name.span, code, false)];
}
