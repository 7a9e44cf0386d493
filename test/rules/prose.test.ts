import assert from 'node:assert/strict';
import { lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, workspaceOf } from '../support/example.ts';

type Kind = 'description' | 'summary' | 'example' | 'title';

/** For each rule about words, texts with the words at fault between « and »; without them nothing must be found. */
const cases: Readonly<Record<string, Partial<Record<Kind, readonly string[]>>>> = {
  'article-agreement': {
    description: [
      'Wins «a» hour, «an» unit, «a» X-ray and «an» European port',
      '«A» API, «an» PDF file and «an» BCS member',
      'An hour, a unit, a user, an umbrella, a one-off, an honest heir, a ewe, an MVP, an 8, a 9',
      'A historic and an historic port; a SQL and an SQL query; grade A incidents; an unimportant, an unintended word',
      'Uses `a incident` as a name, see https://example.org/a incident',
    ],
  },
  'duplicate-word': {
    description: [
      'Ties «the the» knot',
      'Ties a bowline. A bowline holds.',
      'He had had no rest; she said that that was it',
    ],
    title: ['Ropes «and and» knots'],
  },
  misspelling: {
    description: [
      'Has «responsability» for «Managment»',
      'Was «recieved» by the `managment` library',
      'Manages well',
    ],
  },
  'boilerplate-in-text': {
    description: [
      'Plans berths. «Skip to content»',
      '«Click here for more».',
      'Moors ships. «© 2024 Harbour Office»',
      'Advises the crew and gives feedback',
      'Is ready to go back to the top of the mast and to read more',
    ],
    example: ['«Read more»…'],
  },
  'filler-or-trivialising': {
    description: [
      '«Basically» moors ships',
      'Explains the tide simply and clearly, and not just the wind',
      'Writes just as clearly as others',
      '«Clearly», the tide matters. «Simply» call the tugs.',
    ],
  },
  'non-inclusive-term': {
    description: [
      'Plans the «manpower»',
      'Keeps the «white-list» and the «Blacklist»',
      'Works for Her Majesty’s fleet as a Scrum Master with a master’s degree',
      'Asks what «he or she» needs',
      '«Grooming» the list of work',
    ],
  },
  'vague-word': {
    description: [
      'Ropes, wires «etc». and «various» knots',
      'Ropes and wires',
      'Calls a tug «where appropriate»',
      'Reports as appropriate for the berth',
    ],
  },
  colloquialism: { description: ['Picks the «low-hanging fruit»', 'Picks fruit that hangs low'] },
  'passive-voice': {
    description: [
      '«It is recommended» to wait',
      '«It was generally expected» to wait',
      'The rope is recommended by the maker',
    ],
  },
  'first-person-singular': {
    description: ['«I» recommend two lines', 'Part I describes lines; I/O is meant', 'Lines are «my» choice'],
  },
  'negative-example': {
    example: [
      'Keeps calm «by not shouting»',
      '«Does not» shout',
      'Works without help or guidance',
      'Not only moors ships but repairs them',
    ],
    summary: ['Does not shout'],
  },
  'placeholder-text': {
    description: [
      '«This skill level is currently not defined.»',
      '«Not yet written»',
      'Says what is not defined',
    ],
  },
  'compound-competency': {
    summary: [
      'Plans the watch «and reports» every near miss',
      'Helps the team learn and grow',
      'Plans and reviews the watch',
      'Delivers complex programmes and projects across the port',
      'Collects near misses and reports them',
      'Recruits, trains and keeps pilots',
      'Takes part in and plans the drills',
      'Builds a crew in which everybody rests and performs drills',
    ],
    example: ['Plans the watch and reports every near miss'],
  },
  'inconsistent-person': {
    summary: [
      'Support the crew and «performs» drills',
      'Support the crew and the drills',
      'Ensure that the crew rests and performs',
    ],
  },
  'stray-punctuation': {
    description: [
      'Moors ships«,»',
      'Moors ships «(»of all sizes',
      'Moors ships of all sizes«)»',
      'Moors ships«,,» and boats',
      'Says «"»aye to all',
      'Says "aye" to all (a) ropes, b) wires, in 5" and 6"',
    ],
    example: ['Plans berths«;»'],
  },
  'truncated-text': {
    description: [
      'Plans berths. Moors ships «in line with»',
      'Plans berths and «moors ships the»',
      'Plans berths. «Then moors ships»',
      'Plans berths. Moors ships as follows:\n- ferries\n- tankers',
    ],
    title: ['Ropes and knots', '«Ropes and the»', 'Ships at berth A'],
  },
  'undefined-acronym': {
    description: [
      'Calls the «VTS» twice; the VTS answers',
      'Calls the vessel traffic service (VTS), then the VTS again',
      'Calls the VTS (vessel traffic service)',
      'Uses VTS, Vessel Traffic Services',
      'Knows IT, HR, KPIs, part II, PEMT4WA0484 and `VTS`',
      'NOTHING HERE IS AN ABBREVIATION',
    ],
  },
  'acronym-expansion': {
    description: [
      'Follows the GDPR («General Data Protection Act»)',
      'Reads XML (Extensible Markup Language) and COTS (commercial off-the-shelf) software',
      'Buys commercial off-the-shelf software (COTS)',
      'Calls the vessel traffic service (VTS) or the VTS (e.g. by radio)',
    ],
  },
  'term-capitalisation': {
    description: [
      'Writes «Javascript» on «github»',
      'Writes JavaScript on GitHub, see https://github.com/x',
      'USES GITHUB',
    ],
  },
  'term-variant': {
    description: [
      '«Co-ordinates» tugs, coordinates pilots, coordinating all',
      'Uses a «work-flow», the workflow and workflows',
      'Gives an up-to-date update on real-time data',
    ],
  },
  whitespace: {
    description: [
      'Moors«  »ships',
      'Moors«\u00a0»ships',
      'Takes 10\u00a0km pre- and post-war, short- to long-term',
      'Moors«\u200b» ships',
      '«co- ordinates» ships',
      'Moors «ships/ boats»',
      'Moors ships« ,» boats',
      'Moors and/or repairs ships / boats',
      '- ropes\n-   wires',
      '- «\u00a0»ropes\n- wires',
    ],
    title: ['Mooring« »'],
  },
};

