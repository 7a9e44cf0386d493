import { edit } from '../edits.ts';
import type { DuplicateKey } from '../parsed-file.ts';
import { defineRule, type Edit, type Fix } from '../rule.ts';
import type { Span } from '../span.ts';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  on: 'duplicate-key',
  severity: 'error',
  preset: 'minimal',
  summary: 'A key stands once in a thing.',
  why: 'Programs read only one of the two and drop the other without a word, so a text that somebody wrote is lost.',
  examples: {
    bad: `roles:
  - id: analyst
    name: Analyst
    summary: Finds out what users need.
    summary: Describes what users need.
#   ^^^^^^^ “summary” is written twice here; only the first one counts.
`,
    good: `roles:
  - id: analyst
    name: Analyst
    summary: Finds out what users need and describes it.
`,
  },
  *check(problem) {
    const { key, file, first } = problem;
    yield {
      message: `“${key}” is written twice here; only the first one counts.`,
      related: [{ message: `“${key}” is written here first.`, file, span: first }],
      fixes: fixesOf(problem),
    };
  },
});

/** Two entries that say the same need no decision. */
function fixesOf({ key, file, entry, firstEntry }: DuplicateKey): Fix[] {
  const text = file.source.getText();
  const isSame = valueIn(text, entry) === valueIn(text, firstEntry);
  const one = { title: `Delete this “${key}”`, safe: isSame, edits: deletionOf(entry) };
  const other = { title: `Delete the first “${key}”`, safe: false, edits: deletionOf(firstEntry) };
  return [one, ...(isSame ? [] : [other])].filter(({ edits }) => edits.length > 0);

  function deletionOf({ start, end }: Span): Edit[] {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    if (text.slice(line, start).trim() !== '') return [];
    const next = text.indexOf('\n', end);
    const rest = text.slice(end, next === -1 ? text.length : next);
    if (!/^[ \t\r]*(?:#.*)?$/.test(rest)) return [];
    return [edit(file, { start: line, end: next === -1 ? text.length : next + 1 }, '')];
  }
}

function valueIn(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/^[^:]*:/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
