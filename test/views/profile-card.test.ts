import assert from 'node:assert/strict';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { secondSourceDocument } from '../real/second-source-document.ts';
import { needs } from '../real/shared.ts';
import { allCards, cardOf, itemsOf, modelOf, sectionOf, titlesOf } from '../support/cards.ts';
import { addressOf } from '../support/example.ts';
import { wordsOf } from '../support/missing-words.ts';
import { visibleText } from '../support/visible-text.ts';

const files = {
  'own/framework.yaml': `
framework:
  id: bakery
  name: The Bakery
  publisher: Guild of Bakers
  feedback: https://example.org/feedback?role={id}
  labels:
    developmentActivities: How you keep learning
  imports:
    - framework: crafts
      from: ../crafts
`,
  'own/roles.yaml': `
codeSchemes:
  - id: codes
    parts:
      - name: Craft
        mask: AA
      - name: Kind
        values:
          WA: work activity
      - name: Number
        mask: "9+"
components:
  knowledge:
    - id: flour
      title: Flour
      type: technical
      depth: aware-of
      details: |
        Kinds of flour:

        - wheat
        - rye
ladders:
  - id: crafts
    name: Crafts
    levels:
      - id: junior
        name: Junior
      - id: master
        name: Master
roles:
  - id: master-baker
    name: Master Baker
    family: baking
    level: master
    summary: Answers for *all* bread.
    next: [inn-keeper]
    responsibilities:
      - taste every bread
      - teach others
    background:
      - type: experience
        details: Has baked for ten years.
      - type: prior-knowledge-and-skills
        details: Reads recipes.
    workActivities:
      - code: BKWA12
        title: Kneading
        details: Kneads by hand.
      - use: gone
    knowledge:
      - use: flour
        depth: expert-in
      - title: Singing
        type: other
        depth: not-applicable
      - title: Ovens
        type: technical
    training:
      - title: Fire safety
        details: What to do when it burns.
    developmentActivities:
      - title: Visit other bakeries
    qualifications:
      - title: Master’s certificate
        awardingBody: Guild of Bakers
      - title: House medal
        awardingBody: The mill
        custom: true
    skills:
      - skill: crafts/tasting
        level: working
      - skill: counting
      - skill: lost
        level: expert
    provenance:
      statement: Written by bakers.
      publisher: Guild of Bakers
      tool: Quill
  - id: inn-keeper
    name: Innkeeper
    replacedBy: [master-baker]
    status: retired
skills:
  - id: counting
    name: Counting
`,
  'own/baking.yaml': 'name: Baking\nladder: crafts\n',
  'crafts/framework.yaml': `
framework:
  id: crafts
  name: All Crafts
  attribution: Crafts by everyone.
`,
  'crafts/skills.yaml': `
skills:
  - id: tasting
    name: Tasting
    code: TAST
    category: Senses
    description: You can taste.
    levels:
      awareness: You taste salt.
      working: You taste **salt** and sugar.
    examples:
      working:
        - Tells rye from wheat
`,
};