describe('the words of texts', () => {
  for (const [rule, kinds] of Object.entries(cases)) {
    for (const [kind, texts] of Object.entries(kinds)) {
      for (const text of texts) {
        it(`${rule} in the ${kind} ${JSON.stringify(text)}`, () => {
          const wanted = [...text.matchAll(/«([^»]*)»/g)].map(match => match[1]);
          assert.deepEqual(found(rule, kind as Kind, text.replace(/[«»]/g, '')), wanted);
        });
      }
    }
  }
});

function found(id: string, kind: Kind, text: string): string[] {
  const source = sourceOf(kind, text);
  const model = workspaceOf(new Map([['example.yaml', source]])).modelOf(addressOf('example.yaml'))!;
  const rule = rules.filter(candidate => candidate.id === id);
  assert.equal(rule.length, 1);
  const config = { ...lintConfigOf(model), preset: 'strict' as const, severity: () => 'info' as const };
  return lint(model, rule, config)
    .sort((one, other) => one.span.start - other.span.start)
    .map(({ span }) => source.slice(span.start, span.end));
}

/** A text of a kind, in single quotes or below its key. */
function sourceOf(kind: Kind, text: string): string {
  const value = text.includes('\n')
    ? `|-\n      ${text.replaceAll('\n', '\n      ')}`
    : `'${text.replaceAll("'", "''")}'`;
  if (kind === 'description')
    return `skills:\n  - id: mooring\n    name: Mooring\n    description: ${value}\n`;
  if (kind === 'title') return `skills:\n  - id: mooring\n    name: ${value}\n`;
  const [summary, example] = kind === 'summary' ? [value, "'Moors ships'"] : ["'Moors ships'", value];
  return `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: mooring
    summary: ${summary}
    examples:
      - ${example}
    level: pilot
    theme: safety
    proficiency: Expert
`;
}
