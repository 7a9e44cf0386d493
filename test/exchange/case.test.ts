import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCase } from '../../server/core/exchange/case/read-case.ts';
import { checkFiles } from '../support/check-files.ts';
import { told } from '../support/told.ts';

const uuid = (digit: string) => `a${digit.repeat(7)}-0000-4000-8000-000000000000`;
const link = (id: string) => ({ title: 'x', identifier: id, uri: `https://case.example/${id}` });
const item = (digit: string, fullStatement: string, more: object = {}) => ({
  identifier: uuid(digit),
  uri: `https://case.example/${digit}`,
  lastChangeDateTime: '2020-01-01T00:00:00Z',
  fullStatement,
  ...more,
});
const tie = (associationType: string, from: string, to: string, sequenceNumber?: number) => ({
  identifier: uuid('e'),
  uri: 'https://case.example/tie',
  lastChangeDateTime: '2020-01-01T00:00:00Z',
  associationType,
  originNodeURI: link(uuid(from)),
  destinationNodeURI: link(uuid(to)),
  sequenceNumber,
});
const sample = {
  CFDocument: {
    ...item('0', ''),
    title: 'Knots of the quay',
    creator: 'Quay',
    version: '2.0.1',
    adoptionStatus: 'Draft',
    description: 'All knots.',
    notes: 'New.',
  },
  CFItems: [
    item('2', 'Ties a bowline\nin the dark', {
      abbreviatedStatement: 'Bowline',
      humanCodingScheme: 'K1',
      conceptKeywords: ['rope'],
    }),
    item('1', 'Knots'),
    item('3', 'Ties a reef knot'),
    item('4', 'Ties it with help', { abbreviatedStatement: 'Low', CFItemType: 'Skill Level' }),
  ],
  CFAssociations: [
    tie('isChildOf', '1', '0', 1),
    tie('isChildOf', '3', '1', 1),
    tie('isChildOf', '2', '1', 2),
    tie('isChildOf', '4', '2', 1),
    tie('isRelatedTo', '2', '3'),
    tie('replacedBy', '3', '2'),
  ],
  CFDefinitions: { CFConcepts: [item('9', 'x')] },
  CFRubrics: [
    {
      identifier: uuid('7'),
      title: 'How well',
      CFRubricCriteria: [
        {
          CFItemURI: link(uuid('3')),
          CFRubricCriterionLevels: [
            { quality: 'High', description: 'Ties two', position: 2 },
            { quality: 'Low', description: 'Ties one', position: 1 },
          ],
        },
      ],
    },
  ],
};

