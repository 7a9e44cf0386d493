import { defineRule } from '../rule.ts';

export const misplacedKey = defineRule({
  id: 'misplaced-key',
  on: 'misplaced-key',
  severity: 'error',
  preset: 'minimal',
  summary:
    'What describes the framework stands under “framework:” in framework.yaml, and the settings of checks under “lint:” beside it.',
  why: 'At the root of a file, a name or an id is that of a job family. The framework itself would have neither.',
  examples: {
    bad: {
      'framework.yaml': `name: Harbour
#^^^ Write “name” under “framework:”, one step further in.
framework:
  id: harbour
  name: Harbour
`,
      'skills.yaml': `lint:
#^^^ “lint” counts only in framework.yaml. What stands under it here has no effect.
  preset: strict
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
`,
    },
  },
  *check({ key }) {
    if (key === 'lint')
      yield { message: '“lint” counts only in framework.yaml. What stands under it here has no effect.' };
    else yield { message: `Write “${key}” under “framework:”, one step further in.` };
  },
});