describe('the card of a role profile', () => {
  const model = modelOf(files);
  const card = cardOf(model, { role: 'master-baker' });

  it('shows every section in order, under the framework’s own headings', () => {
    assert.deepEqual(
      card.sections.map(section => section.heading),
      [
        'At this role level, you will',
        'Background',
        'Work Activities',
        'Knowledge/Skills',
        'Training Activities',
        'How you keep learning',
        'Qualifications',
        'Organisation Skills',
      ],
    );
  });

  it('says where the role stands', () => {
    assert.equal(card.title, 'Master Baker');
    assert.equal(card.family, 'Baking');
    assert.equal(card.level, 'Master');
    assert.deepEqual(
      card.ladder.map(({ title, isCurrent }) => [title, isCurrent]),
      [
        ['Junior', false],
        ['Master', true],
      ],
    );
    assert.deepEqual(card.related, [
      {
        heading: 'People often move on to',
        isOnward: true,
        links: [{ title: 'Innkeeper', key: 'role/inn-keeper', address: undefined }],
      },
    ]);
    assert.equal(card.feedback, 'https://example.org/feedback?role=master-baker');
  });

  it('takes a code apart by the framework’s scheme', () => {
    const [kneading] = itemsOf(sectionOf(card, 'workActivities'));
    assert.deepEqual(
      kneading?.code?.parts.map(({ name, text, meaning }) => [name, text, meaning]),
      [
        ['Craft', 'BK', undefined],
        ['Kind', 'WA', 'work activity'],
        ['Number', '12', undefined],
      ],
    );
  });

  it('shows the text of a shared component, with what the role says otherwise', () => {
    const [flour] = itemsOf(sectionOf(card, 'knowledge'));
    assert.equal(flour?.title?.text, 'Flour');
    assert.match(flour?.details[0]?.text ?? '', /- rye/);
    assert.equal(flour?.measure?.word, 'Expert in');
    assert.equal(flour?.definition?.uri, addressOf('own/roles.yaml'));
    assert.notDeepEqual(flour?.source, flour?.definition);
  });

  it('groups knowledge by type and tells the depths apart', () => {
    assert.deepEqual(
      sectionOf(card, 'knowledge').groups.map(group => [
        group.heading,
        group.items.map(item => [item.title?.text, item.measure?.state]),
      ]),
      [
        [
          'Technical Knowledge and Skills',
          [
            ['Flour', 'stated'],
            ['Ovens', 'missing'],
          ],
        ],
        ['Other Knowledge and Skills', [['Singing', 'not-applicable']]],
      ],
    );
  });

  it('sets custom qualifications apart and names who awards them', () => {
    const { groups } = sectionOf(card, 'qualifications');
    assert.deepEqual(
      groups.map(group => [group.heading, titlesOf(group.items)]),
      [
        [undefined, ['Master’s certificate']],
        ['Custom Qualifications', ['House medal']],
      ],
    );
    assert.deepEqual(
      groups[0]?.items[0]?.facts.map(({ label, text }) => [label, text.text]),
      [['Awarding Body', 'Guild of Bakers']],
    );
  });

  it('shows a skill of an imported catalogue with its level and texts', () => {
    const tasting = itemsOf(sectionOf(card, 'skills')).find(item => item.title?.text === 'Tasting');
    assert.deepEqual(tasting?.category, ['All Crafts', 'Senses']);
    assert.equal(tasting?.code?.text, 'TAST');
    assert.equal(tasting?.measure?.word, '2 – Working');
    assert.equal(tasting?.measure?.steps[0]?.meaning?.text, 'You taste salt.');
    assert.equal(tasting?.about?.text, 'You can taste.');
    assert.deepEqual(
      tasting?.details.map(({ text }) => text),
      ['You taste **salt** and sugar.'],
    );
    assert.deepEqual(
      tasting?.examples.map(({ text }) => text),
      ['Tells rye from wheat'],
    );
  });

  it('says quietly what is not to be found', () => {
    const lost = card.sections.flatMap(itemsOf).filter(item => item.notFound !== undefined);
    assert.deepEqual(
      lost.map(item => [item.notFound, item.title]),
      [
        ['gone', undefined],
        ['lost', undefined],
      ],
    );
  });

  it('credits its makers, its framework and the catalogue it draws on', () => {
    assert.deepEqual(
      card.credits.map(({ statement, name, publisher, tool }) => [statement?.text, name, publisher, tool]),
      [
        ['Written by bakers.', undefined, 'Guild of Bakers', 'Quill'],
        [undefined, 'The Bakery', 'Guild of Bakers', undefined],
        ['Crafts by everyone.', 'All Crafts', undefined, undefined],
      ],
    );
  });

  it('says that a retired role is retired, and what takes its place', () => {
    const [notice] = cardOf(model, { role: 'inn-keeper' }).notices;
    assert.equal(notice?.text, 'This role is no longer in use.');
    assert.deepEqual(
      notice?.successors.map(({ key }) => key),
      ['role/master-baker'],
    );
  });

  it('is a card even where next to nothing is written', () => {
    for (const text of [
      'roles:\n  - id: a\n',
      'roles:\n  - name: B\n    skills: []\n    level: x\n',
      'roles:\n  - id: c\n    knowledge:\n      - use:\n      - title: ""\n      - depth: aware-of\n    skills:\n      - level: working\n',
      'roles:\n  - id: d\n    family: nowhere\n    level: nothing\n    provenance: {}\n    next: [none]\n    workActivities:\n      - code: X\n',
      'name: A\nlevels:\n  - id: one\ncompetencies:\n  - level: one\n    id: x\n  - level: two\n',
    ]) {
      const cards = allCards(modelOf(text));
      assert.equal(cards.length, 1, text);
      assert.match(cardPage(cards), /<h1/);
    }
  });

  it('shows every section and every word of the second source document', function () {
    const { files, text, report } = needs(this, secondSourceDocument(), 'the second source document');
    const cards = allCards(modelOf(withImportedSkills(files)));
    const shown = new Map<string, number>();
    const add = (words: readonly string[]) => {
      for (const word of words) shown.set(word, (shown.get(word) ?? 0) + 1);
    };
    add(wordsOf(visibleText(cardPage(cards))));
    for (const { heading, items } of cards.flatMap(one => one.sections).flatMap(({ groups }) => groups))
      for (const _ of items.slice(1)) add(wordsOf(heading ?? ''));
    for (const note of report.notes) if (note.kind === 'left-out') add(wordsOf(note.text));
    const missing = wordsOf(text).filter(word => {
      const left = shown.get(word) ?? 0;
      shown.set(word, left - 1);
      return left <= 0;
    });
    assert.deepEqual(missing, []);
  });
});

/** The same framework with its skills where the document has them from: in a framework of their own, called DDaT. */
function withImportedSkills(files: ReadonlyMap<string, string>): Record<string, string> {
  const moved = [...files].map(([path, text]): [string, string] => {
    if (path.startsWith('skills/')) return [`ddat/${path}`, text];
    return [`own/${path}`, text.replace(/- skill: /g, '- skill: ddat/')];
  });
  const imports = '\n  imports:\n    - framework: ddat\n      from: ../ddat\n';
  return {
    ...Object.fromEntries(moved),
    'own/framework.yaml': `${files.get('framework.yaml')!.trimEnd()}${imports}`,
    'ddat/framework.yaml': 'framework:\n  id: ddat\n  name: DDaT\n',
  };
}
