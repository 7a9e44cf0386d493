import { replacement } from '../edits.ts';
import { nearestWord } from '../nearest-word.ts';
import { defineRule } from '../rule.ts';

export const unknownRule = defineRule({
  id: 'unknown-rule',
  on: 'suppression',
  severity: 'warning',
  summary: 'A comment that suppresses a rule names one that exists.',
  why: 'A misspelt name suppresses nothing, and the finding stays without an explanation.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    # rolewright-disable-next-line placholder-text: the abbreviation is the name of a body
#                                  ^^^^^^^^^^^^^^^ There is no rule “placholder-text”. Did you mean “placeholder-text”?
    description: Keeps the TBC of the harbour informed
`,
    good: `skills:
  - id: mooring
    name: Mooring
    # rolewright-disable-next-line placeholder-text: the abbreviation is the name of a body
    description: Keeps the TBC of the harbour informed
`,
  },
  *check({ rule, knownRules, file, span }) {
    if (knownRules.includes(rule)) return;
    const nearest = nearestWord(rule, knownRules);
    const message = `There is no rule “${rule}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`;
    const fixes =
      nearest === undefined ? [] : [replacement(`Change to “${nearest}”`, file, span, nearest, true)];
    yield { message, fixes };
  },
});
