import assert from 'node:assert/strict';
import { definition } from '../../server/core/features/definition.ts';
import { marked, placeIn } from '../support/marked.ts';

const bakery = `//- framework.yaml
framework:
  id: bakery
  name: Bakery
  imports:
    - framework: trades
      from: ../trades
//- skills.yaml
skills:
  - id: kneading
    code: KNED
    name: Kneading
    aliases: [dough-work]
    levels:
      working: Kneads a dough that rises.
//- ../trades/framework.yaml
framework:
  id: trades
  name: Trades
skills:
  - id: selling
    name: Selling
`;

const cases: readonly (readonly [what: string, text: string, places: readonly string[]])[] = [
  [
    'a required skill, to its id',
    `${bakery}//- a.yaml\nroles:\n  - id: a\n    name: A\n    skills:\n      - skill: knead$0ing\n`,
    ['skills.yaml:2:9 kneading'],
  ],
  [
    'a skill by its code, to the code',
    `${bakery}//- a.yaml\nroles:\n  - id: a\n    name: A\n    skills:\n      - skill: KNED$0\n`,
    ['skills.yaml:3:11 KNED'],
  ],
  [
    'a skill by an earlier name, to that name',
    `${bakery}//- a.yaml\nroles:\n  - id: a\n    name: A\n    skills:\n      - skill: $0dough-work\n`,
    ['skills.yaml:5:15 dough-work'],
  ],
  [
    'a skill of an imported framework',
    `${bakery}//- a.yaml\nroles:\n  - id: a\n    name: A\n    skills:\n      - skill: trades/sel$0ling\n`,
    ['../trades/framework.yaml:5:9 selling'],
  ],
  [
    'the name of the imported framework before the slash, to its manifest',
    `${bakery}//- a.yaml\nroles:\n  - id: a\n    name: A\n    skills:\n      - skill: tra$0des/selling\n`,
    ['../trades/framework.yaml:3:9 Trades'],
  ],
  [
    'the folder of an import, to the manifest there',
    bakery.replace('from: ../tra', 'from: ../tra$0'),
    ['../trades/framework.yaml:3:9 Trades'],
  ],
  [
    'the id of an import, to the manifest there',
    bakery.replace('framework: trades', 'framework: $0trades'),
    ['../trades/framework.yaml:3:9 Trades'],
  ],
  [
    'a used component, to its definition in the library',
    `components:
  knowledge:
    - id: flour
      title: Kinds of flour
roles:
  - id: a
    name: A
    knowledge:
      - use: flo$0ur
`,
    ['text.yaml:3:11 flour'],
  ],
  [
    'a theme of the same document',
    `name: Baking
levels:
  - id: junior
themes:
  - id: dough
    name: Dough
competencies:
  - id: c1
    summary: Weighs flour
    level: junior
    theme: do$0ugh
`,
    ['text.yaml:5:9 dough'],
  ],
  [
    'a level of a shared ladder',
    `//- framework.yaml
framework: { id: bakery, name: Bakery }
ladders:
  - id: grades
    levels:
      - id: grade-1
//- baking.yaml
name: Baking
ladder: grades
//- roles.yaml
roles:
  - id: baker
    name: Baker
    family: baking
    level: $0grade-1
`,
    ['framework.yaml:5:13 grade-1'],
  ],
  [
    'a family without a written id, to its name',
    `//- framework.yaml
framework: { id: bakery, name: Bakery }
//- baking.yaml
name: Baking
//- roles.yaml
roles:
  - id: baker
    name: Baker
    family: baking$0
`,
    ['baking.yaml:1:7 Baking'],
  ],
  [
    'a key of a map that refers',
    `scales:
  - id: stars
    levels:
      - id: one
      - id: two
skills:
  - id: kneading
    name: Kneading
    scale: stars
    levels:
      t$0wo: Kneads.
`,
    ['text.yaml:5:13 two'],
  ],
  [
    'a name that is not unique, to every definition',
    `skills:
  - id: kneading
    name: Kneading
  - id: kneading
    name: Kneading again
roles:
  - id: a
    name: A
    skills:
      - skill: kneading$0
`,
    ['text.yaml:2:9 kneading', 'text.yaml:4:9 kneading'],
  ],
  [
    'a skill behind letters of every width',
    `\uFEFFskills:\r\n  - { name: "🥐 面包 e\u0301", id: rolls }\r\nroles:\r\n  - { name: "🥐🥐", id: a, skills: [{ skill: ro$0lls }] }\r\n`,
    ['text.yaml:2:29 rolls'],
  ],
  [
    'a definition, to itself',
    `skills:\n  - id: knea$0ding\n    name: Kneading\n`,
    ['text.yaml:2:9 kneading'],
  ],
  [
    'a level of a built-in scale, to nothing',
    `skills:\n  - id: kneading\n    name: Kneading\n    levels:\n      work$0ing: Kneads.\n`,
    [],
  ],
  ['a tag, to nothing', `skills:\n  - id: kneading\n    name: Kneading\n    category: do$0ugh\n`, []],
  ['a key of the language, to nothing', `skills:\n  - i$0d: kneading\n`, []],
  ['a text, to nothing', `skills:\n  - id: kneading\n    name: Knea$0ding\n`, []],
  ['a name that leads nowhere, to nothing', `roles:\n  - id: a\n    name: A\n    next: [b$0]\n`, []],
];

describe('definition', () => {
  for (const [what, text, places] of cases) {
    it(`leads from ${what}`, () => {
      const place = marked(text);
      const links = definition(place.model, place.uri, place.offset);
      assert.deepEqual(
        links.map(link => placeIn(place, link.targetUri, link.targetSelectionRange)),
        places,
      );
    });
  }

  it('says which words lead there, and how far the target reaches', () => {
    const place = marked(`skills:
  - id: kneading
    name: Kneading
roles:
  - id: a
    name: A
    skills: [{ skill: "knea$0ding" }]
`);
    const [link] = definition(place.model, place.uri, place.offset);
    assert.ok(link?.originSelectionRange !== undefined);
    assert.equal(placeIn(place, place.uri, link.originSelectionRange), 'text.yaml:7:23 "kneading"');
    assert.equal(
      placeIn(place, place.uri, link.targetRange),
      'text.yaml:2:5 id: kneading\n    name: Kneading',
    );
  });
});
