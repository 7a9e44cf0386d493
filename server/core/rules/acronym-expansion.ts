import { oncePer } from '../analysis/once-per.ts';
import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Text } from '../parsed-file.ts';
import { acronymsIn, type Expansion, expansionOf, fits, wordsOf } from '../prose/acronyms.ts';
import { surveyOf } from '../prose/survey.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule, type Report } from '../rule.ts';
import { quote } from '../wording.ts';

export const acronymExpansion = defineRule({
  id: 'acronym-expansion',
  on: ['text', 'term'],
  severity: 'warning',
  summary: 'An abbreviation is written out with the words that it stands for, everywhere the same.',
  why: 'A reader who looks up the wrong words finds the wrong law, standard or body. Often one of the words was remembered badly.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    summary: Reports to the VTS (vessel traffic office).
#                                ^^^^^^^^^^^^^^^^^^^^^ “vessel traffic office” does not give “VTS”. It has other first letters.
    responsibilities:
      - agree the estimated time of arrival (ETA)
glossary:
  - term: ETA
    expansion: estimated time of anchoring
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ A text writes “ETA” out as “estimated time of arrival”, the glossary in other words.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    summary: Reports to the VTS (vessel traffic service).
    responsibilities:
      - agree the estimated time of arrival (ETA)
glossary:
  - term: ETA
    expansion: estimated time of arrival
`,
  },
  *check(subject, model) {
    if ('kind' in subject) yield* ofTerm(subject as Entity<'term'>, model);
    else yield* inText(subject as Text, model);
  },
});

function* inText(text: Text, model: Model): Iterable<Report> {
  if (textKind(text) === 'label' || !/\p{Lu}&?\p{Lu}/u.test(text.value)) return;
  for (const acronym of acronymsIn(text)) {
    const expansion = expansionOf(acronym);
    if (expansion === undefined) continue;
    yield* ofText(expansion, surveyOf(model).expansions.get(expansion.letters) ?? [], model);
  }
}

function* ofText(expansion: Expansion, all: readonly Expansion[], model: Model): Iterable<Report> {
  const { letters, words, text, wordsStart, wordsEnd } = expansion;
  const at = text.spanOf(wordsStart, wordsEnd);
  if (misses(letters, words)) {
    yield {
      message: `${quote(words)} does not give “${letters}”. It has other first letters.`,
      at,
    };
    return;
  }
  if (termOf(model, letters)?.data.expansion !== undefined) return;
  const usual = mostUsed(all);
  if (usual === undefined || isSame(usual.words, words) || !fits(letters, words)) return;
  yield {
    message: `“${letters}” is written out as ${quote(words)} here and as ${quote(usual.words)} elsewhere.`,
    at,
    related: [
      {
        message: 'It is written out here.',
        file: usual.text.file,
        span: usual.text.spanOf(usual.wordsStart, usual.wordsEnd),
      },
    ],
    fixes: rewording(
      `Write ${quote(usual.words)}`,
      text,
      { start: wordsStart, end: wordsEnd },
      usual.words,
      false,
    ),
  };
}

function* ofTerm({ data }: Entity<'term'>, model: Model): Iterable<Report> {
  const { term = '', expansion } = data;
  if (expansion === undefined) return;
  if (/^\p{Lu}{2,6}$/u.test(term) && misses(term, expansion)) {
    yield {
      message: `${quote(expansion)} does not give “${term}”. It has other first letters.`,
      at: ['expansion'],
    };
    return;
  }
  const other = (surveyOf(model).expansions.get(term) ?? []).find(
    ({ words }) => !isSame(words, expansion) && fits(term, words) && !misses(term, words),
  );
  if (other === undefined) return;
  yield {
    message: `A text writes “${term}” out as ${quote(other.words)}, the glossary in other words.`,
    at: ['expansion'],
    related: [
      {
        message: `“${term}” is written out here.`,
        file: other.text.file,
        span: other.text.spanOf(other.wordsStart, other.wordsEnd),
      },
    ],
  };
}

function termOf(model: Model, letters: string): Entity<'term'> | undefined {
  return model.definitionsOf('term', letters)[0]?.entity as Entity<'term'> | undefined;
}

/** As many words as letters, most of them right, and one that has nothing of its letter: a slip, not another rule. */
function misses(letters: string, words: string): boolean {
  if (fits(letters, words)) return false;
  const { all, main } = wordsOf(words);
  const parts = main.length === letters.length ? main : all;
  if (parts.length !== letters.length || letters.length < 3) return false;
  const wrong = parts.filter((part, index) => part.charAt(0) !== letters.charAt(index).toLowerCase());
  const isLost = (part: string) => !part.includes(letters.charAt(parts.indexOf(part)).toLowerCase());
  return wrong.length * 3 <= parts.length && wrong.some(isLost);
}

/** The expansion that is written most often, the first of several; those with other first letters are none. */
const mostUsed = oncePer((expansions: readonly Expansion[]): Expansion | undefined => {
  const counts = new Map<string, { readonly first: Expansion; count: number }>();
  for (const expansion of expansions) {
    if (misses(expansion.letters, expansion.words)) continue;
    const known = counts.get(folded(expansion.words));
    if (known === undefined) counts.set(folded(expansion.words), { first: expansion, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.first;
});

function isSame(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Case, hyphens and the plural make no other words. */
function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/s\b/g, '');
}
