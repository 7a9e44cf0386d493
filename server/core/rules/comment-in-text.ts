import { quoted, replacement } from '../edits.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const commentInText = defineRule({
  id: 'comment-in-text',
  on: 'comment-in-text',
  severity: 'warning',
  summary: 'A number sign that belongs to a text does not start a comment.',
  why: 'A space and a number sign end a text without quotation marks. What stands behind is a comment and never printed.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: Makes vessels fast at berth #3 and beyond
#                                            ^^^^^^^^^^^^^ “#3 and beyond” is read as a comment and not as part of the text. Put the whole text in quotation marks.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: 'Makes vessels fast at berth #3 and beyond'
`,
  },
  *check({ text, file, span, value }) {
    const comment = file.source.getText().slice(span.start, span.end);
    const whole = { start: value.start, end: span.end };
    const isOneLine = !/[\r\n]/.test(text);
    const asText = replacement('Put the whole text in quotation marks', file, whole, quoted(text), false);
    const asComment = replacement('Keep it as a comment', file, span, comment.replace('#', '# '), false);
    yield {
      message: `${quote(comment)} is read as a comment and not as part of the text. Put the whole text in quotation marks.`,
      fixes: isOneLine ? [asText, asComment] : [asComment],
    };
  },
});
