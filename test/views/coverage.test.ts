import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { readCoverage } from '../../server/core/views/coverage/coverage.ts';
import { coverageHtml } from '../../server/core/views/coverage/coverage-html.ts';
import { firstReasons, mapLegend, timesWords } from '../../server/core/views/coverage/coverage-words.ts';
import { readQuality } from '../../server/core/views/coverage/quality.ts';
import { panelSurface, type Surface } from '../../server/core/views/page/surface.ts';
import { modelOf } from '../support/cards.ts';

describe('coverage', () => {
  const model = modelOf(`name: Sailing
levels: [{ id: low, name: Low }, { id: high, name: High }, { id: top, name: Top }]
skills:
  - { id: steering, name: Steering, levels: { working: Steers. } }
  - { id: cooking, name: Cooking, levels: { working: Cooks. } }
components:
  knowledge:
    - { id: tides, title: Tides }
    - { id: stars, title: Stars }
roles:
  - { id: master, name: Master, level: high, skills: [{ skill: steering, level: expert }] }
  - id: mate
    name: Mate
    level: low
    knowledge: [{ use: tides }]
    skills: [{ skill: steering, level: working }]
`);
  const coverage = readCoverage(model, []);

  it('maps roles, lowest level first, against the skills that they require', () => {
    const [map] = coverage.maps;
    assert.deepEqual(
      map?.columns.map(({ title }) => title),
      ['Mate', 'Master'],
    );
    assert.deepEqual(
      map?.rows.map(({ title, cells }) => [title, ...cells.map(({ text }) => text)]),
      [['Steering', '2', '4']],
    );
  });

  it('leads from a skill to its source in the panel, and to its page where it has one', () => {
    const row = (surface: Surface) =>
      /<th scope="row".*?<\/th>/.exec(`${coverageHtml(coverage, surface)}`)?.[0];
    assert.match(
      row(panelSurface) ?? '',
      / data-source="[^"]+"><button type="button" class="link" data-jump>Steering</,
    );
    const page = { ...panelSurface, isLive: false };
    assert.equal(row(page), '<th scope="row">Steering</th>');
    const onSite = {
      ...page,
      addressOf: (key: string) => (key.startsWith('definition/') ? 's.html' : undefined),
    };
    assert.equal(row(onSite), '<th scope="row"><a href="s.html">Steering</a></th>');
  });

  it('lists what nobody requires, describes or uses', () => {
    assert.deepEqual(
      coverage.lists.map(({ entries }) => entries.map(({ title, note }) => `${title}: ${note}`)),
      [['Cooking: '], ['Steering: 4 – Expert, required by Master', 'Top: Sailing'], ['Stars: stars']],
    );
  });

  it('leaves out retired competencies, says how many, and marks drafts', () => {
    const { maps, lists } = readCoverage(
      modelOf(`name: A
levels: [{ id: one, name: One }, { id: two, name: Two }]
skills: [{ id: s, name: S }]
competencies:
  - { id: a, summary: A, level: one, status: draft }
  - { id: b, summary: B, level: one }
  - { id: c, summary: C, level: two, status: retired }
roles:
  - { id: p, name: Past, level: two, status: retired, skills: [{ skill: s, level: working }] }
`),
      undefined,
    );
    assert.deepEqual(
      maps.map(map => [...map.rows.map(({ cells }) => cells.map(({ text }) => text)), mapLegend(map)]),
      [
        [
          ['2', '0'],
          ['The number of competencies', 'Among them 1 draft', 'Left out: 1 retired competency'],
        ],
        [['2'], ['1 Awareness · 2 Working · 3 Practitioner · 4 Expert']],
      ],
    );
    assert.deepEqual(
      maps[1]?.columns.map(({ title }) => title),
      ['Past (retired)'],
    );
    assert.ok(lists.flatMap(({ entries }) => entries).some(({ title }) => title === 'Two'));
  });

  it('says which skills each of two scales is for', () => {
    const { maps } = readCoverage(
      modelOf(`scales: [{ id: two, name: Two, levels: [{ id: some }, { id: much }] }]
skills: [{ id: s, name: S }, { id: t, name: T }, { id: u, name: U, scale: two }]
roles:
  - id: p
    name: P
    skills: [{ skill: s, level: working }, { skill: t, level: working }, { skill: u, level: much }]
`),
      undefined,
    );
    assert.deepEqual(mapLegend(maps[0]!), [
      'U: 1 some · 2 much',
      'All other skills: 1 Awareness · 2 Working · 3 Practitioner · 4 Expert',
    ]);
  });

  it('claims no more than is so', () => {
    const silent = readCoverage(
      modelOf(`name: A
levels: [{ id: one, name: One }]
skills: [{ id: s, name: S }]
competencies:
  - { id: a, summary: A, level: one, proficiency: Expert }
  - { id: b, summary: B, level: one, proficiency: Awareness }
roles:
  - { id: p, name: P, level: one, skills: [{ skill: s, level: working }] }
`),
      undefined,
    ).lists[1];
    assert.deepEqual(silent?.entries, []);
    assert.equal(
      silent?.praise,
      'The skills that are required do not say what their levels mean. Nobody says what these proficiencies mean: Awareness, Expert. Every career level in use has competencies or roles.',
    );
  });

  it('lists required levels that an imported catalogue does not describe', () => {
    const model = modelOf({
      'roles/framework.yaml':
        'framework: { id: own, name: Own, imports: [{ framework: k, from: ../skills }] }\nroles:\n  - { id: p, name: P, skills: [{ skill: k/s, level: practitioner }] }\n',
      'skills/framework.yaml':
        'framework: { id: k, name: K }\nskills:\n  - { id: s, name: S, levels: { working: Works. } }\n',
    });
    const [, undescribed] = readCoverage(model, undefined).lists;
    assert.deepEqual(
      undescribed?.entries.map(({ title, note }) => `${title}: ${note}`),
      ['S: 3 – Practitioner, required by P'],
    );
  });

  it('leaves out maps of a large framework and gives the way to them', () => {
    const skills = Array.from({ length: 60 }, (_, index) => `  - { id: s${index}, name: S${index} }`);
    const required = Array.from({ length: 60 }, (_, index) => `{ skill: s${index}, level: working }`);
    const roles = Array.from(
      { length: 100 },
      (_, index) => `  - { id: r${index}, name: R${index}, level: low, skills: [${required.join()}] }`,
    );
    const large = modelOf(
      `name: Large\nlevels: [{ id: low, name: Low }]\nskills:\n${skills.join('\n')}\nroles:\n${roles.join('\n')}\n`,
    );
    const { maps, others } = readCoverage(large, undefined);
    assert.deepEqual([maps.length, others.length], [3, 2]);
    assert.equal(others[0]?.key, 'coverage/example%2F4');
    const part = readCoverage(large, undefined, 'example/5');
    assert.deepEqual([part.maps[0]?.columns[0]?.title, part.maps[0]?.columns.length], ['R96', 4]);
  });
});

