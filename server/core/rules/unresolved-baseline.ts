import { defineRule } from '../rule.ts';
import { nameOf } from '../uri.ts';

export const unresolvedBaseline = defineRule({
  id: 'unresolved-baseline',
  on: 'baseline',
  severity: 'error',
  preset: 'minimal',
  summary: 'The baseline that the manifest names is there and can be read.',
  why: 'Without the list every known finding is shown again, and the new ones are lost among them.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  baseline: known-baseline.json
#           ^^^^^^^^^^^^^^^^^^^ There is no file “known-baseline.json”. Write it with “rolewright lint --write-baseline”.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  baseline: known-baseline.json
`,
      'known-baseline.json': `{ "version": 1, "findings": {} }
`,
    },
  },
  *check({ baseline: { uri, path, trouble } }) {
    const name = path ?? nameOf(uri);
    const rewrite = 'Write it with “rolewright lint --write-baseline”.';
    if (trouble === 'missing') yield { message: `There is no file “${name}”. ${rewrite}`, at: ['baseline'] };
    if (trouble === 'malformed')
      yield { message: `“${name}” is not a list of known findings. ${rewrite}`, at: ['baseline'] };
    if (trouble === 'outside') {
      const message = `“${name}” leads out of the repository or folder that is being worked on, where it is not read.`;
      yield { message, at: ['baseline'] };
    }
  },
});
