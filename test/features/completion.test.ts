import assert from 'node:assert/strict';
import { completion, mostItems } from '../../server/core/features/completion.ts';
import { accept, complete, labels, newId } from '../support/complete.ts';
import { marked } from '../support/marked.ts';

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
    category: dough
  - id: shaping
    name: Shaping
    status: legacy
    category: dough
    scale: stars
scales:
  - id: stars
    levels:
      - id: "1"
        name: One star
      - id: Two stars
components:
  knowledge:
    - id: flour
      title: Kinds of flour
//- families/baking.yaml
name: Baking
levels:
  - id: junior
    name: Junior baker
  - id: senior
//- ../trades/framework.yaml
framework: { id: trades, name: Trades }
skills:
  - id: selling
    name: Selling
//- roles/bakers.yaml
`;

/** Where an offer goes, and how: the text at the cursor, the offer that is taken, and the text afterwards. */
const taken: readonly (readonly [what: string, text: string, label: string, result: string])[] = [
  ['a key in an empty file', '$0', 'name', 'name: '],
  ['a key at a half-typed word', 'na$0', 'name', 'name: '],
  ['a key in the middle of a word', 'n$0ame', 'name', 'name: '],
  ['a key in the place of a key', 'n$0aem: Baking\n', 'name', 'name: Baking\n'],
  [
    'a key between keys',
    'roles:\n  - id: a\n    $0\n    name: B\n',
    'level',
    'roles:\n  - id: a\n    level: \n    name: B\n',
  ],
  [
    'a half-typed key between keys',
    'roles:\n  - id: a\n    lev$0\n    name: B\n',
    'level',
    'roles:\n  - id: a\n    level: \n    name: B\n',
  ],
  [
    'a key below another half-typed one',
    'roles:\n  - id: a\n    nam\n    lev$0\n',
    'level',
    'roles:\n  - id: a\n    nam\n    level: \n',
  ],
  ['a key behind a dash', 'roles:\n  - $0', 'name', 'roles:\n  - name: '],
  ['a key right behind a dash', 'roles:\n  -$0', 'name', 'roles:\n  - name: '],
  ['a key one column too deep', 'roles:\n  - id: a\n     lev$0', 'level', 'roles:\n  - id: a\n    level: '],
  ['a key one column too shallow', 'roles:\n  - id: a\n   lev$0', 'level', 'roles:\n  - id: a\n    level: '],
  ['a key far too deep', 'roles:\n  - id: a\n          $0\n', 'level', 'roles:\n  - id: a\n    level: \n'],
  [
    'a key of the outer map, by the column',
    'name: A\nlevels:\n  - id: a\n$0',
    'themes',
    'name: A\nlevels:\n  - id: a\nthemes:\n  - id: \n    name: ',
  ],
  [
    'an item of the outer list, by the column',
    'roles:\n  - id: a\n    next:\n      - b\n  $0',
    'name',
    'roles:\n  - id: a\n    next:\n      - b\n  - name: ',
  ],
  [
    'a key with a list, indented as elsewhere',
    'levels:\n- id: a\n$0',
    'replacedBy',
    'levels:\n- id: a\nreplacedBy:\n- ',
  ],
  [
    'a key with a list, four blanks deep',
    'levels:\n    - id: a\n$0',
    'replacedBy',
    'levels:\n    - id: a\nreplacedBy:\n    - ',
  ],
  [
    'a key with a list, a wide gap behind its dash',
    'levels:\n  -   id: a\n$0',
    'replacedBy',
    'levels:\n  -   id: a\nreplacedBy:\n  -   ',
  ],
  [
    'a key with a map',
    'skills:\n    - id: a\n      $0\n',
    'levels',
    'skills:\n    - id: a\n      levels:\n          awareness: \n          working: \n          practitioner: \n          expert: \n',
  ],
  ['a key whose lines follow already', 'na$0\n  - id: a\n', 'levels', 'levels:\n  - id: a\n'],
  [
    'a key in a file with CRLF',
    'roles:\r\n  - id: a\r\n    $0\r\n    name: B\r\n',
    'next',
    'roles:\r\n  - id: a\r\n    next:\r\n      - \r\n    name: B\r\n',
  ],
  [
    'a key before a comment',
    'roles:\n  - id: a\n    na$0 # later\n',
    'name',
    'roles:\n  - id: a\n    name:  # later\n',
  ],
  ['a key below a comment', '# yes\n$0', 'name', '# yes\nname: '],
  ['a key between braces', 'roles:\n  - { id: a, na$0 }\n', 'name', 'roles:\n  - { id: a, name:  }\n'],
  [
    'a key with a list between braces',
    'roles:\n  - { id: a, $0 }\n',
    'next',
    'roles:\n  - { id: a, next: [] }\n',
  ],
  ['a key behind a mark of byte order', '\uFEFFna$0', 'name', '\uFEFFname: '],
  [
    'a level as a key',
    'skills:\n  - id: a\n    levels:\n      wor$0\n',
    'working',
    'skills:\n  - id: a\n    levels:\n      working: \n',
  ],
  [
    'a level as a key, quoted',
    `${bakery}skills:\n  - id: a\n    scale: stars\n    levels:\n      $0\n`,
    '1',
    'skills:\n  - id: a\n    scale: stars\n    levels:\n      "1": \n',
  ],
  [
    'a check as a key',
    '//- framework.yaml\nlint:\n  rules:\n    $0\n',
    'duplicate-id',
    'lint:\n  rules:\n    duplicate-id: \n',
  ],
  [
    'one of the allowed words',
    'roles:\n  - id: a\n    status: $0\n',
    'legacy',
    'roles:\n  - id: a\n    status: legacy\n',
  ],
  [
    'one of the allowed words right behind the colon',
    'roles:\n  - id: a\n    status:$0\n',
    'legacy',
    'roles:\n  - id: a\n    status: legacy\n',
  ],
  [
    'one of the allowed words, however other programs read it',
    '//- framework.yaml\nlint:\n  rules:\n    duplicate-id: $0\n',
    'off',
    'lint:\n  rules:\n    duplicate-id: off\n',
  ],
  ['yes or no', 'isLegacy: $0', 'true', 'isLegacy: true'],
  [
    'what counts when nothing is written',
    '//- framework.yaml\nframework:\n  language: $0\n',
    'en',
    'framework:\n  language: en\n',
  ],
  [
    'a skill in the place of half a word',
    `${bakery}roles:\n  - skills:\n      - skill: kne$0\n`,
    'kneading',
    'roles:\n  - skills:\n      - skill: kneading\n',
  ],
  [
    'a skill in the place of a whole word',
    `${bakery}roles:\n  - skills:\n      - skill: sha$0ping\n`,
    'kneading',
    'roles:\n  - skills:\n      - skill: kneading\n',
  ],
  [
    'an imported skill',
    `${bakery}roles:\n  - skills:\n      - skill: trades/$0\n`,
    'trades/selling',
    'roles:\n  - skills:\n      - skill: trades/selling\n',
  ],
  [
    'a level with a blank in it',
    `${bakery}roles:\n  - skills:\n      - skill: shaping\n        level: Two st$0\n`,
    'Two stars',
    'roles:\n  - skills:\n      - skill: shaping\n        level: Two stars\n',
  ],
  [
    'a level that looks like a number',
    `${bakery}roles:\n  - skills:\n      - skill: shaping\n        level: $0\n`,
    '1',
    'roles:\n  - skills:\n      - skill: shaping\n        level: "1"\n',
  ],
  [
    'a level between quotation marks',
    `${bakery}roles:\n  - skills:\n      - skill: shaping\n        level: "$0"\n`,
    '1',
    'roles:\n  - skills:\n      - skill: shaping\n        level: "1"\n',
  ],
  [
    'a level behind a quotation mark that is not closed',
    `${bakery}roles:\n  - skills:\n      - skill: shaping\n        level: 'Tw$0\n      - skill: kneading\n`,
    'Two stars',
    "roles:\n  - skills:\n      - skill: shaping\n        level: 'Two stars'\n      - skill: kneading\n",
  ],
  [
    'a level between braces',
    `${bakery}roles:\n  - skills: [{ skill: shaping, level: $0 }]\n`,
    'Two stars',
    'roles:\n  - skills: [{ skill: shaping, level: Two stars }]\n',
  ],
  [
    'an item between brackets',
    'roles:\n  - id: a\n  - id: b\n    next: [$0]\n',
    'a',
    'roles:\n  - id: a\n  - id: b\n    next: [a]\n',
  ],
  [
    'an item behind a comma',
    'roles:\n  - id: a\n  - id: b\n  - id: c\n    next: [b, $0]\n',
    'a',
    'roles:\n  - id: a\n  - id: b\n  - id: c\n    next: [b, a]\n',
  ],
  [
    'an item between brackets that are not closed',
    'roles:\n  - id: a\n  - id: b\n    next: [$0\n    name: B\n',
    'a',
    'roles:\n  - id: a\n  - id: b\n    next: [a\n    name: B\n',
  ],
  [
    'an item behind a dash',
    'roles:\n  - id: a\n  - id: b\n    next:\n      - $0\n',
    'a',
    'roles:\n  - id: a\n  - id: b\n    next:\n      - a\n',
  ],
  [
    'an item before the dash',
    'roles:\n  - id: a\n  - id: b\n    next:\n      $0\n',
    'a',
    'roles:\n  - id: a\n  - id: b\n    next:\n      - a\n',
  ],
  [
    'an item right behind the key',
    'roles:\n  - id: a\n  - id: b\n    next: $0\n',
    'a',
    'roles:\n  - id: a\n  - id: b\n    next:\n      - a\n',
  ],
  [
    'an item in a new line between brackets',
    'roles:\n  - id: a\n  - id: b\n    next: [\n      $0\n    ]\n',
    'a',
    'roles:\n  - id: a\n  - id: b\n    next: [\n      a\n    ]\n',
  ],
  ['a map right behind its key', '//- framework.yaml\nframework:$0', 'id', 'framework:\n  id: '],
  ['a list right behind its key', 'name: A\nlevels: $0', 'name', 'name: A\nlevels:\n  - name: '],
  [
    'a used component',
    `${bakery}roles:\n  - knowledge:\n      - use: $0\n`,
    'flour',
    'roles:\n  - knowledge:\n      - use: flour\n',
  ],
  [
    'a skill behind letters of every width',
    'skills: [{ id: rolls }]\nroles:\n  - { name: "🥐 面包 e\u0301", skills: [{ skill: ro$0 }] }\n',
    'rolls',
    'skills: [{ id: rolls }]\nroles:\n  - { name: "🥐 面包 e\u0301", skills: [{ skill: rolls }] }\n',
  ],
  ['a tag', `${bakery}skills:\n  - category: $0\n`, 'dough', 'skills:\n  - category: dough\n'],
  [
    'an id that a name gives',
    'roles:\n  - id: $0\n    name: Crème pâtissier (senior)\n',
    'creme-patissier-senior',
    'roles:\n  - id: creme-patissier-senior\n    name: Crème pâtissier (senior)\n',
  ],
  [
    'a generated id',
    'name: A\ncompetencies:\n  - id: $0\n',
    newId,
    `name: A\ncompetencies:\n  - id: ${newId}\n`,
  ],
  [
    'a generated id with its key',
    'name: A\ncompetencies:\n  - $0\n',
    'id',
    `name: A\ncompetencies:\n  - id: ${newId}\n`,
  ],
  [
    'the way to another framework',
    '//- ../trades/framework.yaml\nframework: { id: trades, name: Trades }\n//- framework.yaml\nframework:\n  imports:\n    - framework: trades\n      from: $0\n',
    '../trades',
    'framework:\n  imports:\n    - framework: trades\n      from: ../trades\n',
  ],
  [
    'a new competency',
    'name: A\ncompetencies:\n  - $0\n',
    'New competency',
    `name: A\ncompetencies:\n  - id: ${newId}\n    summary: \n    level: \n    theme: \n    proficiency: \n    examples:\n      - \n`,
  ],
  ['a new level', 'name: A\nlevels:\n- $0', 'New level', 'name: A\nlevels:\n- id: \n  name: \n  summary: '],
  ['a new theme', 'name: A\nthemes:\n  $0', 'New theme', 'name: A\nthemes:\n  - id: \n    name: '],
  [
    'a new work activity',
    'components:\n  workActivities: $0',
    'New work activity',
    'components:\n  workActivities:\n    - code: \n      title: \n      details: ',
  ],
  [
    'a new skill',
    'skills:\n  - $0',
    'New skill',
    'skills:\n  - id: \n    name: \n    category: \n    description: \n    levels:\n      awareness: \n      working: \n      practitioner: \n      expert: ',
  ],
  [
    'a new framework',
    '//- framework.yaml\n$0',
    'New framework',
    'framework:\n  id: \n  name: \n  version: \n  language: \n  publisher: \n  license: ',
  ],
];

