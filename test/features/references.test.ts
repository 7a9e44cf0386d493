import assert from 'node:assert/strict';
import { references } from '../../server/core/features/references.ts';
import { marked, placeIn } from '../support/marked.ts';

const text = `//- framework.yaml
framework:
  id: bakery
  name: Bakery
//- skills.yaml
skills:
  - id: kneading
    code: KNED
    name: Kneading
    category: dough
  - id: shaping
    name: Shaping
    category: dough
    replacedBy: [kneading]
//- roles.yaml
roles:
  - id: baker
    name: Baker
    skills:
      - skill: kneading
        level: working
  - id: head-baker
    name: Head baker
    skills:
      - skill: KNED
        level: expert
      - skill: sweeping
  - id: helper
    name: Helper
    skills:
      - skill: sweeping
`;

const uses = ['roles.yaml:5:16 kneading', 'roles.yaml:10:16 KNED', 'skills.yaml:9:18 kneading'];
const names = ['skills.yaml:2:9 kneading', 'skills.yaml:3:11 KNED'];

const cases: readonly (readonly [what: string, before: string, after: string, places: readonly string[]])[] =
  [
    ['a definition', 'id: kneading', 'id: $0kneading', [...names, ...uses]],
    ['a use', 'skill: KNED', 'skill: K$0NED', [...names, ...uses]],
    ['a tag', 'category: dough', 'category: dou$0gh', ['skills.yaml:5:15 dough', 'skills.yaml:8:15 dough']],
    [
      'a name that leads nowhere',
      'skill: sweeping',
      'skill: sweep$0ing',
      ['roles.yaml:12:16 sweeping', 'roles.yaml:16:16 sweeping'],
    ],
    ['a level of a built-in scale', 'level: expert', 'level: expert$0', ['roles.yaml:11:16 expert']],
    ['a key', 'name: Helper', 'na$0me: Helper', []],
  ];

describe('references', () => {
  for (const [what, before, after, places] of cases) {
    it(`are found from ${what}`, () => {
      const place = marked(text.replace(before, after));
      const found = references(place.model, place.uri, place.offset, true);
      assert.deepEqual(found.map(({ uri, range }) => placeIn(place, uri, range)).sort(), [...places].sort());
    });
  }

  it('leave the definition out where that is asked', () => {
    const place = marked(text.replace('id: kneading', 'id: kn$0eading'));
    const found = references(place.model, place.uri, place.offset, false);
    assert.deepEqual(found.map(({ uri, range }) => placeIn(place, uri, range)).sort(), [...uses].sort());
  });

  it('are found from an imported thing', () => {
    const place = marked(`//- framework.yaml
framework: { id: bakery, name: Bakery, imports: [{ framework: trades, from: ../trades }] }
roles:
  - id: seller
    name: Seller
    skills:
      - skill: trades/sel$0ling
      - skill: selling
//- ../trades/framework.yaml
framework: { id: trades, name: Trades }
skills:
  - id: selling
    name: Selling
`);
    const found = references(place.model, place.uri, place.offset, true);
    assert.deepEqual(
      found.map(({ uri, range }) => placeIn(place, uri, range)),
      ['../trades/framework.yaml:3:9 selling', 'framework.yaml:6:16 trades/selling'],
    );
  });
});
