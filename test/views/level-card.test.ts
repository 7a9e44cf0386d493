import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { needs, readShared } from '../real/shared.ts';
import { cardOf, itemsOf, modelOf, sectionOf, titlesOf } from '../support/cards.ts';
import { addressOf } from '../support/example.ts';

const gardening = `
name: Gardening
status: legacy
replacedBy: [landscape]
notice: Read *this* first.
levels:
  - id: gardener
    name: Gardener
  - id: rose
    name: Rose Gardener
    track: plants
  - id: foreman
    name: Foreman
    track: people
  - id: head
    name: Head Gardener
    track: people
    summary: Answers for the **whole** garden.
themes:
  - id: people
    name: People
    summary: How we work together.
  - id: soil
    name: Soil
competencies:
  - id: digs
    summary: Digs beds
    level: gardener
    theme: soil
    proficiency: Foundational
    thread: beds
  - id: carries
    summary: Carries water
    level: gardener
  - id: old-pairs
    summary: Works in  pairs.
    level: gardener
  - id: rakes
    summary: Rakes leaves
    level: gardener
    status: retired
  - id: prunes
    summary: Prunes roses
    level: rose
    theme: soil
  - id: pairs
    summary: Works in pairs
    level: foreman
    theme: people
  - id: trains
    summary: Trains apprentices
    level: head
    theme: people
    proficiency: not-applicable
    status: draft
    replacedBy: [pairs, nobody]
  - id: plans
    summary: Plans beds
    level: head
    theme: soil
    proficiency: Practitioner
    thread: beds
    examples:
      - Draws next year’s beds
      - Orders seeds
    supportingUrls:
      - label: How we plan
        url: https://example.org/plans
  - id: waters
    summary: Waters
    level: head
    theme: soil
  - id: loose
    summary: Locks the gate
    level: head
    proficiency: Perfect
`;

const manifest = `
framework:
  id: park
  name: The Park
  version: 1.2.3
  language: de
  attribution: Written by the park.
  license: CC0-1.0
  feedback: https://example.org/new?about={id}&title={title}
`;

const files = {
  'framework.yaml': manifest,
  'gardening.yaml': gardening,
  'landscape.yaml': `
name: Landscape
levels:
  - id: head
    name: Head of Landscape
competencies:
  - id: views
    summary: Opens views
    level: head
`,
  'roles.yaml': `
roles:
  - id: head-gardener
    name: Head Gardener of the Rose Garden
    family: gardening
    level: head
`,
};

