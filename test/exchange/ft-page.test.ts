import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFtPage } from '../../server/core/exchange/ft-page.ts';
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
    const result = readFtPage(page);
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
    const result = readFtPage(page);
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
    const result = readFtPage(page);
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

  it('gives no files for other texts', () => {
    for (const text of ['', 'Knots\n\nExamples', '<p>Hello</p>', 'Proficiency: Expert']) {
      const { files, report } = readFtPage(text);
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
      fc.property(fc.array(line), lines => {
        const broken = new Set([
          'missing-required',
          'unknown-property',
          'wrong-type',
          'yaml-syntax',
          'malformed-id',
          'duplicate-id',
        ]);
        const { files } = readFtPage(lines.join('\n'));
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
