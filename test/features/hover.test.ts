import assert from 'node:assert/strict';
import { hover } from '../../server/core/features/hover.ts';
import { rules } from '../../server/core/rules/index.ts';
import { marked, placeIn } from '../support/marked.ts';

const bakery = `//- framework.yaml
framework:
  id: bakery
  name: Bakery
  imports:
    - framework: trades
      from: ../trades
codeSchemes:
  - id: activity-codes
    appliesTo: [workActivities]
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: component type
        values: { WA: work activity }
      - name: number
        mask: "9+"
skills:
  - id: kneading
    code: KNED
    name: Kneading
    status: legacy
    category: dough
    description: Turning flour and water into dough.
    levels:
      working: Kneads a dough that rises.
      expert: Kneads by hand for a whole town.
roles:
  - id: baker
    name: Baker
    workActivities:
      - code: KNED2WA0017
        title: Early shift
    skills:
      - skill: kneading
        level: working
  - id: head-baker
    name: Head baker
    skills:
      - skill: KNED
        level: expert
//- ../trades/framework.yaml
framework: { id: trades, name: Trades }
`;

const family = `name: Baking
levels:
  - id: junior
    name: Junior baker
  - id: senior
    name: Senior baker
themes:
  - id: dough
    name: Dough
competencies:
  - id: c1
    summary: Weighs flour
    level: junior
    theme: dough
    thread: flour
    proficiency: Awareness
  - id: c2
    summary: Blends flour of several mills
    level: senior
    theme: dough
    thread: flour
    proficiency: Expert
`;

const kneading = `**Kneading** · skill · \`kneading\` · \`KNED\` · legacy

category: dough

Turning flour and water into dough.

- 2 – Working: Kneads a dough that rises.
- 4 – Expert: Kneads by hand for a whole town.

Used twice: role “Baker” and role “Head baker”.`;

const cases: readonly (readonly [what: string, text: string, words: string | undefined])[] = [
  [
    'a key',
    bakery.replace('    category:', '    cate$0gory:'),
    '**category**\n\nA name for the group in which the skill is listed, for example `operations`. Skills with the same category stand together.',
  ],
  [
    'a key with a printed heading',
    bakery.replace('workActivities:\n', 'workActivities$0:\n'),
    '**workActivities** · Work Activities\n\nWhat people in this role do. Each is written here or taken from elsewhere with `use`.',
  ],
  [
    'one of the words that the language gives',
    bakery.replace('status: legacy', 'status: leg$0acy'),
    '**status**\n\nWhere this is in its life. `draft`: being written. `active`: in use. `legacy`: still in use, no longer maintained. `retired`: no longer in use. Not written: `active`.',
  ],
  ['an id, where it is defined', bakery.replace('id: kneading', 'id: knea$0ding'), kneading],
  ['an id, where it is used', bakery.replace('skill: kneading', 'skill: $0kneading'), kneading],
  ['a code, where it is used', bakery.replace('skill: KNED', 'skill: KN$0ED'), kneading],
  [
    'a code that is made of parts',
    bakery.replace('KNED2WA0017', 'KNED2W$0A0017'),
    '**Early shift** · work activity · `KNED2WA0017`\n\n`KNED2WA0017` = skill `KNED` (Kneading), level `2` (2 – Working), component type `WA` (work activity), number `0017`',
  ],
  [
    'a code that goes wrong',
    bakery.replace('KNED2WA0017', 'KNED2W$0X0017'),
    '**Early shift** · work activity · `KNED2WX0017`\n\n`KNED2WX0017` = skill `KNED` (Kneading), level `2` (2 – Working), then component type is expected, but `WX0017` stands there',
  ],
  [
    'a level of a scale beside a skill: what the skill says, and the neighbours',
    bakery.replace('level: working', 'level: work$0ing'),
    '**2 – Working** · `working` · step 2 of 4 of scale “Skill level”\n\n- Below: 1 – Awareness\n- Above: 3 – Practitioner\n\nKneading at this level:\n\nKneads a dough that rises.',
  ],
  [
    'a key that names a level',
    bakery.replace('      expert: Kneads', '      exp$0ert: Kneads'),
    '**4 – Expert** · `expert` · step 4 of 4 of scale “Skill level”\n\n- Below: 3 – Practitioner',
  ],
  [
    'the folder of an import',
    bakery.replace('from: ../trades', 'from: ../$0trades'),
    '**Trades** · framework · `trades`',
  ],
  [
    'a level of a family',
    family.replace('level: senior', 'level: senior$0'),
    '**Senior baker** · level · `senior`\n\nUsed once: competency “Blends flour of several mills”.',
  ],
  [
    'a tag: the things that bear it',
    family.replace('thread: flour', 'thread: fl$0our'),
    '**flour** · thread\n\n- Weighs flour (Junior baker)\n- Blends flour of several mills (Senior baker)',
  ],
  [
    'a word that stands beside references',
    family.replace('proficiency: Awareness', 'proficiency: not-app$0licable'),
    "**proficiency**\n\nHow well it is expected to be done, on the job family's proficiency scale, for example `Working knowledge`. Write `not-applicable` where a proficiency would make no sense.",
  ],
  [
    'a family: its ladder',
    family.replace('name: Baking', 'id: bak$0ing\nname: Baking'),
    '**Baking** · job family · `baking`\n\nLevels: Junior baker → Senior baker',
  ],
  [
    'the name of a check',
    '//- framework.yaml\nframework: { id: a, name: A }\nlint:\n  rules:\n    duplicate-$0key: off\n',
    `**\`duplicate-key\`** · check\n\n${rules.find(({ id }) => id === 'duplicate-key')?.summary}\n\n${rules.find(({ id }) => id === 'duplicate-key')?.why}`,
  ],
  ['a text of the author', family.replace('summary: Weighs', 'summary: Wei$0ghs'), undefined],
  ['a name that leads nowhere', bakery.replace('skill: KNED', 'skill: NO$0PE'), undefined],
  ['a comment', 'roles: # her$0e\n  - id: a\n', undefined],
  ['an empty file', '$0', undefined],
];

