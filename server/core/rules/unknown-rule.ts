import { replacement } from '../edits.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { nearestWord } from '../reading/nearest-word.ts';
import { defineRule, type Report } from '../rule.ts';
import { rootSchema } from '../schema.ts';
import type { Span } from '../span.ts';

export const unknownRule = defineRule({
  id: 'unknown-rule',
  on: ['suppression', 'reference'],
  severity: 'warning',
  summary: 'A check that is suppressed or set by its name exists.',
  why: 'A misspelt name suppresses nothing and sets nothing, and the finding stays without an explanation.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  rules:
    placholder-text: error
#   ^^^^^^^^^^^^^^^ There is no rule “placholder-text”. Did you mean “placeholder-text”?
skills:
  - id: mooring
    name: Mooring
    # rolewright-disable-next-line placholder-text: the abbreviation is the name of a body
#                                  ^^^^^^^^^^^^^^^ There is no rule “placholder-text”. Did you mean “placeholder-text”?
    description: Keeps the TBC of the harbour informed
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  rules:
    placeholder-text: error
skills:
  - id: mooring
    name: Mooring
    # rolewright-disable-next-line placeholder-text: the abbreviation is the name of a body
    description: Keeps the TBC of the harbour informed
`,
    },
  },
  *check(subject) {
    if ('isUsed' in subject) yield* judge(subject.rule, subject.knownRules, subject.file, subject.span);
    else if (subject.to === 'rule')
      yield* judge(subject.text, checks, subject.file, subject.span, subject.container);
  },
});

/** The names that may stand under `lint: rules:`. */
const checks: readonly string[] = [
  ...(rootSchema.properties.get('lint')?.properties.get('rules')?.properties.keys() ?? []),
];

function* judge(
  name: string,
  known: readonly string[],
  file: ParsedFile,
  span: Span,
  settings?: object,
): Iterable<Report> {
  if (known.includes(name)) return;
  const nearest = nearestWord(name, known);
  const isSet = nearest !== undefined && settings !== undefined && nearest in settings;
  yield {
    message: `There is no rule “${name}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
    fixes:
      nearest === undefined || isSet
        ? []
        : [replacement(`Change to “${nearest}”`, file, span, nearest, true)],
  };
}
