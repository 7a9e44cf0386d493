import type { UnreadableFile } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';

export const unreadableFile = defineRule({
  id: 'unreadable-file',
  on: 'unreadable-file',
  severity: 'error',
  preset: 'minimal',
  summary: 'The file is a text of a size and a form that can be checked.',
  why: 'Nothing in such a file is checked, completed or shown, and what it defines is missing elsewhere.',
  examples: {
    bad: `name: Harbour pilots
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
    good: `name: Harbour pilots
`,
  },
  *check({ reason }) {
    yield { message: words[reason] };
  },
});

const words: Readonly<Record<UnreadableFile['reason'], string>> = {
  binary: 'This is not a text file, although its name says YAML. It is not checked.',
  'too-large':
    'This file is larger than 4 MB and is not checked. Split it into several files of the same folder.',
  'too-deep': 'This file is nested too deeply to be read. It is not checked.',
  'too-many-aliases':
    'The aliases of this file repeat more than 100,000 values. Write out what they stand for.',
};
