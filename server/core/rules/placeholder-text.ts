import { saysNothing } from '../analysis/unwritten.ts';
import { rewording } from '../edits.ts';
import type { Text } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { quote } from '../wording.ts';

export const placeholderText = defineRule({
  id: 'placeholder-text',
  on: 'text',
  severity: 'warning',
  summary: 'No note to the author is left in a text.',
  why: 'Drafting notes are printed on the card and read by the people who are measured by it.',
  options: {
    words: {
      type: 'strings',
      default: [],
      description: 'Further words that mark a text as unfinished, exactly as written.',
    },
  },
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: Keeps a vessel in its place (find a better word for this)
#                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “(find a better word for this)” looks like a note to the author.
    levels:
      working: TBC
#              ^^^ “TBC” looks like a note to the author.
      expert: This level is currently not defined.
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “This level is currently not defined.” tells readers nothing. Write the text, or leave it out.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: Keeps a vessel in its place
    levels:
      working: Makes a vessel fast at a quay
`,
  },
  *check(text, _model, { words }) {
    const whole = text.value.trim();
    if (saysNothing(whole)) {
      const at = text.value.indexOf(whole);
      yield {
        message: `${quote(whole)} tells readers nothing. Write the text, or leave it out.`,
        at: text.spanOf(at, at + whole.length),
      };
      return;
    }
    const found = notes(text.value, words);
    if (found === undefined) return;
    const [start, end] = found;
    yield {
      message: `${quote(text.value.slice(start, end))} looks like a note to the author.`,
      at: text.spanOf(start, end),
      fixes: fixesOf(text, start, end),
    };
  },
});

/** A note in brackets can go; of any other nobody knows where it ends. */
function fixesOf(text: Text, start: number, end: number): Fix[] {
  const { value } = text;
  if (!/^[([]/.test(value.slice(start, end))) return [];
  const from = value.slice(0, start).trimEnd().length;
  return rewording('Delete the note', text, { start: from === 0 ? start : from, end }, '', false);
}

/** Words that stand alone as a text: seen in published frameworks in the place of a description. */
const wholeTexts =
  /^(?:missing|not in use|placeholder|to be (?:confirmed|decided|defined|determined|written|added)|n\/?a|\.{3}|…|-|\?+)\.?$/i;

const marks: readonly RegExp[] = [
  /\b(?:TODO|TBC|TBD|TBA|FIXME|XXX)\b/,
  /\?{3,}/,
  /\blorem ipsum\b/i,
  /\((?:[^()]{0,40}\b)?(?:better|another|right) (?:phrase|phrasing|word|wording|name|title|term|description)\b[^()]{0,40}\)/i,
  /\b(?:think of|find|needs|come up with) an? better (?:phrase|phrasing|word|wording|name|title|term|description)\b(?: for this)?/i,
  /[([](?:to be (?:confirmed|decided|defined|determined|written|added|agreed)|draft|placeholder|insert [^()[\]]{1,40}|add [^()[\]]{1,20} here)[)\]]/i,
];

function notes(value: string, words: readonly string[]): readonly [number, number] | undefined {
  const whole = value.trim();
  if (wholeTexts.test(whole)) {
    const start = value.indexOf(whole);
    return [start, start + whole.length];
  }
  for (const mark of marks) {
    const match = mark.exec(value);
    if (match !== null) return [match.index, match.index + match[0].length];
  }
  for (const word of words) {
    const start = word === '' ? -1 : value.indexOf(word);
    if (start !== -1) return [start, start + word.length];
  }
  return undefined;
}
