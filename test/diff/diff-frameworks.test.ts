import assert from 'node:assert/strict';
import type { Change } from '../../server/core/diff/change.ts';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { diffMarkdown } from '../../server/core/diff/diff-markdown.ts';
import { diffText } from '../../server/core/diff/diff-text.ts';
import { modelOf } from '../support/cards.ts';
import { isGolden } from '../support/golden.ts';
import { frameworkWith, hostileTexts } from '../support/hostile-framework.ts';
import { sampleFiles, sampleModel } from '../support/samples.ts';

const golden = (name: string) => new URL(`golden/${name}.txt`, import.meta.url);

const manifest = 'framework:\n  id: harbour\n  name: Harbour\n  version: 1.2.3\n';
const family = `name: Pilots
levels:
  - id: junior
    name: Junior Pilot
  - id: senior
    name: Senior Pilot
themes:
  - id: sea
    name: At sea
  - id: land
    name: On land
competencies:
  - id: steering
    summary: Steers the vessel through narrow waters
    examples:
      - Passes the lock gates without touching
    level: senior
    theme: sea
    proficiency: Working knowledge
  - id: logging
    summary: Writes the log at the end of each watch
    level: junior
    theme: land
    proficiency: Foundational
`;
const roles = `skills:
  - id: tides
    name: Tides
    levels:
      working: Reads the tables
      expert: Makes the tables
  - id: winds
    name: Winds
roles:
  - id: mate
    name: Mate
    level: senior
    family: pilots
    responsibilities:
      - stand the night watch
    knowledge:
      - title: Sea law
        depth: aware-of
    skills:
      - skill: tides
        level: working
`;
const whole = { 'framework.yaml': manifest, 'pilots.yaml': family, 'roles.yaml': roles };

type Edit = readonly [file: keyof typeof whole, from: string, to: string];

function edited(...edits: readonly Edit[]): Record<string, string> {
  const files: Record<string, string> = { ...whole };
  for (const [file, from, to] of edits) {
    assert.ok(files[file]!.includes(from), from);
    files[file] = files[file]!.replace(from, to);
  }
  return files;
}

function changes(...edits: readonly Edit[]): readonly Change[] {
  return diffFrameworks(modelOf(whole), modelOf(edited(...edits))).changes;
}