describe('the card of a level', () => {
  const model = modelOf(files);
  const card = cardOf(model, { level: 'head' });

  it('says what it is about and whether it is current', () => {
    assert.equal(card.title, 'Head Gardener');
    assert.equal(card.family, 'Gardening');
    assert.equal(card.track, 'people');
    assert.equal(card.version, '1.2.3');
    assert.equal(card.status, 'legacy');
    assert.equal(card.language, 'de');
    assert.equal(card.summary?.text, 'Answers for the **whole** garden.');
    assert.deepEqual(
      card.notices.map(({ kind, text }) => [kind, typeof text === 'string' ? text : text.text]),
      [
        ['legacy', 'The job family Gardening is still in use, but no longer maintained.'],
        ['notice', 'Read *this* first.'],
      ],
    );
  });

  it('leads to the same level of the job family that takes over', () => {
    assert.deepEqual(card.notices[0]?.successors, [
      { title: 'Head of Landscape (Landscape)', key: 'level/landscape/head', address: undefined },
    ]);
  });

  it('leads to the job family that takes over where it has no such level', () => {
    const [notice] = cardOf(model, { level: 'gardener' }).notices;
    assert.deepEqual(notice?.successors, [
      { title: 'the job family Landscape', key: 'ladder/landscape', address: undefined },
    ]);
  });

  it('shows the steps of its own way up, each with its card', () => {
    assert.deepEqual(
      card.ladder.map(step => [step.title, step.isCurrent, step.key]),
      [
        ['Gardener', false, 'level/gardening/gardener'],
        ['Foreman', false, 'level/gardening/foreman'],
        ['Head Gardener', true, 'level/gardening/head'],
      ],
    );
  });

  it('lists the competencies under their themes, in the themes’ order, those without one last', () => {
    assert.deepEqual(
      card.sections.map(section => [section.heading, section.isFolded, titlesOf(itemsOf(section))]),
      [
        ['People', false, ['Trains apprentices']],
        ['Soil', false, ['Plans beds', 'Waters']],
        ['Without a theme', false, ['Locks the gate']],
        ['Also expected from the levels below', true, ['Works in pairs', 'Carries water']],
      ],
    );
    assert.equal(card.sections[0]?.summary?.text, 'How we work together.');
  });

  it('groups what the levels below expect by level, the nearest first, another track left out', () => {
    const below = sectionOf(card, 'below');
    assert.deepEqual(
      below.groups.map(group => group.heading),
      ['Foreman', 'Gardener'],
    );
  });

  it('repeats nothing that a nearer level says again, and nothing retired; a draft replaces nothing', () => {
    const below = (status: string) => {
      const card = cardOf(
        modelOf(`name: A
levels: [{ id: one, name: One }, { id: two, name: Two }]
competencies:
  - { id: a, summary: Old, thread: t, level: one }
  - { id: b, summary: Same, level: one }
  - { id: c, summary: Other, level: one }
  - { id: d, summary: Past, level: one, status: retired }
  - { id: e, summary: New, thread: t, level: two, status: ${status} }
  - { id: f, summary: Same., level: two, status: ${status} }
`),
        { level: 'two' },
      );
      return titlesOf(itemsOf(sectionOf(card, 'below')));
    };
    assert.deepEqual(below('legacy'), ['Other']);
    assert.deepEqual(below('draft'), ['Old', 'Same', 'Other']);
    assert.deepEqual(below('retired'), ['Old', 'Same', 'Other']);
  });

  it('gives each competency its examples, links, proficiency and a way to comment on it', () => {
    const [plans] = itemsOf(sectionOf(card, 'theme/soil'));
    assert.deepEqual(
      plans?.examples.map(({ text }) => text),
      ['Draws next year’s beds', 'Orders seeds'],
    );
    assert.deepEqual(plans?.links, [
      { title: 'How we plan', key: undefined, address: 'https://example.org/plans' },
    ]);
    assert.deepEqual(
      [plans?.measure?.label, plans?.measure?.word, plans?.measure?.position, plans?.measure?.steps.length],
      ['Proficiency', 'Practitioner', 3, 5],
    );
    assert.equal(plans?.feedback, 'https://example.org/new?about=plans&title=Plans%20beds');
  });

  it('tells a missing, an unfitting and a needless proficiency apart', () => {
    const states = card.sections
      .flatMap(itemsOf)
      .map(item => [item.title?.text, item.measure?.state, item.measure?.word]);
    assert.deepEqual(states.slice(0, 4), [
      ['Trains apprentices', 'not-applicable', 'not applicable'],
      ['Plans beds', 'stated', 'Practitioner'],
      ['Waters', 'missing', 'not stated'],
      ['Locks the gate', 'unknown', 'Perfect'],
    ]);
  });

  it('says how a thread has grown since the level below', () => {
    const [plans] = itemsOf(sectionOf(card, 'theme/soil'));
    assert.deepEqual(plans?.growth, { level: 'Gardener', word: 'Foundational', change: 'raised' });
  });

  it('says what to use instead of a competency', () => {
    const [trains] = itemsOf(sectionOf(card, 'theme/people'));
    assert.equal(trains?.status, 'draft');
    assert.deepEqual(
      trains?.successors.map(({ title }) => title),
      ['Works in pairs', 'nobody'],
    );
  });

  it('links to the role profile of the same level, and the profile links back', () => {
    assert.deepEqual(
      card.related.map(({ heading, links }) => [heading, links.map(({ key }) => key)]),
      [['Role profiles at this level', ['role/head-gardener']]],
    );
    const profile = cardOf(model, { role: 'head-gardener' });
    assert.deepEqual(
      profile.related.map(({ heading, links }) => [heading, links.map(({ key }) => key)]),
      [['Expected at this level', ['level/gardening/head']]],
    );
  });

  it('knows where everything is written', () => {
    const [plans] = itemsOf(sectionOf(card, 'theme/soil'));
    assert.equal(plans?.source.uri, addressOf('gardening.yaml'));
    const { start, end } = plans!.examples[1]!.source.span;
    assert.equal(gardening.slice(start, end), 'Orders seeds');
  });

  it('names whose words it prints', () => {
    assert.deepEqual(
      card.credits.map(({ name, version, license, statement }) => [name, version, license, statement?.text]),
      [['The Park', '1.2.3', 'CC0-1.0', 'Written by the park.']],
    );
  });

  it('measures nothing where a job family states no proficiency', () => {
    const silent = modelOf(
      'name: A\nproficiencyScale: none\nlevels:\n  - id: one\n    name: One\ncompetencies:\n  - id: x\n    summary: X\n    level: one\n',
    );
    const [item] = cardOf(silent, { level: 'one' }).sections.flatMap(itemsOf);
    assert.equal(item?.title?.text, 'X');
    assert.equal(item?.measure, undefined);
  });
});

describe('the level of the first source document', () => {
  const counts = (text: string) => {
    const card = cardOf(modelOf(text), { level: 'senior-2' });
    const own = card.sections.filter(section => !section.isFolded);
    const items = own.flatMap(itemsOf);
    return {
      themes: own.length,
      competencies: items.length,
      examples: items.reduce((sum, item) => sum + item.examples.length, 0),
      isLegacy: card.notices[0]?.kind === 'legacy',
    };
  };
  const expected = { themes: 4, competencies: 17, examples: 27, isLegacy: true };

  it('shows 17 competencies and 27 examples under four themes, scrambled', () => {
    const scramble = new URL('../fixtures/operations-scramble.yml', import.meta.url);
    assert.deepEqual(counts(readFileSync(scramble, 'utf8')), expected);
  });

  it('shows 17 competencies and 27 examples under four themes, real', function () {
    const text = needs(this, readShared('real/ft/operations.yml'), 'the published job family');
    assert.deepEqual(counts(text), expected);
  });
});
