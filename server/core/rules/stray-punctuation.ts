import { rewording } from '../edits.ts';
import { listMates } from '../prose/list-mates.ts';
import { type Passage, type Prose, proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const strayPunctuation = defineRule({
  id: 'stray-punctuation',
  on: 'text',
  severity: 'info',
  style: true,
  summary: 'No comma stands at the end of a text, and what is opened is closed.',
  why: 'A comma at the end or a bracket without its partner shows that a text was cut or pasted together, and leaves readers looking for the rest.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    summary: Brings vessels (of any size into the harbour.
#                           ^ This “(” is never closed.
    responsibilities:
      - plan berths,
#                  ^ A comma stands at the end of the text.
      - brief the crew
`,
    good: `roles:
  - id: pilot
    name: Pilot
    summary: Brings vessels (of any size) into the harbour.
    responsibilities:
      - plan berths
      - brief the crew
`,
  },
  *check(text) {
    if (textKind(text) === 'label') return;
    const prose = proseOf(text);
    for (const passage of prose.passages) {
      const end = strayEnd(prose, passage);
      if (end !== undefined) {
        const name = text.value[end] === ',' ? 'comma' : 'semicolon';
        yield {
          message: `A ${name} stands at the end of the text.`,
          at: text.spanOf(end, end + 1),
          fixes: rewording(`Delete the ${name}`, text, { start: end, end: end + 1 }, '', false),
        };
      }
      for (const { at, message } of unpaired(prose, passage)) yield { message, at: text.spanOf(at, at + 1) };
      for (const { start, end, instead } of doubled(prose, passage)) {
        const written = text.value.slice(start, end);
        yield {
          message: `“${written}” stands where one sign is enough.`,
          at: text.spanOf(start, end),
          fixes: rewording(`Write “${instead}”`, text, { start, end }, instead, false),
        };
      }
    }
  },
});

/** A comma or semicolon at the end, unless the points around it end so as well. */
function strayEnd(prose: Prose, passage: Passage): number | undefined {
  const { plain, passages, text } = prose;
  if (!/[,;]/.test(plain[passage.end - 1] ?? '')) return undefined;
  const mates =
    passage.kind === 'bullet'
      ? passages
          .filter(({ kind, list }) => kind === 'bullet' && list === passage.list)
          .map(({ start, end }) => plain.slice(start, end))
      : [text.value, ...listMates(text)];
  return mates.filter(mate => /[,;](?: (?:and|or))?$/.test(mate)).length > 1 ? undefined : passage.end - 1;
}

const partners: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['“', '”'],
]);
const closing: ReadonlySet<string> = new Set(partners.values());

/** `a)` and `1.)` count points, `:)` smiles. */
const lonely = /(?:^|[\s(])(?:\d{1,2}|\p{L}|[ivx]{2,4})\.?\)|[:;]-?[()]/gu;

/** What is longer is no prose. */
const longestPassage = 20_000;

function* unpaired(
  { plain, text }: Prose,
  { start, end }: Passage,
): Iterable<{ at: number; message: string }> {
  const written = plain.slice(start, end);
  if (written.length > longestPassage || !/[()[\]{}“”"]/.test(written)) return;
  const signs = written.replace(lonely, found => ' '.repeat(found.length));
  const open: { sign: string; at: number }[] = [];
  for (let index = 0; index < signs.length; index++) {
    const sign = signs[index]!;
    if (partners.has(sign)) open.push({ sign, at: start + index });
    if (!closing.has(sign)) continue;
    const last = open.findLastIndex(candidate => partners.get(candidate.sign) === sign);
    if (last === -1) yield { at: start + index, message: `This “${sign}” closes nothing.` };
    else open.splice(last, 1);
  }
  for (const { sign, at } of open) {
    if (sign !== '“' || !/[„»]/.test(text.value)) yield { at, message: `This “${sign}” is never closed.` };
  }
  const quotes = [...signs.matchAll(/(?<!\d)"/g)];
  if (quotes.length % 2 === 1)
    yield { at: start + quotes.at(-1)!.index, message: 'This quotation mark has no partner.' };
}

function* doubled(
  { plain }: Prose,
  { start, end }: Passage,
): Iterable<{ start: number; end: number; instead: string }> {
  for (const { 0: found, index } of plain.slice(start, end).matchAll(/,[,.;]|;[,;]|(?<![./])\.\.(?![./])/g)) {
    yield { start: start + index, end: start + index + found.length, instead: found.at(-1)! };
  }
}
