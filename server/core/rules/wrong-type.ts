import { edit, indentAt, lineBreakOf, quoted, replacement } from '../edits.ts';
import type { WrongType } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { quote } from '../wording.ts';

export const wrongType = defineRule({
  id: 'wrong-type',
  on: 'wrong-type',
  severity: 'error',
  preset: 'minimal',
  summary: 'A list stands where a list is expected, a text where a text is expected.',
  why: 'What has the wrong form is not read. Often a small sign is to blame: a colon makes a text into a key.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    responsibilities: bring vessels into the harbour
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “responsibilities” takes a list: write each item on a line of its own that begins with “- ”.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - bring vessels into the harbour
`,
  },
  *check(problem) {
    yield { message: wordsOf(problem), fixes: fixesOf(problem) };
  },
});

function wordsOf({ key, expected, found, text }: WrongType): string {
  const name = key === '' ? 'This file' : `“${key}”`;
  if (expected.type === 'boolean') return `${name} is either true or false, not ${quote(text)}.`;
  if (expected.type === 'integer') return `${name} is a whole number, not ${quote(text)}.`;
  if (expected.type === 'number') return `${name} is a number, not ${quote(text)}.`;
  if (expected.type === 'array') {
    return `${name} takes a list: write each item on a line of its own that begins with “- ”.`;
  }
  if (expected.type === 'string') {
    if (found === 'list') return `${name} takes one text, not a list.`;
    return `${quote(text)} is read as a key with a value. Put the whole text in quotation marks.`;
  }
  if (expected.properties.has('use') && found === 'text') {
    return `${quote(text)} stands alone here. To take a component from elsewhere, write “use: ${text}”.`;
  }
  if (key === '')
    return 'A framework file consists of sections such as “roles:” or “skills:”; this is something else.';
  const keys = [...expected.properties.keys()].slice(0, 3).map(word => `“${word}:”`);
  return keys.length === 0
    ? `${name} takes keys with values below it, not ${found === 'list' ? 'a list' : quote(text)}.`
    : `${name} takes keys such as ${keys.join(', ')}, not ${found === 'list' ? 'a list' : quote(text)}.`;
}

function fixesOf({ expected, found, file, span, text }: WrongType): Fix[] {
  const written = file.source.getText().slice(span.start, span.end);
  if (written.startsWith('*')) return [];
  const isOneLine = !text.includes('\n');
  if (expected.type === 'boolean' && /^(yes|on|no|off|True|TRUE|False|FALSE)$/i.test(text)) {
    const value = /^(yes|on|true)$/i.test(text) ? 'true' : 'false';
    return [replacement(`Change ${quote(text)} to ${value}`, file, span, value, true)];
  }
  if (expected.type === 'array' && expected.items?.type === 'string' && found === 'text' && isOneLine) {
    const before = file.source.getText().slice(0, span.start);
    const space = /[ \t]*$/.exec(before)?.[0].length ?? 0;
    const item = `${lineBreakOf(file)}${indentAt(file, span.start).replace('-', ' ')}  - ${written}`;
    return [
      {
        title: 'Make it a list',
        safe: true,
        edits: [edit(file, { start: span.start - space, end: span.end }, item)],
      },
    ];
  }
  if (expected.type === 'string' && found === 'map' && isOneLine && !written.startsWith('{')) {
    return [replacement('Put the text in quotation marks', file, span, quoted(written.trimEnd()), true)];
  }
  if (expected.properties.has('use') && found === 'text' && /^\S+$/.test(text)) {
    return [replacement(`Write “use: ${text}”`, file, span, `use: ${written}`, true)];
  }
  return [];
}
