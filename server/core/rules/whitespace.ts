import { rewording } from '../edits.ts';
import type { Text } from '../parsed-file.ts';
import { proseOf } from '../prose/prose.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const whitespace = defineRule({
  id: 'whitespace',
  on: 'text',
  severity: 'warning',
  summary: 'Between words stands one ordinary space, and none at the ends of a text.',
  why: 'Spaces too many and signs that cannot be seen come from copying. Searches and comparisons stumble over them: two texts look alike and are not.',
  examples: {
    bad: `skills:
  - id: mooring
    name: "Mooring\\u200b"
#                 ^^^^^^ A zero-width space stands here, which nobody can see.
    description: Makes vessels  fast
#                             ^^ Two spaces stand in a row.
    levels:
      working: Works with lines/ chains and co- ordinates the crew
#                         ^^^^^^^^^^^^^ “lines/ chains” has a space on one side of a slash only.
#                                           ^^^^^^^^^^^^^ “co- ordinates” has a space behind the hyphen.
`,
    good: `skills:
  - id: mooring
    name: "Mooring"
    description: Makes vessels fast
    levels:
      working: Works with lines/chains and co-ordinates the crew
`,
  },
  *check(text, model) {
    const isEnglish = /^en\b/i.test(model.language);
    const { plain } = proseOf(text);
    if (!suspicious.test(plain)) return;
    for (const { pattern, english, words, mend, safe } of slips) {
      if (english && !isEnglish) continue;
      for (const { 0: found, index: start } of [...plain.matchAll(pattern)].slice(0, mostSlips)) {
        const message = words(found, text, start);
        if (message === undefined) continue;
        const span = { start, end: start + found.length };
        const mended = mend(found);
        const title = mended === ' ' ? 'Write one space' : 'Delete the space or sign';
        yield {
          message,
          at: text.spanOf(span.start, span.end),
          fixes: rewording(title, text, span, mended, safe),
        };
      }
    }
  },
});

/** In a text that is no prose, the first ones tell enough. */
const mostSlips = 100;

/** Most texts have none of this and need no closer look. */
const suspicious = /^\s|\s$|[ \t]{2}|[^ -~\n\p{L}‘’“”–—…]|- |\/ | \/| [,.;:!?]/u;

/** One way in which spaces go wrong. */
interface Slip {
  readonly pattern: RegExp;
  /** Other languages put spaces elsewhere. */
  readonly english?: boolean;
  /** What to say of it; undefined where it is as it should be. */
  words(found: string, text: Text, at: number): string | undefined;
  mend(found: string): string;
  readonly safe: boolean;
}

const space = '[ \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';

const slips: readonly Slip[] = [
  {
    pattern: new RegExp(`^${space}+(?=\\S)|(?<=\\S)${space}+$`, 'gu'),
    words: (_, text, at) =>
      text.writing === 'block' && at === 0
        ? undefined
        : `A space stands ${at === 0 ? 'before the first' : 'behind the last'} word.`,
    mend: () => '',
    safe: true,
  },
  {
    pattern: new RegExp(`(?<=\\S)(?<!^[ \\t]*(?:[-*+•]|\\d{1,3}[.)]))${space}{2,}(?=\\S)`, 'gmu'),
    words: found => `${['Two', 'Three', 'Four'][found.length - 2] ?? 'Many'} spaces stand in a row.`,
    mend: () => ' ',
    safe: true,
  },
  {
    pattern: /(?<=\p{L})[\u00A0\u2007\u202F](?=\p{L})/gu,
    english: true,
    words: () => 'A space stands here at which the line cannot break. An ordinary one is enough.',
    mend: () => ' ',
    safe: true,
  },
  {
    pattern:
      /(?<![\u00A0\u2007\u202F])[\u00A0\u2007\u202F]+(?=\S)(?<=^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+[\u00A0\u2007\u202F]+)/gmu,
    words: () => 'A second space stands behind the sign of this point, one at which the line cannot break.',
    mend: () => '',
    safe: true,
  },
  {
    pattern: /[\u00AD\u180E\u200B\u2060\uFEFF]|(?<=[ -~]|^)[\u200C-\u200F](?=[ -~]|$)/gu,
    words: found => `${nameOf(found)} stands here, which nobody can see.`,
    mend: () => '',
    safe: true,
  },
  {
    pattern: /(?<!\p{L})\p{L}+- (?!(?:and|or|to|nor|than|but|as|versus|through)\b)\p{Ll}+/gu,
    english: true,
    words: found => `${quote(found)} has a space behind the hyphen.`,
    mend: found => found.replace('- ', '-'),
    safe: false,
  },
  {
    pattern: /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:(?:\/ | \/)[\p{L}\p{N}]+)+/gu,
    words: found => `${quote(found)} has a space on one side of a slash only.`,
    mend: found => found.replace(/ ?\/ ?/g, '/'),
    safe: true,
  },
  {
    pattern: new RegExp(`(?<=[\\p{L}\\p{N})])${space}[,.;:!?](?=\\s|$)`, 'gu'),
    english: true,
    words: found => `A space stands before ${quote(found.trim())}.`,
    mend: found => found.trim(),
    safe: true,
  },
];

function nameOf(sign: string): string {
  if (sign === '\u00AD') return 'A soft hyphen';
  if (sign === '\u200B') return 'A zero-width space';
  return 'A sign without width';
}