/** What is offered, in order. */
const offered: readonly (readonly [what: string, text: string, labels: readonly string[]])[] = [
  [
    'keys that are not written yet, the needed first',
    'roles:\n  - summary: A\n    skills:\n      - details: x\n        $0\n',
    ['skill', 'level'],
  ],
  [
    'the levels of a skill’s own scale',
    `${bakery}roles:\n  - skills:\n      - skill: shaping\n        level: $0\n`,
    ['1', 'Two stars', 'not-applicable'],
  ],
  [
    'the levels of an imported skill’s scale',
    `${bakery}roles:\n  - skills:\n      - skill: trades/selling\n        level: $0\n`,
    ['awareness', 'working', 'practitioner', 'expert', 'not-applicable'],
  ],
  [
    'the levels of a role’s family, above or below it',
    `${bakery}roles:\n  - level: $0\n    family: baking\n`,
    ['junior', 'senior'],
  ],
  [
    'the levels of the document’s own family',
    'name: A\nlevels: [{ id: x }, { id: y }]\ncompetencies:\n  - level: $0\n',
    ['x', 'y'],
  ],
  [
    'only levels that are not described yet',
    'skills:\n  - id: a\n    levels:\n      working: x\n      $0\n',
    ['awareness', 'practitioner', 'expert'],
  ],
  [
    'no skill that the role asks for already',
    `${bakery}roles:\n  - skills:\n      - skill: kneading\n      - skill: $0\n`,
    ['shaping', 'trades/selling'],
  ],
  [
    'no component that the role takes already',
    'components: { knowledge: [{ id: x }, { id: y }] }\nroles:\n  - knowledge:\n      - use: x\n      - use: $0\n',
    ['y'],
  ],
  ['no role as its own successor', 'roles:\n  - id: a\n    next: [$0]\n  - id: b\n', ['b']],
  ['no tag that is only half typed', `${bakery}skills:\n  - category: do$0\n`, ['dough']],
  [
    'the manifest’s sections in the manifest',
    '//- framework.yaml\n$0',
    [
      'New framework',
      'framework',
      'lint',
      'ladders',
      'scales',
      'codeSchemes',
      'skills',
      'components',
      'roles',
      'glossary',
    ],
  ],
  ['nothing in a block of prose', 'summary: |\n  Some words\n  $0\n', []],
  ['nothing in a folded text', 'summary: >-\n  Some wo$0rds\n', []],
  ['nothing in a text', 'summary: Some $0\n', []],
  ['nothing in a comment', 'name: A # n$0\n', []],
  ['nothing in one’s own data', 'x-notes:\n  $0\n', []],
  [
    'nothing behind a web address',
    'name: A\ncompetencies:\n  - supportingUrls:\n      - url: https:$0\n',
    [],
  ],
  ['nothing in a quoted text', 'summary: "Some $0 words"\n', []],
  ['nothing at the start of a document', '---$0\nname: A\n', []],
  ['nothing behind a tab', 'roles:\n\t$0\n', []],
];

