import { defineRule } from '../rule.ts';
import { supportedFormat } from '../schema.ts';

export const unsupportedFormat = defineRule({
  id: 'unsupported-format',
  on: 'framework',
  severity: 'error',
  preset: 'minimal',
  summary: 'The framework is written in a version of the format that is known.',
  why: 'A newer format may mean other things by the same words, so nothing else is checked.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  format: 2
#         ^ This framework is written in format 2. This version of Rolewright knows format 1 and checks nothing here.
  id: harbour
  name: Harbour
`,
    },
    good: {
      'framework.yaml': `framework:
  format: 1
  id: harbour
  name: Harbour
`,
    },
  },
  *check({ data: { format } }) {
    if (format === undefined || format <= supportedFormat) return;
    yield {
      message: `This framework is written in format ${format}. This version of Rolewright knows format ${supportedFormat} and checks nothing here.`,
      at: ['format'],
    };
  },
});