const cases: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly string[]])[] = [
  ['nothing', [], []],
  [
    'a comment and another order of keys',
    [
      [
        'pilots.yaml',
        '    theme: land\n    proficiency: Foundational',
        '    proficiency: Foundational # low\n    theme: land',
      ],
    ],
    [],
  ],
  [
    'a proficiency raised',
    [['pilots.yaml', 'Working knowledge', 'Expert']],
    ['major raised competency: Proficiency: Working knowledge → Expert'],
  ],
  [
    'a proficiency lowered',
    [['pilots.yaml', 'Working knowledge', 'Awareness']],
    ['minor lowered competency: Proficiency: Working knowledge → Awareness'],
  ],
  [
    'a required skill raised',
    [['roles.yaml', '        level: working', '        level: expert']],
    ['major raised required skill: Level: 2 – Working → 4 – Expert'],
  ],
  [
    'a depth raised',
    [['roles.yaml', 'aware-of', 'expert-in']],
    ['major raised knowledge: Depth: Aware of → Expert in'],
  ],
  [
    'a skill required anew',
    [['roles.yaml', 'level: working\n', 'level: working\n      - skill: winds\n        level: awareness\n']],
    ['major added required skill: :  → 1 – Awareness'],
  ],
  [
    'a skill required no longer',
    [['roles.yaml', '    skills:\n      - skill: tides\n        level: working\n', '']],
    ['minor removed required skill: : 2 – Working → '],
  ],
  [
    'a responsibility',
    [['roles.yaml', 'night watch\n', 'night watch\n      - brief the crew\n']],
    ['major added role: At this role level, you will:  → brief the crew'],
  ],
  [
    'a competency asked for earlier',
    [['pilots.yaml', 'level: senior\n    theme: sea', 'level: junior\n    theme: sea']],
    ['major moved competency: Level: Senior Pilot → Junior Pilot'],
  ],
  [
    'a competency asked for later',
    [['pilots.yaml', 'level: junior\n    theme: land', 'level: senior\n    theme: land']],
    ['minor moved competency: Level: Junior Pilot → Senior Pilot'],
  ],
  [
    'a competency under another theme',
    [['pilots.yaml', 'theme: land', 'theme: sea']],
    ['minor moved competency: Theme: On land → At sea'],
  ],
  [
    'a slip of the pen',
    [['pilots.yaml', 'narrow waters', 'narow waters']],
    [
      'patch reworded competency: Summary: Steers the vessel through narrow waters → Steers the vessel through narow waters',
    ],
  ],
  [
    'other words',
    [['pilots.yaml', 'narrow waters', 'wide waters at night']],
    [
      'minor reworded competency: Summary: Steers the vessel through narrow waters → Steers the vessel through wide waters at night',
    ],
  ],
  [
    'a number is no slip',
    [['pilots.yaml', 'without touching', 'within 5 minutes']],
    [
      'minor reworded competency: Examples: Passes the lock gates without touching → Passes the lock gates within 5 minutes',
    ],
  ],
  [
    'another id',
    [['pilots.yaml', 'id: steering', 'id: narrow-waters']],
    ['minor renamed competency: Id: steering → narrow-waters'],
  ],
  [
    'another id, and the old one an alias',
    [
      ['roles.yaml', 'id: tides', 'id: tidal-streams\n    aliases: [tides]'],
      ['roles.yaml', 'skill: tides', 'skill: tidal-streams'],
    ],
    ['patch renamed skill: Id: tides → tidal-streams'],
  ],
  [
    'a level of another id, and all that refers to it',
    [
      ['pilots.yaml', 'id: senior', 'id: senior-pilot'],
      ['pilots.yaml', 'level: senior', 'level: senior-pilot'],
      ['roles.yaml', 'level: senior', 'level: senior-pilot'],
    ],
    ['minor renamed level: Id: senior → senior-pilot'],
  ],
  [
    'the same content under a new id at the same level',
    [
      [
        'pilots.yaml',
        '  - id: logging',
        '  - id: steering-2\n    summary: Steers the vessel through narrow waters\n    level: senior\n    theme: land\n  - id: logging',
      ],
    ],
    ['minor copied competency: : steering → steering-2'],
  ],
  [
    'the same content under a new id at another level',
    [
      [
        'pilots.yaml',
        '  - id: logging',
        '  - id: steering-2\n    summary: Steers the vessel through narrow waters\n    level: junior\n  - id: logging',
      ],
    ],
    ['major copied competency: : steering → steering-2'],
  ],
  [
    'a competency added',
    [
      [
        'pilots.yaml',
        '  - id: logging',
        '  - id: mooring\n    summary: Moors alone\n    level: junior\n  - id: logging',
      ],
    ],
    ['major added competency: :  → '],
  ],
  [
    'a draft added',
    [
      [
        'pilots.yaml',
        '  - id: logging',
        '  - id: mooring\n    summary: Moors alone\n    status: draft\n    level: junior\n  - id: logging',
      ],
    ],
    ['minor added competency: :  → '],
  ],
  [
    'levels in another order',
    [
      [
        'pilots.yaml',
        '  - id: junior\n    name: Junior Pilot\n  - id: senior\n    name: Senior Pilot\n',
        '  - id: senior\n    name: Senior Pilot\n  - id: junior\n    name: Junior Pilot\n',
      ],
    ],
    ['major moved job family: Order of levels: Junior Pilot, Senior Pilot → Senior Pilot, Junior Pilot'],
  ],
  [
    'the status',
    [['pilots.yaml', 'name: Pilots', 'name: Pilots\nisLegacy: true']],
    ['minor changed job family: Status: active → legacy'],
  ],
  [
    'the text of a level',
    [['roles.yaml', 'Reads the tables', 'Reads the tables and the charts']],
    ['minor reworded skill: Levels: 2 – Working: Reads the tables → Reads the tables and the charts'],
  ],
  [
    'who publishes it',
    [['framework.yaml', 'name: Harbour', 'name: Harbour\n  publisher: The port']],
    ['patch added framework: Publisher:  → The port'],
  ],
];

