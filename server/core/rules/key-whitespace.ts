import { renaming } from '../editing/renaming.ts';
import { replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import { defineRule, type Fix, type NamedBy } from '../rule.ts';
import { nounOf, quote } from '../wording.ts';

export const keyWhitespace = defineRule({
  id: 'key-whitespace',
  on: 'name',
  severity: 'error',
  preset: 'minimal',
  summary: 'An id or a code has no stray and no invisible space in it.',
  why: 'Two names that look the same and differ in a space are two names to a program. What refers to the one does not find the other, and nobody sees why.',
  examples: {
    bad: `components:
  workActivities:
    - code: "BERT4WA0012 "
#           ^^^^^^^^^^^^^^ The code “BERT4WA0012” of this work activity ends with a space.
      title: Berthing plans
`,
    good: `components:
  workActivities:
    - code: BERT4WA0012
      title: Berthing plans
`,
  },
  *check(subject, model) {
    const { entity, name } = subject;
    if (name.property !== 'id' && name.property !== 'code') return;
    const fault = faultOf(name.text);
    const clean = cleaned(name.text);
    if (fault === undefined || clean === '') return;
    const isReported = entity.file.problems.some(
      ({ kind, span }) => kind === 'malformed-id' && span.start === name.span.start,
    );
    if (isReported) return;
    yield {
      message: `The ${name.property} ${quote(clean)} of this ${nounOf(entity.kind)} ${fault}.`,
      at: name.span,
      fixes: fixesOf(subject, clean, model),
    };
  },
});

const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

function faultOf(text: string): string | undefined {
  if (/^\s/.test(text)) return 'begins with a space';
  if (/\s$/.test(text)) return 'ends with a space';
  if (text.search(invisible) !== -1) return 'has an invisible character in it';
  if (/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(text))
    return 'has a space in it that is no ordinary one';
  return /\s{2}|[\t\n]/.test(text) ? 'has two spaces in a row' : undefined;
}

function cleaned(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** What refers to it in this framework is rewritten as well. */
function fixesOf({ entity, name }: NamedBy, clean: string, model: Model): Fix[] {
  const edits = renaming(model, entity, name, clean);
  const title = 'Take the space out';
  if (edits !== undefined) return [{ title, safe: false, edits }];
  return [replacement(title, entity.file, name.span, clean, false)];
}
