import { isWellFormed, readCode } from '../analysis/code-scheme.ts';
import { insertKey } from '../editing/insert-key.ts';
import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Text } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nounOf, quote } from '../wording.ts';

export const codeGluedToText = defineRule({
  id: 'code-glued-to-text',
  on: 'text',
  severity: 'warning',
  summary: 'A code stands under “code”, not at the end of a text.',
  why: 'Where a table is copied into a text, the code of the next column sticks to the last word. Nothing can refer to it there, and often the end of the sentence is lost with it.',
  examples: {
    bad: `components:
  workActivities:
    - title: Berthing plans
      details: Agrees the berth with the harbour office. BERT4WA0012
#                                                        ^^^^^^^^^^^ “BERT4WA0012” looks like the code of this work activity. Write it under “code”.
`,
    good: `components:
  workActivities:
    - code: BERT4WA0012
      title: Berthing plans
      details: Agrees the berth with the harbour office.
`,
  },
  *check(text, model) {
    const { owner } = text;
    if (owner === undefined || !mayBearCode(owner, model)) return;
    const found = gluedCode(text, owner, model);
    if (found === undefined) return;
    const { code, start, end } = found;
    const isOwn = owner.names.some(name => name.text === code);
    yield {
      message: isOwn
        ? `The code ${quote(code)} stands in the text too. Delete it here.`
        : `${quote(code)} looks like the code of this ${nounOf(owner.kind)}. Write it under “code”.`,
      at: text.spanOf(start, end),
      fixes: fixesOf(text, owner, model, found, isOwn),
    };
  },
});

interface Glued {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

function mayBearCode(owner: Entity, model: Model): boolean {
  return model.schemaOf(owner)?.idKeys.includes('code') === true;
}

/** Of skill, level, component type and number: nothing else is written like that. */
const longForm = /^[A-Z]{4}\d[A-Z]{2}\d{2,6}$/;

/** At the end of a text, or before its first word. */
function gluedCode({ value }: Text, owner: Entity, model: Model): Glued | undefined {
  const last = /[A-Z][A-Z\d]{3,19}(?=[\s.]*$)/.exec(value);
  if (last !== null && isCode(last[0], value.slice(0, last.index), owner, model))
    return { code: last[0], start: last.index, end: last.index + last[0].length };
  const first = /^\s*([A-Z][A-Z\d]{3,19})(?=[\s:])/.exec(value);
  if (first?.[1] === undefined || !isSure(first[1], owner, model)) return undefined;
  const start = first[0].length - first[1].length;
  return { code: first[1], start, end: first[0].length };
}

/** A short code is one only behind a sentence: “ISO9001” may well be the last word of one. */
function isCode(word: string, before: string, owner: Entity, model: Model): boolean {
  if (/\b(?:see|also|and|or|under|code|codes|than|like)\s*$|[,(/-]\s*$/i.test(before)) return false;
  if (isSure(word, owner, model)) return true;
  return /^[A-Z]{2,6}\d[A-Z\d]{0,12}$/.test(word) && /[.!?]["”’)]*\s+$/.test(before);
}

function isSure(word: string, owner: Entity, model: Model): boolean {
  if (longForm.test(word)) return true;
  const reading = readCode(model, word, owner.section);
  return reading !== undefined && reading.failure === undefined && reading.parts.length > 2;
}

function fixesOf(
  text: Text,
  owner: Entity,
  model: Model,
  { code, start, end }: Glued,
  isOwn: boolean,
): Fix[] {
  const { value, file } = text;
  const rest = value.slice(0, start) + value.slice(end);
  if (rest.trim() === '') return [];
  const isAtEnd = value.slice(end).trim() === '' || value.slice(end).trim() === '.';
  const from = isAtEnd ? value.slice(0, start).trimEnd().length : start;
  const to = isAtEnd ? value.length : end + (/^[\s:]*/.exec(value.slice(end))?.[0].length ?? 0);
  const edits = rewording('', text, { start: from, end: to }, '', false).flatMap(fix => fix.edits);
  if (edits.length === 0) return [];
  if (isOwn) return [{ title: 'Delete the code from the text', safe: false, edits }];
  const located = file.located(owner.data);
  const isTaken = model.definitionsOfCode(code).length > 0 || !isWellFormed(model, code, owner.section);
  if (located === undefined || isWritten(located, 'code') || isTaken) return [];
  const inserted = insertKey(file, owner.data, [`code: ${code}`]);
  return inserted === undefined
    ? []
    : [{ title: 'Move it to “code”', safe: false, edits: [inserted, ...edits] }];
}