describe('the difference of two frameworks', () => {
  for (const [name, edits, expected] of cases)
    it(`tells ${name}`, () => {
      const told = changes(...edits).map(
        ({ step, kind, thing, part, before, after }) =>
          `${step} ${kind} ${thing}: ${part ?? ''}: ${before ?? ''} → ${after ?? ''}`,
      );
      assert.deepEqual(told, expected);
    });

  it('tells what came and went as a whole', () => {
    const { 'pilots.yaml': _, 'roles.yaml': __, ...rest } = whole;
    const told = (from: object, to: object) =>
      diffFrameworks(modelOf({ ...from }), modelOf({ ...to })).changes.map(
        ({ kind, thing, title, step }) => `${step} ${kind} ${thing} ${title}`,
      );
    const things = ['job family Pilots', 'skill Tides', 'skill Winds', 'role Mate'];
    assert.deepEqual(
      told(rest, whole),
      things.map(thing => `minor added ${thing}`),
    );
    assert.deepEqual(
      told(whole, rest),
      things.map(thing => `minor removed ${thing}`),
    );
  });

  it('finds no difference between a sample and itself', () => {
    for (const names of [['harbour'], ['atlas', 'skill-catalogue'], ['faulty']])
      assert.deepEqual(diffFrameworks(sampleModel(...names), sampleModel(...names)).changes, []);
  });

  const versions: readonly (readonly [now: string, edits: readonly Edit[], isEnough: boolean])[] = [
    ['1.2.3', [], true],
    ['1.2.3', [['pilots.yaml', 'narrow', 'narow']], false],
    ['1.2.4', [['pilots.yaml', 'narrow', 'narow']], true],
    ['1.3.0', [['pilots.yaml', 'Working knowledge', 'Expert']], false],
    ['2.0.0', [['pilots.yaml', 'Working knowledge', 'Expert']], true],
    ['1.2.9', [['pilots.yaml', 'Working knowledge', 'Awareness']], false],
    ['1.10.0', [['pilots.yaml', 'Working knowledge', 'Awareness']], true],
    ['two', [['pilots.yaml', 'narrow', 'narow']], false],
  ];
  for (const [now, edits, isEnough] of versions)
    it(`${isEnough ? 'takes' : 'refuses'} ${now} for ${edits[0]?.[2] ?? 'nothing'}`, () => {
      const after = modelOf(edited(['framework.yaml', '1.2.3', now], ...edits));
      assert.equal(diffFrameworks(modelOf(whole), after).version.isEnough, isEnough);
    });

  it('looks like its golden files', () => {
    const files = sampleFiles('harbour');
    const path = 'harbour/families/engineering.yaml';
    files[path] = files[path]!.replace('follow the patterns in its code', 'folow the patterns in its code')
      .replace('proficiency: Foundational', 'proficiency: Practitioner')
      .replace('0c54f265-5135-401c-b77b-0fae20d6df82', 'automated-tests')
      .replace('Reproduces a reported fault in a test', 'Reproduces each reported fault in a small test')
      .replace('Rewrites', 'Writes');
    delete files['harbour/families/terminal-support.yaml'];
    const diff = diffFrameworks(sampleModel('harbour'), modelOf(files));
    isGolden(golden('harbour.md'), diffMarkdown([diff]));
    isGolden(golden('harbour.txt'), diffText([diff]));
  });

  for (const text of hostileTexts)
    it(`keeps text text: ${JSON.stringify(text)}`, () => {
      const [plain, hostile] = [frameworkWith('plain'), frameworkWith(`${text} @team #12`)];
      for (const diff of [diffFrameworks(plain, hostile), diffFrameworks(hostile, plain)]) {
        const markdown = diffMarkdown([diff]);
        assert.doesNotMatch(markdown.replaceAll('<!-- -->', ''), /(?<!\\)[<`[\]|]/);
        assert.doesNotMatch(markdown, /[@#]\w/);
        for (const line of markdown.split('\n'))
          assert.match(line, /^(?:$|#{2,3} |- \*\*|The |Nothing |\d+ more )/);
        for (const line of diffText([diff]).split('\n').slice(3)) assert.match(line, /^(?:$| {2}\S|[A-Z])/);
      }
    });
});
