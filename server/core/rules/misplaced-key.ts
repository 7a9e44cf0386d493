import { defineRule } from '../rule.ts';

export const misplacedKey = defineRule({
  id: 'misplaced-key',
  on: 'misplaced-key',
  severity: 'error',
  preset: 'minimal',
  summary: 'In the manifest, what describes the framework stands under “framework:”.',
  why: 'At the root of a file, a name or an id is that of a job family. The framework itself would have neither.',
  examples: {
    bad: {
      'framework.yaml': `name: Harbour
#^^^ Write “name” under “framework:”, one step further in.
framework:
  id: harbour
  name: Harbour
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
    yield { message: `Write “${key}” under “framework:”, one step further in.` };
  },
});
