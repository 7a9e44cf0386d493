import { defineRule } from '../rule.ts';

export const staleBaseline = defineRule({
  id: 'stale-baseline',
  on: 'baseline',
  severity: 'warning',
  summary: 'The baseline lists only findings that are still there.',
  why: 'What is listed and was put right may come back unseen. The list should only ever grow shorter.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  baseline: known-baseline.json
#           ^^^^^^^^^^^^^^^^^^^ The baseline lists a finding that is no longer there: “placeholder-text” about “skill:mooring/description” in skills.yaml. Write the list anew with “rolewright lint --write-baseline”.
`,
      'skills.yaml': `skills:
  - id: mooring
    name: Mooring
    description: Keeps a vessel in its place.
`,
      'known-baseline.json': `{
  "version": 1,
  "findings": { "skills.yaml": { "placeholder-text": { "skill:mooring/description": 1 } } }
}
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  baseline: known-baseline.json
`,
      'skills.yaml': `skills:
  - id: mooring
    name: Mooring
    description: TODO
`,
      'known-baseline.json': `{
  "version": 1,
  "findings": { "skills.yaml": { "placeholder-text": { "skill:mooring/description": 1 } } }
}
`,
    },
  },
  *check({ stale }) {
    const [first] = stale;
    if (first === undefined) return;
    const count = stale.reduce((sum, known) => sum + known.count, 0);
    const what = count === 1 ? 'a finding that is' : `${count} findings that are`;
    const which = `“${first.rule}” about “${first.subject}” in ${first.file}`;
    const more = count === 1 ? '' : ', for example';
    const message = `The baseline lists ${what} no longer there${more}: ${which}. Write the list anew with “rolewright lint --write-baseline”.`;
    yield { message, at: ['baseline'] };
  },
});
