import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCase } from '../../server/core/exchange/case/read-case.ts';
import { writeCase } from '../../server/core/exchange/case/write-case.ts';
import type { ExportReport } from '../../server/core/exchange/export-report.ts';
import type { Model } from '../../server/core/model.ts';
import { modelOf } from '../support/cards.ts';
import { generateFramework } from '../support/generator.ts';
import { sampleModel } from '../support/samples.ts';
import { told } from '../support/told.ts';
import { dataOf, modelOfImported, withoutLost } from './round-trip.ts';

const changed = '2026-01-31T00:00:00Z';

describe('a framework as a CASE package', () => {
  for (const names of [['atlas', 'skill-catalogue'], ['harbour'], ['skill-catalogue']])
    it(`comes back as it was, but for what the report names: ${names[0]}`, () => {
      comesBack(sampleModel(...names));
    });

  it('comes back as it was, whatever the framework', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 5, max: 60 }), (seed, files) => {
        comesBack(modelOf(Object.fromEntries(generateFramework({ seed, files }))));
      }),
      { numRuns: 10 },
    );
  });

  it('comes back from every key that CASE has a place for, and from none that it has not', () => {
    comesBack(modelOf(everything));
    const { notes } = writeCase(modelOf(everything), changed).report;
    assert.deepEqual(
      notes.map(({ message }) => message),
      [],
    );
  });

  it('names the keys of authors, wherever they stand', () => {
    const model = modelOf({
      'framework.yaml': 'framework:\n  id: own\n  name: Own\n  labels:\n    x-a: 1\n',
      'works.yaml':
        'name: Works\nx-b: 1\nlevels:\n  - id: l\n    x-c: 1\nthemes:\n  - id: t\n    name: T\n    x-d: 1\ncompetencies:\n  - id: c\n    summary: Does\n    level: l\n    theme: t\n    supportingUrls:\n      - label: A\n        url: https://example.org\n        x-e: 1\n',
      'roles.yaml':
        'x-f: 1\ncomponents:\n  x-g: 1\n  training:\n    - id: u\n      title: U\n      x-h: 1\nskills:\n  - id: s\n    name: S\n    x-i: 1\nroles:\n  - id: r\n    name: R\n    x-j: [[1, 2], [3]]\n    training:\n      - use: u\n        x-k: 1\n    skills:\n      - skill: s\n        x-l: 1\n',
    });
    comesBack(model);
    assert.equal(JSON.stringify(dataOf(model)).match(/"x-[a-l]":/g)?.length, 12);
  });

  it('has the same identifiers each time, and others for another framework', () => {
    const one = identifiersOf(sampleModel('harbour'));
    assert.deepEqual(identifiersOf(sampleModel('harbour')), one);
    assert.equal(new Set(one).size, one.length);
    const other = new Set(identifiersOf(sampleModel('skill-catalogue')));
    const shared = one.filter(identifier => other.has(identifier));
    assert.equal(shared.length, 0);
  });

  it('keeps its identifiers when names and places change', () => {
    const text = 'name: Works\nlevels:\n  - id: a\n    name: A\n  - id: b\n    name: B\n';
    const moved = 'name: Worksmanship\nlevels:\n  - id: b\n    name: Bee\n  - id: a\n    name: Ay\n';
    const manifest = 'framework:\n  id: own\n  name: Own\n';
    const of = (works: string) => identifiersOf(modelOf({ 'framework.yaml': manifest, 'works.yaml': works }));
    assert.deepEqual(new Set(of(text)), new Set(of(moved)));
  });

  it('tells of what another tool has cut off', () => {
    const root = JSON.parse(String(writeCase(modelOf(everything), changed).content)) as {
      CFItems: readonly { identifier: string; fullStatement: string }[];
      CFAssociations: { associationType: string; originNodeURI: { identifier: string } }[];
    };
    assert.deepEqual(told(readCase(JSON.stringify(root)).report), []);
    const course = root.CFItems.find(({ fullStatement }) => fullStatement === 'Course')!;
    root.CFAssociations = root.CFAssociations.filter(
      ({ associationType, originNodeURI }) =>
        associationType !== 'isChildOf' || originNodeURI.identifier !== course.identifier,
    );
    assert.deepEqual(told(readCase(JSON.stringify(root)).report), [
      '1: “Course” stands below nothing that it could belong to and is not written.',
    ]);
  });

  it('points into the packages of imported frameworks', () => {
    const links = associationsOf(sampleModel('atlas', 'skill-catalogue')).map(
      ({ destinationNodeURI }) => destinationNodeURI.identifier,
    );
    const catalogue = new Set(identifiersOf(sampleModel('skill-catalogue')));
    assert.ok(links.some(identifier => catalogue.has(identifier)));
  });

  it('tells which framework must be brought, and points to its skills again without it', () => {
    const atlas = sampleModel('atlas', 'skill-catalogue');
    const imported = readCase(String(writeCase(atlas, changed).content));
    const [note, ...others] = told(imported.report, 'missing');
    assert.match(
      note!,
      /^1: \d+ references of this package lead to the framework “catalogue”, which is not in it\. Bring that one too/,
    );
    assert.deepEqual(others, []);
    const again = modelOfImported(imported);
    const catalogue = new Set(identifiersOf(sampleModel('skill-catalogue')));
    const away = (model: Model) =>
      associationsOf(model)
        .map(({ destinationNodeURI }) => destinationNodeURI.identifier)
        .filter(identifier => catalogue.has(identifier));
    assert.ok(away(atlas).length > 10);
    assert.deepEqual(away(again), away(atlas));
    assert.ok(
      writeCase(again, changed).report.notes.some(({ message }) =>
        /requires “catalogue\/.*”, which is not to be found here; the package points to it all the same/.test(
          message,
        ),
      ),
    );
  });

  it('uses only keys of CASE, and points only to what is there or elsewhere on purpose', () => {
    const model = sampleModel('harbour');
    const root = JSON.parse(String(writeCase(model, changed).content));
    assert.deepEqual(Object.keys(root), [
      'CFDocument',
      'CFItems',
      'CFAssociations',
      'CFDefinitions',
      'CFRubrics',
    ]);
    const ids = new Set(root.CFItems.map(({ identifier }: { identifier: string }) => identifier));
    ids.add(root.CFDocument.identifier);
    for (const { originNodeURI, destinationNodeURI } of root.CFAssociations) {
      assert.ok(ids.has(originNodeURI.identifier));
      assert.ok(ids.has(destinationNodeURI.identifier) || /^https:/.test(destinationNodeURI.uri));
    }
  });

  it('names what has no place', () => {
    const model = modelOf({
      'framework.yaml': 'framework:\n  id: own\n  name: Own\n  notice: Hear.\n',
      'works.yaml': 'name: Works\ngoogleSheetId: abc\nx-cost: 1\n',
      'skills.yaml': 'skills:\n  - id: s\n    name: Sawing\n    aliases: [a, b]\n    status: draft\n',
    });
    assert.deepEqual(
      writeCase(model, changed).report.notes.map(({ line, message }) => `${line} ${message}`),
      [
        '3 Framework “Own”: notice has no place in a CASE package.',
        '3 Skill “Sawing” has 2 earlier names, of which a CASE package holds one.',
        '3 Skill “Sawing”: status has no place in a CASE package.',
        '1 Job family “Works”: googleSheetId and x-cost have no place in a CASE package.',
      ],
    );
  });
});

