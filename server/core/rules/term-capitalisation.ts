import { oncePer } from '../analysis/once-per.ts';
import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import { properNames } from '../prose/proper-names.ts';
import { proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const termCapitalisation = defineRule({
  id: 'term-capitalisation',
  on: 'text',
  severity: 'info',
  style: true,
  summary: 'Names with a capital inside are written as those who gave them write them.',
  why: 'Whoever works with a product every day notices a misspelt name at once, and searches with case miss it. Terms of the glossary count as well.',
  options: {
    allow: {
      type: 'strings',
      default: [],
      description: 'Spellings that are right in this framework, such as the name of a team.',
    },
  },
  examples: {
    bad: `skills:
  - id: publishing
    name: Publishing
    description: Publishes tide tables on Github
#                                         ^^^^^^ The name “Github” is written “GitHub”.
`,
    good: `skills:
  - id: publishing
    name: Publishing
    description: Publishes tide tables on GitHub
`,
  },
  *check(text, model, { allow }) {
    if (textKind(text) === 'label') return;
    const terms = termsOf(model);
    for (const { text: word, folded, start, end } of proseOf(text).words) {
      const right = names.get(folded) ?? terms.get(folded);
      if (right === undefined || right === word || allow.includes(word) || isOther(word, right)) continue;
      yield {
        message: `The name “${word}” is written “${right}”.`,
        at: text.spanOf(start, end),
        fixes: rewording(`Write “${right}”`, text, { start, end }, right, true),
      };
    }
  },
});

const names: ReadonlyMap<string, string> = new Map(properNames.map(name => [name.toLowerCase(), name]));

/** A heading in capitals is no slip, and “sla” may be a word where “SLA” is a term. */
function isOther(word: string, right: string): boolean {
  if (word === word.toUpperCase()) return true;
  return right === right.toUpperCase() && word === word.toLowerCase();
}

/** The terms of the glossary that are one word with a capital inside. */
const termsOf = oncePer((model: Model): ReadonlyMap<string, string> => {
  const terms = model.entities('term').flatMap(({ data: { term } }) => term ?? []);
  const names = terms.filter(term => /^\p{L}+\p{Lu}[\p{L}\p{N}]*$/u.test(term));
  return new Map(names.map(term => [term.toLowerCase(), term]));
});
