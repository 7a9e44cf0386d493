import { replacement } from '../edits.ts';
import type { InvalidValue } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { listWords, quote } from '../wording.ts';

export const invalidValue = defineRule({
  id: 'invalid-value',
  on: 'invalid-value',
  severity: 'error',
  preset: 'minimal',
  summary: 'A value is one of those that its key allows.',
  why: 'A value that nobody knows means nothing to the reader and to the programs that group and sort by it.',
  examples: {
    bad: `components:
  knowledge:
    - id: tides
      title: Tides
      type: technicall
#           ^^^^^^^^^^ “type” cannot be “technicall”. It is technical, behavioural or other. Did you mean “technical”?
`,
    good: `components:
  knowledge:
    - id: tides
      title: Tides
      type: technical
`,
  },
  *check(problem) {
    const { text, nearest, file, span } = problem;
    const isSameWord = nearest?.toLowerCase() === text.toLowerCase();
    const fixes =
      nearest === undefined ? [] : [replacement(`Change to “${nearest}”`, file, span, nearest, isSameWord)];
    yield { message: wordsOf(problem), fixes };
  },
});

function wordsOf({ key, text, where, nearest, tooLong }: InvalidValue): string {
  const name = key === '' ? 'This' : `“${key}”`;
  if (tooLong !== undefined) return `${name} is longer than ${tooLong} characters.`;
  if (where.allowed !== undefined) {
    const allowed = `It is ${listWords(where.allowed, 'or')}.`;
    const hint = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
    return `${name} cannot be ${quote(text)}. ${allowed}${hint}`;
  }
  if (where.format === 'uri')
    return `${quote(text)} is not a web address. It must begin with https:// or http://.`;
  if (where.format === 'semver') {
    return `${quote(text)} is not a version number. Write three numbers with dots between, such as 1.0.0.`;
  }
  if (key === 'baseline')
    return `${quote(text)} cannot be the name of a baseline: it contains “baseline” and ends in “.json”.`;
  if (key === 'mask')
    return `${quote(text)} is not a mask. Write A for a capital, 9 for a digit, + for one or more.`;
  return `${quote(text)} cannot stand here. ${where.description ?? ''}`.trim();
}