describe('completion', () => {
  for (const [what, text, label, result] of taken) {
    it(`puts in ${what}`, () => assert.equal(accept(text, label), result));
  }

  for (const [what, text, expected] of offered) {
    it(`offers ${what}`, () => {
      const found = labels(text);
      assert.deepEqual(what.startsWith('keys') ? found.slice(0, expected.length) : found, expected);
    });
  }

  it('says what people call a thing, and finds it by that', () => {
    const item = complete(`${bakery}roles:\n  - skills:\n      - skill: kne$0\n`)[0];
    assert.equal(item?.labelDetails?.description, 'Kneading');
    assert.equal(item.detail, 'skill · KNED');
    assert.equal(item.filterText, 'kneading Kneading KNED');
  });

  it('shows which things are no longer maintained', () => {
    const items = complete(`${bakery}roles:\n  - skills:\n      - skill: $0\n`);
    assert.deepEqual(
      items.map(({ tags }) => tags?.length ?? 0),
      [0, 1, 0],
    );
  });

  it('explains keys in the words of the language', () => {
    const item = complete('roles:\n  - na$0').find(({ label }) => label === 'name');
    assert.deepEqual(item?.documentation, {
      kind: 'markdown',
      value: 'The name of the role as readers see it, for example `Senior Network Engineer`.',
    });
  });

  it('marks where the author goes on, in the language of snippets', () => {
    const { workspace, uri, offset } = marked('name: A\nlevels:\n  - $0');
    const { items } = completion(workspace, uri, offset, newId);
    const item = items.find(({ label }) => label === 'New level');
    assert.deepEqual(
      [item?.textEdit?.newText, item?.insertTextFormat, item?.insertTextMode],
      ['id: $1\n    name: $2\n    summary: $3', 2, 1],
    );
  });

  it('is found by an editor although white space in front is replaced', () => {
    const item = complete('roles:\n  - id: a\n      lev$0').find(({ label }) => label === 'level');
    assert.equal(item?.filterText, '  level');
  });

  it('stays short among thousands of things and says that there are more', () => {
    const skills = Array.from(
      { length: 3000 },
      (_, index) => `  - id: skill-${index}\n    name: Skill ${index}\n`,
    );
    const at = (typed: string) => {
      const place = marked(`skills:\n${skills.join('')}roles:\n  - skills:\n      - skill: ${typed}$0\n`);
      return completion(place.workspace, place.uri, place.offset, newId);
    };
    assert.deepEqual([at('').items.length, at('').isIncomplete], [mostItems, true]);
    const found = at('2999');
    assert.deepEqual([found.items[0]?.label, found.isIncomplete], ['skill-2999', true]);
  });
});