describe('case', () => {
  const { files, report } = readCase(JSON.stringify(sample, undefined, 1));

  it('reads items as skills in the order of their tree', () => {
    assert.equal(
      files.get('skills.yaml'),
      `scales:
  - id: case-level
    levels:
      - id: low
        name: Low
      - id: high
        name: High
skills:
  - id: ${uuid('3')}
    name: Ties a reef knot
    category: Knots
    scale: case-level
    levels:
      low: Ties one
      high: Ties two
    replacedBy:
      - ${uuid('2')}

  - id: ${uuid('2')}
    code: K1
    name: Bowline
    category: Knots
    description: |-
      Ties a bowline

      in the dark
    scale: case-level
    levels:
      low: Ties it with help
    x-concept-keywords:
      - rope
    x-associations:
      isRelatedTo:
        - ${uuid('3')}
`,
    );
    assert.equal(
      files.get('framework.yaml'),
      `framework:
  format: 1
  id: knots-of-the-quay
  name: Knots of the quay
  version: "2.0.1"
  status: draft
  publisher: Quay
  x-source:
    format: case
  x-description: All knots.
  x-notes: New.
`,
    );
  });

  it('tells what it counted, guessed, kept and dropped', () => {
    assert.deepEqual(report.read, [
      { what: 'Texts of levels', count: 3 },
      { what: 'Categories', count: 1 },
      { what: 'Skills', count: 2 },
    ]);
    assert.deepEqual(told(report, 'guessed', 'dropped'), [
      '1: The title of the rubric “How well” is not written.',
      '1: “CFDefinitions” of the package is not written.',
      '1: The levels are taken for one scale, in the order in which they stand in the package: low, high.',
    ]);
    assert.ok(
      told(report, 'kept-aside').some(note => /^16: “conceptKeywords”/.test(note)),
      told(report).join('\n'),
    );
    assert.deepEqual(
      checkFiles(files).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('loses no second place in the tree, no word of a link to elsewhere and no tie of a category', () => {
    const elsewhere = {
      title: 'Page of knots',
      identifier: 'https://knots.example',
      uri: 'https://knots.example',
    };
    const away = (origin: string) => ({ ...tie('isRelatedTo', origin, '8'), destinationNodeURI: elsewhere });
    const { files: written, report: itsReport } = readCase(
      JSON.stringify({
        ...sample,
        CFItems: [...sample.CFItems, item('5', 'Lines')],
        CFAssociations: [
          ...sample.CFAssociations,
          tie('isChildOf', '5', '0', 2),
          tie('isChildOf', '2', '5', 1),
          away('3'),
          away('1'),
        ],
      }),
    );
    const skillsFile = written.get('skills.yaml')!;
    assert.match(skillsFile, /isRelatedTo:\n +- Page of knots \(https:\/\/knots\.example\)/);
    assert.ok(skillsFile.includes(`isChildOf:\n        - ${uuid('5')}`), skillsFile);
    assert.ok(
      skillsFile.endsWith(`x-categories:
  - id: ${uuid('1')}
    name: Knots
    x-associations:
      isRelatedTo:
        - Page of knots (https://knots.example)
`),
      skillsFile,
    );
    assert.deepEqual(
      told(itsReport, 'dropped').filter(note => note.includes('ssociations')),
      [],
    );
  });

  it('keeps what stands above others: a skill as one, and all that is said of a category', () => {
    const { files: written, report: itsReport } = readCase(
      JSON.stringify({
        CFDocument: sample.CFDocument,
        CFItems: [
          item('1', 'Knots', { humanCodingScheme: 'K', notes: 'All of them', educationLevel: ['1', '2'] }),
          item('2', 'Ties a bowline', { CFItemType: 'Skill', humanCodingScheme: 'K1', notes: 'In rain' }),
          item('3', 'Ties it in the dark', { CFItemType: 'Skill' }),
          item('4', 'Ties a reef knot', { CFItemType: 'Skill' }),
          item('5', 'Splices'),
          item('6', 'Splices two ropes'),
        ],
        CFAssociations: [
          tie('isChildOf', '2', '1', 1),
          tie('isChildOf', '3', '2', 1),
          tie('isChildOf', '4', '1', 2),
          tie('isChildOf', '6', '5', 1),
          tie('isRelatedTo', '4', '2'),
          tie('isRelatedTo', '6', '5'),
        ],
      }),
    );
    assert.equal(
      written.get('skills.yaml'),
      `skills:
  - id: ${uuid('2')}
    code: K1
    name: Ties a bowline
    category: Knots
    x-cfitem-type: Skill
    x-notes: In rain

  - id: ${uuid('3')}
    name: Ties it in the dark
    category: Knots » Ties a bowline
    x-cfitem-type: Skill

  - id: ${uuid('4')}
    name: Ties a reef knot
    category: Knots
    x-cfitem-type: Skill
    x-associations:
      isRelatedTo:
        - ${uuid('2')}

  - id: ${uuid('6')}
    name: Splices two ropes
    category: Splices
    x-associations:
      isRelatedTo:
        - ${uuid('5')}
x-categories:
  - id: ${uuid('1')}
    name: Knots
    x-human-coding-scheme: K
    x-notes: All of them
    x-education-level:
      - "1"
      - "2"

  - id: ${uuid('5')}
    name: Splices
`,
    );
    assert.deepEqual(told(itsReport, 'dropped'), []);
    assert.deepEqual(
      checkFiles(written).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('writes every item of a circle as a skill, and tells of it', () => {
    const { files: written, report: itsReport } = readCase(
      JSON.stringify({
        CFDocument: sample.CFDocument,
        CFItems: [item('1', 'First'), item('2', 'Second'), item('3', 'Third'), item('4', 'Below')],
        CFAssociations: [
          tie('isChildOf', '1', '2'),
          tie('isChildOf', '2', '3'),
          tie('isChildOf', '3', '1'),
          tie('isChildOf', '4', '4'),
        ],
      }),
    );
    assert.deepEqual(written.get('skills.yaml')!.match(/name: .*/g), [
      'name: First',
      'name: Second',
      'name: Third',
      'name: Below',
    ]);
    assert.deepEqual(told(itsReport, 'damaged'), [
      '1: “First”, “Second” and “Third” stand below each other in a circle; none of them is written below another.',
      '1: “Below” stands below itself; it is written below nothing.',
    ]);
  });

  it('tells of items and associations that it cannot write', () => {
    const { files: written, report: itsReport } = readCase(
      JSON.stringify(
        {
          CFDocument: sample.CFDocument,
          CFItems: [
            item('1', 'First', { humanCodingScheme: 7 }),
            { ...item('1', 'Other'), identifier: uuid('1').toUpperCase() },
            { fullStatement: 'Nameless' },
            { ...item('2', ''), uri: 1, fullStatement: ['Odd'], lastChangeDateTime: undefined },
            'text',
          ],
          CFAssociations: [
            tie('isChildOf', '1', '9'),
            tie('isRelatedTo', '8', '1'),
            tie('isRelatedTo', '0', '1'),
            { associationType: 'isPartOf', originNodeURI: link(uuid('1')) },
          ],
        },
        undefined,
        1,
      ),
    );
    assert.deepEqual(
      written.get('skills.yaml')!.match(/ {2}(?:- id|name|x-.*): .*|- Odd/g),
      [
        `  - id: ${uuid('1')}`,
        '    name: First',
        '    x-human-coding-scheme: "7"',
        `  - id: ${uuid('2')}`,
        `    name: ${uuid('2')}`,
        '- Odd',
      ].map(line => line.replace(/^ {4}/, '  ')),
    );
    assert.deepEqual(told(itsReport, 'damaged', 'dropped'), [
      '1: The item “Nameless” has no identifier and is not written.',
      '1: The item “"text"” has no identifier and is not written.',
      '1: An association does not say what it ties to what, and how. It is not written.',
      '16: “Other” has the same identifier as “First” and is not written.',
      `32: Of “${uuid('2')}” this is no text: uri, fullStatement.`,
      `42: “First” stands below “${uuid('9')}”, which is not in the package. It is not written.`,
      `42: An association (isRelatedTo) is one of “${uuid('8')}”, which is not in the package. It is not written.`,
      '42: The document as a whole has an association (isRelatedTo). It is not written.',
    ]);
  });

  it('reads long chains and broad trees of one line', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ({
      identifier: `i${at}`,
      fullStatement: `S ${at}`,
    }));
    const below = (at: number, above: number) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: `i${at}` },
      destinationNodeURI: { identifier: `i${above}` },
    });
    const read = (aboveOf: (at: number) => number) =>
      readCase(
        JSON.stringify({
          CFDocument: sample.CFDocument,
          CFItems: many,
          CFAssociations: many.slice(1).map((_, at) => below(at + 1, aboveOf(at + 1))),
        }),
      ).report;
    const chain = read(at => at - 1);
    assert.deepEqual(chain.read, [
      { what: 'Categories', count: 49_019 },
      { what: 'Skills', count: 981 },
    ]);
    assert.deepEqual(told(chain, 'damaged'), [
      '1: Items stand more than 50 deep; from “S 51” on they are written without what is above them.',
    ]);
    assert.deepEqual(read(() => 0).read, [
      { what: 'Categories', count: 1 },
      { what: 'Skills', count: 49_999 },
    ]);
  }).timeout(20_000);

  it('refuses other texts, cuts circles and never throws', () => {
    assert.equal(readCase('').files.size, 0);
    assert.equal(readCase('{}').files.size, 0);
    const circle = { ...sample, CFAssociations: [tie('isChildOf', '1', '2'), tie('isChildOf', '2', '1')] };
    assert.ok(readCase(JSON.stringify(circle)).files.size > 0);
    const text = JSON.stringify(sample);
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.nat(text.length), fc.nat(50), (junk, at, length) => {
        readCase(junk);
        readCase(text.slice(0, at) + text.slice(at + length));
        readCase(JSON.stringify({ ...sample, CFItems: [JSON.parse(fc.sample(fc.json(), 1)[0]!)] }));
        readCase(text.replace('"fullStatement"', JSON.stringify(junk)));
      }),
      { numRuns: 300 },
    );
  });
});
