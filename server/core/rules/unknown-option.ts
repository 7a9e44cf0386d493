import { defineRule } from '../rule.ts';
import { rootSchema } from '../schema.ts';

export const unknownOption = defineRule({
  id: 'unknown-option',
  on: 'reference',
  severity: 'warning',
  summary: 'Options are set for checks that have some.',
  why: 'A setting that no check reads changes nothing, although it looks as if it did.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  options:
    duplicate-id:
#   ^^^^^^^^^^^^ The check “duplicate-id” has no options.
      ignoreCase: true
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  options:
    placeholder-text:
      words: [tba]
`,
    },
  },
  *check({ to, text, file, container }) {
    if (to !== 'rule') return;
    const { properties } = rootSchema.properties.get('lint')!;
    const options = properties.get('options')!;
    const isKnown = properties.get('rules')!.properties.has(text);
    if (!isKnown || options.properties.has(text) || file.located(container)?.schema !== options) return;
    yield { message: `The check “${text}” has no options.` };
  },
});
