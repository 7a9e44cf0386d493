import { replacement } from '../edits.ts';
import { defineRule } from '../rule.ts';

export const tabBeforeValue = defineRule({
  id: 'tab-before-value',
  on: 'tab-before-value',
  severity: 'warning',
  summary: 'A space, not a tab, stands between a dash or a colon and what follows.',
  why: 'YAML allows a tab there, but some programs that read it do not and refuse the whole file.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      -\tplan berths
#      ^ Some programs refuse a file with a tab here. Write a space.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - plan berths
`,
  },
  *check({ file, span }) {
    yield {
      message: 'Some programs refuse a file with a tab here. Write a space.',
      fixes: [replacement('Write a space', file, span, ' ', true)],
    };
  },
});
