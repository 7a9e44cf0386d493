import { quoted, replacement } from '../edits.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const commaInFlowText = defineRule({
  id: 'comma-in-flow-text',
  on: 'comma-in-flow-text',
  severity: 'warning',
  preset: 'minimal',
  summary: 'A text with a comma that stands in braces has quotation marks.',
  why: 'Inside braces a comma begins the next key, so the words behind it are lost.',
  examples: {
    bad: `components:
  workActivities:
    - { code: BERT4WA0012, title: Berthing plans, pilot ladders }
#                                                 ^^^^^^^^^^^^^ The comma before “pilot ladders” ends the text “Berthing plans”. Put the whole text in quotation marks.
`,
    good: `components:
  workActivities:
    - { code: BERT4WA0012, title: 'Berthing plans, pilot ladders' }
`,
  },
  *check({ key, file, whole }) {
    const text = file.source.getText().slice(whole.start, whole.end);
    const before = text.slice(0, text.indexOf(','));
    const isOneLine = !/[\r\n]/.test(text);
    yield {
      message: `The comma before ${quote(key)} ends the text ${quote(before)}. Put the whole text in quotation marks.`,
      fixes: isOneLine
        ? [replacement('Put the whole text in quotation marks', file, whole, quoted(text), false)]
        : [],
    };
  },
});
