import { wordUnreadable } from '../reading/unreadable.ts';
import { defineRule } from '../rule.ts';

export const unreadableFile = defineRule({
  id: 'unreadable-file',
  on: 'unreadable-file',
  severity: 'error',
  preset: 'minimal',
  summary: 'The file is a text of a size and a form that can be checked.',
  why: 'Nothing in such a file is checked, completed or shown, and what it defines is missing elsewhere.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  options:
    no-such-check:
      a: &a [x, x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
      e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
#                                        ^^ The aliases of this file repeat more than 100,000 values. Write out what they stand for.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
`,
    },
  },
  *check({ reason }) {
    yield { message: wordUnreadable(reason) };
  },
});