describe('hover', () => {
  for (const [what, text, words] of cases) {
    it(`explains ${what}`, () => {
      const place = marked(text);
      assert.equal(wordsOf(hover(place.model, place.uri, place.offset, rules)), words);
    });
  }

  it('stands at the words it explains', () => {
    const place = marked(bakery.replace('skill: KNED', 'skill: KN$0ED'));
    const range = hover(place.model, place.uri, place.offset)?.range;
    assert.ok(range !== undefined);
    assert.equal(placeIn(place, place.uri, range), 'framework.yaml:41:16 KNED');
  });

  it('names only the first of many users', () => {
    const users = Array.from(
      { length: 9 },
      (_, index) => `  - id: r${index}\n    name: Role ${index}\n    next: [hub]\n`,
    );
    const place = marked(`roles:\n  - id: hu$0b\n    name: Hub\n${users.join('')}`);
    assert.match(
      wordsOf(hover(place.model, place.uri, place.offset)) ?? '',
      /Used 9 times: role “Role 0”, role “Role 1”, role “Role 2”, role “Role 3”, role “Role 4” and 4 more\.$/,
    );
  });

  it('brings nothing in the author’s words to life', () => {
    const place = marked(`skills:
  - id: kn$0eading
    name: "[Kneading](command:evil) <img src=x> ![x](http://example.org/x.png)"
    description: |
      See [this](command:workbench.action.quit), <b onclick=x> and \`code\`.
      - one
      - *two*
`);
    const words = wordsOf(hover(place.model, place.uri, place.offset)) ?? '';
    assert.match(words, /^\*\*\\\[Kneading\\\]\\\(command:evil\\\) \\<img src=x\\> \\!\\\[x\\\]/);
    assert.match(
      words,
      /See \\\[this\\\]\\\(command:workbench\.action\.quit\\\), \\<b onclick=x\\> and \\`code\\`\./,
    );
    assert.match(words, /\n- one\n- \\\*two\\\*/);
  });
});

function wordsOf(found: ReturnType<typeof hover>): string | undefined {
  return found === undefined || !('value' in (found.contents as object))
    ? undefined
    : (found.contents as { readonly value: string }).value;
}
