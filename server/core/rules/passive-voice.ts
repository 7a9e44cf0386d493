import { proseOf } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const passiveVoice = defineRule({
  id: 'passive-voice',
  on: 'text',
  severity: 'info',
  preset: 'strict',
  asked: ['activeVoice: true'],
  english: true,
  style: true,
  summary: 'A sentence that asks for something says who asks.',
  why: 'In “it is recommended” nobody recommends. Readers cannot tell whom to ask, and the author looks as if avoiding the answer.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: It is recommended that two lines are used.
#                ^^^^^^^^^^^^^^^^^ “It is recommended” does not say by whom. Write “We recommend”, or name who does.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: We recommend two lines.
`,
  },
  *check(text, { style }) {
    if (!isSentences(text) || style.activeVoice === false) return;
    for (const match of proseOf(text).plain.matchAll(impersonal)) {
      const verb = (match[1] ?? '').toLowerCase();
      yield {
        message: `“${match[0]}” does not say by whom. Write “We ${actives.get(verb)}”, or name who does.`,
        at: text.spanOf(match.index, match.index + match[0].length),
      };
    }
  },
});

/** Passives without an actor that ask or judge; other passives often have a good reason. */
const actives: ReadonlyMap<string, string> = new Map([
  ['recommended', 'recommend'],
  ['suggested', 'suggest'],
  ['advised', 'advise'],
  ['expected', 'expect'],
  ['required', 'require'],
  ['encouraged', 'encourage'],
  ['requested', 'ask'],
  ['preferred', 'prefer'],
  ['assumed', 'assume'],
  ['considered', 'consider'],
  ['believed', 'believe'],
  ['anticipated', 'expect'],
  ['intended', 'intend'],
  ['proposed', 'propose'],
]);

const impersonal = new RegExp(
  `\\bit (?:is|was|will be|has been)(?: (?:also|generally|strongly|usually|often))? (${[...actives.keys()].join('|')})\\b`,
  'gi',
);
