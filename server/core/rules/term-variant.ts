import { oncePer } from '../analysis/once-per.ts';
import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Text } from '../parsed-file.ts';
import { withCaseOf } from '../prose/case.ts';
import { type Match, phraseFinder } from '../prose/phrases.ts';
import { type Prose, proseOf } from '../prose/prose.ts';
import { surveyOf, type Tally } from '../prose/survey.ts';
import { textKind } from '../prose/text-kind.ts';
import { type Form, type Variant, variantsIn } from '../prose/word-variants.ts';
import { defineRule, type Report } from '../rule.ts';

export const termVariant = defineRule({
  id: 'term-variant',
  on: 'text',
  severity: 'info',
  english: true,
  style: true,
  summary: 'A thing is called by one word, spelt in one way, in the whole framework.',
  why: 'Readers who meet “on-boarding” and “onboarding” wonder whether two things are meant, and a search finds only one of them. What the glossary lists under `avoid` is a warning.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - coordinate the tugs
      - co-ordinate the mooring teams
#       ^^^^^^^^^^^ “co-ordinate” is written without the hyphen elsewhere: “coordinate”.
      - report to the VTS operator
#                     ^^^^^^^^^^^^ The glossary says “traffic operator” rather than “VTS operator”.
glossary:
  - term: traffic operator
    avoid:
      - VTS operator
`,
    good: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - coordinate the tugs
      - coordinate the mooring teams
      - report to the traffic operator
glossary:
  - term: traffic operator
    avoid:
      - VTS operator
`,
  },
  *check(text, model) {
    if (textKind(text) === 'label' || text.owner?.kind === 'term') return;
    yield* avoided(text, model);
    for (const variant of variantsIn(text)) {
      const report = ofVariant(text, variant, model);
      if (report !== undefined) yield report;
    }
  },
});

/** Found where another spelling is more frequent; where both are equally frequent, the closed one is the usual. */
function ofVariant(text: Text, variant: Variant, model: Model): Report | undefined {
  const forms = [...(surveyOf(model).tallies.get(`word ${variant.key}`) ?? [])] as [Form, Tally][];
  const usual = forms.sort(
    ([one, a], [other, b]) => b.count - a.count || order.indexOf(one) - order.indexOf(other),
  )[0];
  if (usual === undefined || usual[0] === variant.form) return undefined;
  const [form, first] = usual;
  const right = inForm(variant, form, first.text.value.slice(first.start, first.end));
  return {
    message: `“${variant.written}” is written ${howTo(variant.form, form)} elsewhere: “${right}”.`,
    at: text.spanOf(variant.start, variant.end),
    related: [
      {
        message: 'It is written so here.',
        file: first.text.file,
        span: first.text.spanOf(first.start, first.end),
      },
    ],
    fixes: rewording(`Write “${right}”`, text, variant, right, true),
  };
}

const order: readonly Form[] = ['closed', 'open', 'hyphen'];

function howTo(from: Form, to: Form): string {
  if (to === 'closed') return from === 'hyphen' ? 'without the hyphen' : 'as one word';
  return to === 'hyphen' ? 'with a hyphen' : 'as two words';
}

/** The same word with its own ending; the break stands where it stands in the other spelling. */
function inForm({ written }: Variant, form: Form, example: string): string {
  const closed = written.replace(/[- ]/, '');
  if (form === 'closed') return withCaseOf(closed.toLowerCase(), written);
  const at = example.search(/[- ]/);
  return `${closed.slice(0, at)}${form === 'hyphen' ? '-' : ' '}${closed.slice(at)}`;
}

interface Term {
  readonly term: string;
  readonly avoid: string;
}

function* avoided(text: Text, model: Model): Iterable<Report> {
  const prose = proseOf(text);
  for (const match of finderOf(model)(prose)) {
    const { term, avoid } = match.value;
    const isCaseOnly = term.toLowerCase() === avoid.toLowerCase();
    if ((isCaseOnly && match.text !== avoid) || isInTerm(prose, match)) continue;
    yield {
      message: `The glossary says “${term}” rather than “${match.text}”.`,
      severity: 'warning',
      at: text.spanOf(match.start, match.end),
      fixes: rewording(`Write “${term}”`, text, match, term, false),
    };
  }
}

/** “Service reporting” stands in “IT service reporting”, the term itself. */
function isInTerm({ plain }: Prose, { value, start, end }: Match<Term>): boolean {
  const term = value.term.toLowerCase();
  const around = plain.slice(Math.max(0, start - term.length), end + term.length).toLowerCase();
  return (
    value.avoid.toLowerCase() !== term && term.includes(value.avoid.toLowerCase()) && around.includes(term)
  );
}

const finderOf = oncePer((model: Model) => {
  const entries = model.entities('term').flatMap(({ data: { term, avoid = [] } }) => {
    const words = avoid.map(word => word.trim()).filter(word => word !== '');
    return term === undefined ? [] : words.map((word): [string, Term] => [word, { term, avoid: word }]);
  });
  return phraseFinder(entries);
});
