import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFtPages } from '../../server/core/exchange/pages/ft-page.ts';
import { checkFiles } from '../support/check-files.ts';
import { missingLines } from '../support/missing-lines.ts';
import { told } from '../support/told.ts';

describe('ft-page', () => {
  it('reads a flat page in the usual order', () => {
    const page = `Mooring v9 is out, see the quay.

Third Hand

The competencies for Third Hand in Moorings are outlined below. Read the guide first.

These are legacy competencies

Ropes

Ties #1: knots & "bends"

Examples:

  • Ties a knot in the dark
  • Unties it: again

Proficiency: working knowledge

Splices

Proficiency: Expert

Ropes and Rain

Ties a rope in the rain

Examples:

  • Does not let go

Give feedback on this competency

Proficiency: Awareness

All rights with the quay
`;
    const result = readFtPages([{ name: 'page.txt', text: page }]);
    assert.deepEqual([...result.files.keys()], ['framework.yaml', 'moorings.yaml']);
    assert.equal(
      result.files.get('moorings.yaml'),
      `id: moorings
name: Moorings
isLegacy: true
notice: |-
  Mooring v9 is out, see the quay.

  These are legacy competencies
levels:
  - id: third-hand
    name: Third Hand
themes:
  - id: ropes
    name: Ropes

  - id: ropes-and-rain
    name: Ropes and Rain
competencies:
  - id: ties-1-knots-and-bends
    summary: "Ties #1: knots & \\"bends\\""
    examples:
      - Ties a knot in the dark
      - "Unties it: again"
    level: third-hand
    theme: ropes
    proficiency: Working knowledge
    x-made-id: true

  - id: splices
    summary: Splices
    level: third-hand
    theme: ropes
    proficiency: Expert
    x-made-id: true

  - id: ties-a-rope-in-the-rain
    summary: Ties a rope in the rain
    examples:
      - Does not let go
    level: third-hand
    theme: ropes-and-rain
    proficiency: Awareness
    x-made-id: true
x-unread:
  - All rights with the quay
`.replace(`"Ties #1: knots & \\"bends\\""`, `'Ties #1: knots & "bends"'`),
    );
    assert.deepEqual(result.report.read, [
      { what: 'Themes', count: 2 },
      { what: 'Competencies', count: 3 },
      { what: 'Examples', count: 3 },
    ]);
    assert.deepEqual(told(result.report, 'guessed', 'missing', 'kept-aside', 'damaged'), [
      '1: “Mooring v9 is out, see the quay.” is taken for a notice on the job family.',
      '7: This sentence is taken to say that the job family is legacy.',
      '11: The page does not show the ids of 3 competencies, of the level and of the themes; they are made from the texts.',
      '36: “All rights with the quay” stands behind the last competency; it is kept under `x-unread`.',
    ]);
    assert.deepEqual(missingLines([page.replace(/Proficiency: .*/g, '')], result), []);
    assert.deepEqual(
      checkFiles(result.files).filter(finding => finding.severity === 'error'),
      [],
    );
  });

  it('reads a flat page without an introduction, without bullets and on a scale of its own', () => {
    const page = `Old Salt\nWeather\nReads clouds\nProficiency: Deep\nExamples:\nNames a cloud\nNames two\nProficiency: Deep\nTalks to clouds\nExamples:\nSays hello\nProficiency: Shallow/flat\n`;
    const result = readFtPages([{ name: 'page.txt', text: page }]);
    assert.equal(
      result.files.get('old-salt.yaml'),
      `id: old-salt
name: Old Salt
proficiencyScale: old-salt-proficiency
levels:
  - id: old-salt
    name: Old Salt
themes:
  - id: weather
    name: Weather
competencies:
  - id: reads-clouds
    summary: Reads clouds
    examples:
      - Names a cloud
      - Names two
    level: old-salt
    theme: weather
    proficiency: Deep
    x-made-id: true

  - id: talks-to-clouds
    summary: Talks to clouds
    examples:
      - Says hello
    level: old-salt
    theme: weather
    proficiency: Shallow or flat
    x-made-id: true
scales:
  - id: old-salt-proficiency
    levels:
      - id: Deep
      - id: Shallow or flat
x-unread:
  - Deep
`,
    );
    assert.deepEqual(told(result.report, 'guessed', 'missing', 'kept-aside'), [
      '1: “Old Salt” is taken for the name of the level.',
      '1: The page does not say of which job family it is.',
      '3: The page does not show the ids of 2 competencies, of the level and of the themes; they are made from the texts.',
      '4: The proficiencies of the page are taken for a scale of its own, in the order in which they stand there: Deep, Shallow or flat.',
      '8: “Deep” stands behind “Proficiency”; it is kept under `x-unread`.',
    ]);
  });

  it('reads a page of HTML by its headings, with the ids and the links that it has', () => {
    const id = 'fa1b2c3d-0000-4000-8000-00000000000f';
    const page = `<html><body><h1>Rope Master</h1><p>The competencies for Rope Master in Rigging are here.</p>
<h2>Knots</h2><h3 id="${id}">Ties &amp; tells</h3><p>Examples:</p><ul><li>Tells all</li></ul>
<p>Supporting links:</p><ul><li><a href="https://knots.example/a">All knots</a></li><li>No address</li></ul>
<p>Proficiency: Practitioner</p>
<h3 id="x">Ties &amp; tells</h3><p>Proficiency: Practitioner</p></body></html>`;
    const result = readFtPages([{ name: 'page.txt', text: page }]);
    assert.equal(
      result.files.get('rigging.yaml'),
      `id: rigging
name: Rigging
levels:
  - id: rope-master
    name: Rope Master
themes:
  - id: knots
    name: Knots
competencies:
  - id: ${id}
    summary: Ties & tells
    examples:
      - Tells all
    supportingUrls:
      - label: All knots
        url: https://knots.example/a
    level: rope-master
    theme: knots
    proficiency: Practitioner

  - id: ties-and-tells
    summary: Ties & tells
    level: rope-master
    theme: knots
    proficiency: Practitioner
    x-made-id: true
x-unread:
  - No address
`,
    );
  });

  it('reads the pages of one family, text, tabs and HTML alike, as one family with a level for each', () => {
    const result = readFtPages([
      {
        name: 'second.txt',
        text: `Second Hand

The competencies for Second Hand in Moorings are below.

Ropes

Ties a rope

Examples:

  • Ties it

Proficiency: Awareness

Weather

Sees rain

Proficiency: Awareness
`,
      },
      {
        name: 'first.tsv',
        text: `First Hand\nThe competencies for First Hand in moorings are below.\nRopes\tTies a rope\tExamples:\t• Ties two\tProficiency: Expert\nSplices\tProficiency: Expert\n`,
      },
      {
        name: 'boatswain.html',
        text: `<html><h1>Boatswain</h1><p>Moorings are closed in May.</p><p>The competencies for Boatswain in Moorings are below.</p>
<h2>weather</h2><h3 id="fa1b2c3d-0000-4000-8000-00000000000a">Rules rain</h3><p>Proficiency: Expert</p>
<h3 id="fa1b2c3d-0000-4000-8000-00000000000a">Rules hail</h3><p>Proficiency: Expert</p></html>`,
      },
    ]);
    assert.deepEqual([...result.files.keys()], ['framework.yaml', 'moorings.yaml']);
    assert.equal(
      result.files.get('moorings.yaml'),
      `id: moorings
name: Moorings
notice: Moorings are closed in May.
levels:
  - id: second-hand
    name: Second Hand

  - id: first-hand
    name: First Hand

  - id: boatswain
    name: Boatswain
themes:
  - id: ropes
    name: Ropes

  - id: weather
    name: Weather
competencies:
  - id: ties-a-rope
    summary: Ties a rope
    examples:
      - Ties it
    level: second-hand
    theme: ropes
    proficiency: Awareness
    x-made-id: true

  - id: sees-rain
    summary: Sees rain
    level: second-hand
    theme: weather
    proficiency: Awareness
    x-made-id: true

  - id: ties-a-rope-2
    summary: Ties a rope
    examples:
      - Ties two
    level: first-hand
    theme: ropes
    proficiency: Expert
    x-made-id: true

  - id: splices
    summary: Splices
    level: first-hand
    theme: ropes
    proficiency: Expert
    x-made-id: true

  - id: fa1b2c3d-0000-4000-8000-00000000000a
    summary: Rules rain
    level: boatswain
    theme: weather
    proficiency: Expert

  - id: rules-hail
    summary: Rules hail
    level: boatswain
    theme: weather
    proficiency: Expert
    x-made-id: true
`,
    );
    assert.deepEqual(Object.fromEntries(result.report.read.map(({ what, count }) => [what, count])), {
      Themes: 2,
      Competencies: 6,
      Examples: 2,
      'Job families': 1,
    });
    assert.deepEqual(
      told(result.report, 'guessed', 'missing', 'dropped').filter(note => !note.includes('made from')),
      [
        'second.txt:1: The levels stand in the order of the pages: “Second Hand”, “First Hand”, “Boatswain”. Give the pages from the lowest level to the highest.',
        'boatswain.html:1: “Moorings are closed in May.” is taken for a notice on the job family.',
        'boatswain.html:1: “Moorings are closed in May.” stands on 1 of the 3 pages; it is taken for a notice on the whole job family.',
        'boatswain.html:2: The theme “Weather” is spelt “weather” here.',
        'boatswain.html:3: “Rules hail” has the id of another competency; it gets one of its own.',
      ],
    );
    assert.deepEqual(
      checkFiles(result.files).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('reads the pages of several families as several, and tells of pages that contradict each other', () => {
    const page = (level: string, family: string, more = '') =>
      `${level}\n\nThe competencies for ${level} in ${family} are below.\n\n${more}Knots\n\nTies as ${level}\n\nProficiency: Expert\n`;
    const legacy = 'These are legacy competencies\n\n';
    const { files, report } = readFtPages([
      { name: 'a.txt', text: page('Low', 'Framework', legacy) },
      { name: 'b.txt', text: page('Low', 'Rigging') },
      { name: 'c.txt', text: page('Low', 'Rigging') },
      { name: 'd.txt', text: page('High', 'Framework') },
      {
        name: 'e.html',
        text: '<h1>Highest</h1><p>The competencies for High in Framework are here.</p><p>The competencies for Top in Framework are here.</p><h2>Knots</h2><h3>Cuts</h3><p>Proficiency: Expert</p>',
      },
      { name: 'notes.txt', text: 'Nothing to see' },
    ]);
    assert.deepEqual([...files.keys()], ['framework.yaml', 'framework-2.yaml', 'rigging.yaml']);
    assert.match(files.get('framework.yaml')!, /id: engineering-progression/);
    assert.equal(files.get('framework-2.yaml')!.match(/level: high/g)?.length, 2);
    assert.deepEqual(
      told(report, 'guessed', 'dropped').filter(note => !note.includes('made from')),
      [
        'a.txt:1: The levels stand in the order of the pages: “Low”, “High”. Give the pages from the lowest level to the highest.',
        'a.txt:1: The pages name no framework; it is called “Engineering progression”.',
        'a.txt:5: This sentence is taken to say that the job family is legacy.',
        'a.txt:5: “These are legacy competencies” stands on 1 of the 3 pages; it is taken for a notice on the whole job family.',
        'c.txt:1: This page says the same as “b.txt” and is left out.',
        'd.txt:1: This page does not say that its job family is legacy, as another one does; it is taken to be legacy.',
        'e.html:1: This sentence introduces “Top” in “Framework”, an earlier one “High” in “Framework”; the page is taken for the earlier.',
        'e.html:1: The title of the page is “Highest”, its introduction names “High”; the level is called as in the introduction.',
        'e.html:1: This is another page of “High”; its competencies are added to that level.',
        'e.html:1: This page does not say that its job family is legacy, as another one does; it is taken to be legacy.',
        'notes.txt:1: This file is not a page of competencies and is left out.',
      ],
    );
    assert.deepEqual(
      checkFiles(files).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('gives no files for other texts', () => {
    for (const text of ['', 'Knots\n\nExamples', '<p>Hello</p>', 'Proficiency: Expert']) {
      const { files, report } = readFtPages([{ name: 'page.txt', text }]);
      assert.equal(files.size, 0);
      assert.equal(report.notes.length, 1);
    }
  });

  it('never throws, and gives files without mistakes of form', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Examples:',
        'Proficiency: Expert',
        'Proficiency: a/b',
        '• one',
        'Two',
        'Supporting links',
        '<h2>x</h2>',
      ),
      fc.constantFrom('The competencies for A in B are', 'legacy', 'a\tb\tc', 'https://a.example'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(line), { minLength: 1, maxLength: 3 }), pages => {
        const broken = new Set([
          'missing-required',
          'unknown-property',
          'wrong-type',
          'yaml-syntax',
          'malformed-id',
          'duplicate-id',
        ]);
        const { files } = readFtPages(
          pages.map((lines, index) => ({ name: `${index}.txt`, text: lines.join('\n') })),
        );
        const found = checkFiles(files).filter(
          ({ rule, message }) => broken.has(rule) && !/theme|level/.test(message),
        );
        assert.deepEqual(
          found.map(finding => finding.message),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