function comesBack(model: Model): void {
  const { content, report } = writeCase(model, changed);
  const back = modelOfImported(readCase(String(content)));
  assert.deepEqual(withoutLost(dataOf(back), report), withoutLost(dataOf(model), report as ExportReport));
}

function identifiersOf(model: Model): string[] {
  const root = JSON.parse(String(writeCase(model, changed).content));
  return root.CFItems.map(({ identifier }: { identifier: string }) => identifier);
}

function associationsOf(model: Model): { destinationNodeURI: { identifier: string } }[] {
  return JSON.parse(String(writeCase(model, changed).content)).CFAssociations;
}

const everything = {
  'framework.yaml': [
    'framework:',
    '  id: own',
    '  name: Own',
    '  version: 1.2.3',
    '  status: legacy',
    '  language: de',
    '  publisher: Us',
    '  license: MIT',
    '  attribution: By us.',
    '  depthScale: deep',
    'scales:',
    '  - id: deep',
    '    levels:',
    '      - id: a/b c'.replace('/', '-'),
    '        aliases: [ab]',
    '      - id: c',
    '        name: Cee',
    '        description: Deep.',
    'glossary:',
    '  - term: SLA',
    '    expansion: service level agreement',
    '    definition: A promise.',
    '',
  ].join('\n'),
  'group.yaml': 'name: Group\nproficiencyScale: none\n',
  'works.yaml': [
    'name: Works',
    'summary: They work.',
    'partOf: group',
    'replacedBy: [group]',
    'proficiencyScale: deep',
    'levels:',
    '  - id: one',
    '    summary: First.',
    '    track: craft',
    '    aliases: [uno]',
    '  - id: two',
    'themes:',
    '  - id: t',
    '    name: Tee',
    '    summary: Tea.',
    '  - id: u',
    '    name: You',
    'competencies:',
    ...['u', 't', 'u'].flatMap((theme, index) => [
      `  - id: c${index}`,
      '    summary: Does it',
      '    examples: [Once, Once, Twice]',
      '    supportingUrls:',
      '      - label: A page',
      '        url: "https://example.org/a b?c=%zz"',
      '      - label: The same page',
      '        url: "https://example.org/a b?c=%zz"',
      '      - label: The same page',
      '        url: "https://example.org/a b?c=%zz"',
      '    thread: doing',
      '    level: uno',
      `    theme: ${theme}`,
      `    proficiency: ${index === 0 ? 'not-applicable' : 'c'}`,
      '    replacedBy: [c2]',
    ]),
    '',
  ].join('\n'),
  'ladders.yaml': 'ladders:\n  - id: l\n    levels:\n      - id: x\nname: Others\nladder: l\n',
  'skills.yaml': [
    'skills:',
    '  - id: s',
    '    code: SAWN',
    '    name: Sawing',
    '    aliases: [Cutting]',
    '    category: wood',
    '    description: |',
    '      To saw.',
    '',
    '      - Boards',
    '    scale: deep',
    '    levels:',
    '      ab: Knows.',
    '      c: Does.',
    '    examples:',
    '      c: [A board, A beam]',
    '    definedAt: [c]',
    '    replacedBy: [p]',
    '  - id: p',
    '    name: Planing',
    '',
  ].join('\n'),
  'components.yaml': [
    'components:',
    '  background:',
    '    - id: bg',
    '      type: experience',
    '      details: Was there.',
    '  workActivities:',
    '    - code: WA1',
    '      title: Work',
    '      details: Works.',
    '    - id: untitled',
    '      details: Only details.',
    '  knowledge:',
    '    - id: k',
    '      code: KS1',
    '      title: Know',
    '      type: technical',
    '      depth: not-applicable',
    '      replacedBy: [m]',
    '    - id: m',
    '      title: More',
    '  qualifications:',
    '    - id: q',
    '      title: Diploma',
    '      awardingBody: Guild',
    '      custom: true',
    '    - id: r',
    '      title: Diploma',
    '      custom: false',
    '',
  ].join('\n'),
  'roles.yaml': [
    'roles:',
    '  - id: r',
    '    name: Sawyer',
    '    aliases: [Cutter]',
    '    family: works',
    '    level: two',
    '    next: [z]',
    '    replacedBy: [z]',
    '    summary: Saws.',
    '    responsibilities: [saw, saw, plane]',
    '    background:',
    '      - use: bg',
    '        details: Was here.',
    '      - details: Own.',
    '    workActivities:',
    '      - use: WA1',
    '      - title: Own',
    '      - title: Own',
    '        details: Twice.',
    '    knowledge:',
    '      - use: KS1',
    '        depth: c',
    '        title: Knowing',
    '      - use: m',
    '        type: other',
    '        depth: not-applicable',
    '        details: In other words.',
    '    training:',
    '      - title: Course',
    '    developmentActivities:',
    '      - title: Visit',
    '    qualifications:',
    '      - use: q',
    '        awardingBody: Another',
    '    skills:',
    '      - skill: SAWN',
    '        level: c',
    '        details: Thick ones.',
    '      - skill: p',
    '        level: not-applicable',
    '      - skill: p',
    '  - id: z',
    '    name: Zed',
    '',
  ].join('\n'),
};
