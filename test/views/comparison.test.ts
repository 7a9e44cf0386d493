import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import type { Model } from '../../server/core/model.ts';
import type { RoleCard } from '../../server/core/views/card/role-card.ts';
import {
  type ComparedItem,
  type Comparison,
  readComparison,
} from '../../server/core/views/comparison/comparison.ts';
import { textsTurn, toldTexts } from '../../server/core/views/comparison/told-texts.ts';
import { viewPage } from '../../server/core/views/page/view-page.ts';
import { readView } from '../../server/core/views/view.ts';
import { comparisonKey } from '../../server/core/views/view-key.ts';
import { viewWriters } from '../../server/core/views/view-writers.ts';
import { wordMarks } from '../../server/core/views/writing/word-changes.ts';
import { allCards, cardOf, modelOf } from '../support/cards.ts';
import { visibleText } from '../support/visible-text.ts';

describe('a comparison', () => {
  const ladder = modelOf(`name: Sailing
levels: [{ id: mate, name: Mate }, { id: master, name: Master }]
themes: [{ id: craft, name: Craft }]
competencies:
  - { id: m1, summary: Steers in daylight, level: mate, theme: craft, thread: steering, proficiency: Foundational }
  - { id: m2, summary: Keeps the log, level: mate, theme: craft, proficiency: Awareness }
  - { id: m3, summary: Ties the knots of the trade, level: mate, theme: craft, thread: knots, proficiency: Expert }
  - { id: x1, summary: Steers at night, level: master, theme: craft, thread: steering, proficiency: Expert }
  - { id: x2, summary: Plans a passage, level: master, theme: craft, proficiency: Awareness }
  - { id: x3, summary: Teaches the knots of the trade, level: master, theme: craft, thread: knots, proficiency: Practitioner }
`);
  const [mate, master] = [cardOf(ladder, { level: 'mate' }), cardOf(ladder, { level: 'master' })];

  it('of a level with the one below tells what is new, raised and lowered, and what still holds', () => {
    const comparison = readComparison(mate, master);
    assert.equal(comparison.isStep, true);
    assert.deepEqual(changesIn(comparison), {
      'Steers at night': 'raised',
      'Plans a passage': 'added',
      'Teaches the knots of the trade': 'lowered',
      'Keeps the log': 'kept',
    });
  });

  it('downwards tells what the lower level does not ask for, and what both expect', () => {
    const comparison = readComparison(master, mate);
    assert.equal(comparison.isStep, false);
    assert.deepEqual(changesIn(comparison), {
      'Steers in daylight': 'lowered',
      'Keeps the log': 'kept',
      'Ties the knots of the trade': 'raised',
      'Plans a passage': 'dropped',
    });
  });

  it('downwards calls nothing new, raised or lowered: a level asks more or less than another one', () => {
    const shown = (from: RoleCard, to: RoleCard) =>
      visibleText(viewPage({ kind: 'comparison', comparison: readComparison(from, to) })).replace(
        /\s+/g,
        ' ',
      );
    const [up, down] = [shown(mate, master), shown(master, mate)];
    for (const words of [
      '1 new 1 raised 1 lowered',
      '▲ raised from Foundational',
      'Still expected from Mate',
    ])
      assert.ok(up.includes(words), words);
    for (const words of [
      'What Mate asks for',
      '1 higher 1 lower 1 not asked for 1 expected at both',
      '▼ lower than Expert',
      '▲ higher than Practitioner',
      'Expected at Master too',
      'Not said again',
    ])
      assert.ok(down.includes(words), words);
    assert.doesNotMatch(down, /\b(?:new|raised|lowered|no longer|dropped|unchanged)\b/i);
  });

  it('is a step to the role that people move on to, wherever it stands', () => {
    const model = modelOf(
      stringify({
        roles: [
          { id: 'sailor', name: 'Sailor', next: ['harbour-master'] },
          { id: 'harbour-master', name: 'Harbour Master' },
        ],
      }),
    );
    const [sailor, master] = allCards(model);
    assert.equal(readComparison(sailor!, master!).isStep, true);
    assert.equal(readComparison(master!, sailor!).isStep, false);
  });

  it('marks words where most of them stayed', () => {
    const knots = itemsIn(readComparison(mate, master)).find(item => item.after?.thread === 'knots');
    assert.deepEqual(
      knots?.title?.words?.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text]),
      [
        ['dropped', 'Ties'],
        ['added', 'Teaches'],
      ],
    );
    const steering = itemsIn(readComparison(mate, master)).find(item => item.after?.thread === 'steering');
    assert.equal(steering?.title?.isSame, false);
  });

  describe('of the examples of a competency', () => {
    const cardsOf = (lower: readonly string[], higher: readonly string[]) => {
      const model = modelOf(
        stringify({
          name: 'Sailing',
          levels: [
            { id: 'mate', name: 'Mate' },
            { id: 'master', name: 'Master' },
          ],
          competencies: [
            {
              id: 'a',
              summary: 'Steers',
              level: 'mate',
              thread: 's',
              proficiency: 'Expert',
              examples: lower,
            },
            {
              id: 'b',
              summary: 'Steers',
              level: 'master',
              thread: 's',
              proficiency: 'Expert',
              examples: higher,
            },
          ],
        }),
      );
      return ['mate', 'master'].map(level => cardOf(model, { level })) as [RoleCard, RoleCard];
    };
    const cases: readonly (readonly [lower: string, higher: string, told: string])[] = [
      ['Moors alone', 'Moors alone', 'same | | Moors alone'],
      [
        'Moors alone / Reads the chart',
        'Reads the chart / Plans a long passage',
        'examples | 1 example new, 1 not said again | Reads the chart; {+Plans a long passage+}; Mate: Moors alone',
      ],
      [
        'Moors alone',
        'Plans a long passage',
        'examples | 1 example new, 1 not said again | Plans a long passage; Mate: Moors alone',
      ],
      [
        'Checks the ropes each evening',
        'Checks the ropes each evening and writes down what is worn, and what the next harbour must have',
        'reworded | 1 example reworded | Checks the ropes each evening {+and writes down what is worn, and what the next harbour must have+}',
      ],
      [
        'Has a good grasp of sailing small boats',
        'Has deep knowledge and a trade of their own across sailing small boats',
        'reworded | 1 example reworded | Has [-a good grasp of-] {+deep knowledge and a trade of their own across+} sailing small boats',
      ],
      [
        'Reports faults in the rigging / Reports faults to the harbour',
        'Reports faults to the harbour master / Moors alone / Reports faults in the rigging',
        'reworded | 1 example reworded, 1 new | Reports faults to the harbour {+master+}; {+Moors alone+}; Reports faults in the rigging',
      ],
    ];
    for (const [lower, higher, expected] of cases)
      it(`tells ${JSON.stringify(higher)} after ${JSON.stringify(lower)}`, () => {
        const [mate, master] = cardsOf(lower.split(' / '), higher.split(' / '));
        assert.equal(printed(readComparison(mate, master)), expected);
      });

    it('claims no time where there is none: downwards, or between two that are no step', () => {
      const [mate, master] = cardsOf(['Moors alone'], ['Plans a long passage']);
      assert.equal(
        printed(readComparison(master, mate)),
        'examples | 1 example only here, 1 only at Master | Moors alone; Master: Plans a long passage',
      );
    });

    it('says of the same card at two times what was dropped', () => {
      const [, before] = cardsOf([], ['Moors alone', 'Reads the chart']);
      const [, after] = cardsOf([], ['Reads the chart']);
      assert.equal(
        printed(readComparison(before, after)),
        'examples | 1 example dropped | Reads the chart; [-Moors alone-]',
      );
    });
  });

  describe('of levels that build on each other', () => {
    const model = modelOf(`id: sailing
name: Sailing
levels: [{ id: mate, name: Mate }, { id: second, name: Second Mate }, { id: master, name: Master }]
competencies:
  - { id: m1, summary: Steers in daylight, level: mate, thread: steering, proficiency: Foundational }
  - { id: m2, summary: Keeps the log, level: mate, proficiency: Awareness }
  - { id: m3, summary: Ties up, level: mate, proficiency: Awareness }
  - { id: s1, summary: Charts a course alone, level: second, proficiency: Expert }
  - { id: s2, summary: Steers at night, level: second, thread: steering, proficiency: Expert }
  - { id: s3, summary: Ties up, level: second, proficiency: Expert }
  - { id: x1, summary: Steers in storms, level: master, thread: steering, proficiency: Practitioner }
  - { id: x2, summary: Keeps the log, level: master, proficiency: Practitioner }
  - { id: x3, summary: Ties up, level: master, proficiency: Awareness }
  - { id: x4, summary: Reads the stars, level: master, proficiency: Awareness, status: draft }
  - { id: x5, summary: Reads the sandglass, level: master, proficiency: Awareness, status: retired }
`);
    const compared = (from: string, to: string) =>
      textOf(model, `level/sailing/${from}`, `level/sailing/${to}`);

    it('compares with what the levels below the lower one demand', () => {
      const told = compared('second', 'master');
      assert.match(told, /· 1 new · 1 raised · 2 lowered · 1 still expected$/m);
      assert.match(told, /- Keeps the log\n.*Practitioner.*, ▲ raised from Awareness at Mate$/m);
      const page = pageOf(model, 'level/sailing/second', 'level/sailing/master');
      assert.match(page, /Second Mate Keeps the log Expected from Mate Proficiency: .*?Awareness/);
    });

    it('tells what a level in between asks for', () => {
      const told = compared('mate', 'master');
      assert.match(told, /· 2 new · 3 raised$/m);
      assert.match(told, /- Charts a course alone\n.*Expert.*\n +Expected from Second Mate$/m);
      assert.match(
        told,
        /Practitioner.*, ▲ raised from Foundational\n +On the way, at Second Mate: ▲ Expert$/m,
      );
      assert.match(told, /- Ties up\n.*Awareness.*\n +On the way, at Second Mate: ▲ Expert$/m);
      assert.match(compared('master', 'mate'), /- Charts a course alone \(expected from Second Mate\)/);
    });

    it('demands nothing that is retired, and calls a draft one', () => {
      const told = compared('second', 'master');
      assert.doesNotMatch(told, /sandglass/);
      assert.match(told, /- Reads the stars\n.*\n +Status: draft$/m);
    });
  });

  describe('of what stands beside the texts of an item', () => {
    const role = (id: string, parts: string) => `  - id: ${id}
    name: ${id.toUpperCase()}
${parts}`;
    const model = modelOf(`roles:
${role(
  'a',
  `    qualifications: [{ title: Degree, awardingBody: University of Here }]
    background: [{ type: experience, details: Five years at sea }]
    knowledge: [{ id: tides, title: Tides, depth: expert-in }, { id: winds, title: Winds }]
`,
)}${role(
  'b',
  `    qualifications: [{ title: Degree, awardingBody: University of There }]
    background: [{ type: prior-knowledge-and-skills, details: Five years at sea }]
    knowledge: [{ id: tides, title: Tides }, { id: winds, title: Winds, depth: aware-of }]
`,
)}`);
    const told = textOf(model, 'role/a', 'role/b');

    it('tells the difference of awarding body, type and depth', () => {
      assert.match(told, /^4 different$/m);
      for (const line of [
        'Awarding Body: University of There, instead of University of Here',
        'Type: Prior Knowledge and Skills, instead of Experience',
        'Depth not stated, instead of Expert in',
        'Depth: Aware of (step 1 of 4), stated only here',
      ])
        assert.ok(told.includes(line), line);
    });

    it('shows it on both sides', () => {
      const page = pageOf(model, 'role/a', 'role/b');
      assert.match(
        page,
        /A Degree Awarding Body: University of Here B Degree Awarding Body: University of There/,
      );
    });

    it('tells it as a change of the same role in time', () => {
      const [was, is] = ['a', 'b'].map(id => cardOf(model, { role: id })) as [RoleCard, RoleCard];
      const later = linesOf(readComparison(was, { ...is, key: was.key }));
      for (const line of [
        'Awarding Body: University of Here → University of There',
        'Type: Experience → Prior Knowledge and Skills',
        'Depth no longer stated (was Expert in)',
        'Depth: Aware of (step 1 of 4), not stated before',
      ])
        assert.ok(later.includes(line), line);
    });
  });

  it('of a card with itself finds nothing', () => {
    const comparison = readComparison(mate, mate);
    assert.deepEqual(new Set(itemsIn(comparison).map(({ change }) => change)), new Set(['same']));
  });

  const before = `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - bring every ship in safely
      - keep the charts
    workActivities:
      - { code: A1, title: Steering, details: Steers small ships. }
      - { code: A2, title: Mooring, details: Ties up. }
    knowledge:
      - { id: tides, title: Tides, depth: aware-of }
`;
  const after = before
    .replace('keep the charts', 'keep the new charts')
    .replace('small ships', 'large ships')
    .replace('      - { code: A2, title: Mooring, details: Ties up. }\n', '')
    .replace('aware-of', 'expert-in');

  it('of a role at two times tells what was reworded, dropped and raised', () => {
    const [was, is] = [before, after].map(text => cardOf(modelOf(text), { role: 'pilot' }));
    const comparison = readComparison(was!, is!);
    assert.deepEqual(changesIn(comparison), {
      'bring every ship in safely': 'same',
      'keep the new charts': 'reworded',
      Steering: 'reworded',
      Mooring: 'dropped',
      Tides: 'raised',
    });
  });
});