describe('quality', () => {
  const model = modelOf(`glossary:
  - { term: bow }
  - { term: stern }
skills:
  - { id: a, name: A, wrong: 1 }
  - { id: b, name: B }
`);

  it('is the mean over all things, each by its worst finding', () => {
    const [finding] = check(model).filter(({ message }) => message.includes('wrong'));
    assert.ok(finding !== undefined);
    const { score, things, clean, worst } = readQuality(model, [
      { ...finding, severity: 'warning' },
      { ...finding, severity: 'info' },
    ]);
    assert.deepEqual([score, things, clean], [87, 4, 3]);
    assert.deepEqual(
      worst.map(({ title, kind, reasons }) => [title, kind, ...reasons.map(({ severity }) => severity)]),
      [['A', 'Skill', 'warning', 'info']],
    );
  });

  it('names the place of a weak spot, and what is found again and again once', () => {
    const ladder = modelOf({
      'framework.yaml': 'framework: { id: f, name: F }\n',
      'a.yaml': `id: sailing
name: Sailing
levels: [{ id: mate, name: Mate }, { id: master, name: Master }]
competencies:
  - { id: a, summary: Steers, level: mate }
  - { id: b, summary: Steers, level: master }
`,
      'b.yaml': 'id: cooking\nname: Cooking\nlevels: [{ id: cook, name: Cook }]\n',
      'c.yaml': 'roles:\n  - { id: r, name: Pilot, family: sailing, level: mate }\n',
    });
    const [sample] = check(modelOf('skills:\n  - { id: a, name: A, wrong: 1 }\n'));
    const at = (kind: 'competency' | 'role', count: number) =>
      ladder
        .entities(kind)
        .flatMap(({ file: { uri }, span }) =>
          Array.from({ length: count }, () => ({ ...sample!, uri, span, message: 'Two spaces.' })),
        );
    const quality = readQuality(ladder, [...at('competency', 3), ...at('role', 2)]);
    assert.deepEqual(
      quality.worst.map(({ title, place, reasons }) => [
        title,
        place.join(', '),
        ...reasons.map(({ message, count }) => `${message} ${count}`),
      ]),
      [
        ['Steers', 'Mate, Sailing', 'Two spaces. 3'],
        ['Steers', 'Master, Sailing', 'Two spaces. 3'],
        ['Pilot', 'Sailing', 'Two spaces. 2'],
      ],
    );
  });

  it('counts the findings that are left, not their sentences', () => {
    const reasons = [1, 2, 1, 4, 1].map((count, index) => ({
      severity: 'warning' as const,
      message: `${index}`,
      count,
      source: { uri: '', span: { start: 0, end: 0 } },
    }));
    assert.equal(firstReasons(reasons).rest, 'and 5 more');
    assert.deepEqual([1, 2, 4].map(timesWords), [undefined, '(twice)', '(4 times)']);
  });

  it('is whole without findings', () => {
    assert.deepEqual([readQuality(model, []).score, readQuality(model, []).worst], [100, []]);
  });
});