/** A comparison as it is read from a model, in plain text. */
function textOf(model: Model, from: string, to: string): string {
  return linesOf(comparisonOf(model, from, to));
}

function linesOf(comparison: Comparison): string {
  return viewWriters.text({ kind: 'comparison', comparison });
}

/** A comparison as a page shows it, in one line. */
function pageOf(model: Model, from: string, to: string): string {
  const page = viewPage({ kind: 'comparison', comparison: comparisonOf(model, from, to) });
  return visibleText(page).replace(/\s+/g, ' ');
}

function comparisonOf(model: Model, from: string, to: string): Comparison {
  const view = readView(model, comparisonKey(from, to), () => undefined);
  assert.ok(view?.kind === 'comparison');
  return view.comparison;
}

function itemsIn({ sections }: Comparison): readonly ComparedItem[] {
  return sections.flatMap(({ items }) => items);
}

function changesIn(comparison: Comparison): Record<string, ComparedItem['change']> {
  return Object.fromEntries(
    itemsIn(comparison).map(({ before, after, change }) => [(after ?? before)?.title?.text ?? '', change]),
  );
}

/** What a list of changes tells of the one item of a comparison. */
function printed(comparison: Comparison): string {
  const [item] = itemsIn(comparison);
  const { examples, stayed } = toldTexts(item!, comparison);
  const told = examples.map(({ change: { before, after, words }, mark }) => {
    const text = (after ?? before)!.text;
    if (mark !== undefined) return wordMarks.text[mark].join(text);
    return (words ?? [{ kind: 'same' as const, text }])
      .map(({ kind, text }) => (kind === 'same' ? text : wordMarks.text[kind].join(text)))
      .join('');
  });
  const below = stayed.map(({ before }) => `${comparison.from.title}: ${before?.text}`);
  return [item!.change, textsTurn(item!, comparison) ?? '', [...told, ...below].join('; ')]
    .join(' | ')
    .replace('|  |', '| |');
}
