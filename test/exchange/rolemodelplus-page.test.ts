import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import type { ImportNote, ImportReport } from '../../server/core/exchange/import-report.ts';
import { readRolemodelplusPage } from '../../server/core/exchange/pages/rolemodelplus-page.ts';
import { missingWords } from '../support/missing-words.ts';

describe('rolemodelplus-page', () => {
  describe('a flat page, its sections in another order', () => {
    const page = `
Home
Lead Harbour Pilot
Organisation Skills
Framework » Organisation
Category » Subcategory
Skill Name and Description Level
Tidewise » Boat Handling Family Boats – Mooring

You tie boats to things.
3 – Practitioner
You tie boats in any wind.

You teach others to tie them.
Tidewise » Boat Handling Family Boats – Towing
You pull boats along
4 – Expert
Training Activities
Training Components
Title Details
Radio Room Manners How to speak, and when to stop.
Night Work and Sleep Keeping awake without coffee.

The second night is harder.
  • sleep before
  • eat little TIDE4TA0007
Qualifications
Qualification Components
Title Awarding Body
Master of Small Craft (MSC) Union of Ferry Crews
Deck Ticket FERRYCO
Custom Qualification Components
Whistle Certificate Royal Institute of Signals
Summary
Brings ships in and takes them out.

Never in a hurry.
As a pilot, you will:
  • read the water before the chart
  • bring every ship in at the speed that its master can answer for: never more
This profile was developed in partnership with Tide House, using Role Model Plus.
Give Feedback
Tell us: https://feedback.example/{role}
`;
    const { files, report } = readRolemodelplusPage(page);

    it('gives exactly these files', () => {
      assert.deepEqual(
        [...files.keys()],
        ['framework.yaml', 'roles/lead-harbour-pilot.yaml', 'skills/tidewise.yaml'],
      );
      assert.equal(
        files.get('framework.yaml'),
        `framework:
  format: 1
  id: lead-harbour-pilot
  name: Lead Harbour Pilot
  labels:
    responsibilities: As a pilot, you will
  feedback: https://feedback.example/%7Brole%7D
`,
      );
      assert.equal(
        files.get('roles/lead-harbour-pilot.yaml'),
        `roles:
  - id: lead-harbour-pilot
    name: Lead Harbour Pilot
    summary: |-
      Brings ships in and takes them out.

      Never in a hurry.
    responsibilities:
      - read the water before the chart
      - "bring every ship in at the speed that its master can answer for: never more"
    training:
      - title: Radio Room Manners
        details: How to speak, and when to stop.
      - code: TIDE4TA0007
        title: Night Work and Sleep
        details: |-
          Keeping awake without coffee.

          The second night is harder.

          - sleep before
          - eat little
    qualifications:
      - title: Master of Small Craft (MSC)
        awardingBody: Union of Ferry Crews
      - title: Deck Ticket
        awardingBody: FERRYCO
      - title: Whistle Certificate
        awardingBody: Royal Institute of Signals
        custom: true
    skills:
      - skill: boats-mooring
        level: practitioner
      - skill: boats-towing
        level: expert
    provenance:
      statement: This profile was developed in partnership with Tide House, using Role Model Plus.
      publisher: Tide House
      tool: Role Model Plus
    x-unread:
      - Home
`,
      );
      assert.equal(
        files.get('skills/tidewise.yaml'),
        `skills:
  - id: boats-mooring
    name: Boats – Mooring
    category: Tidewise » Boat Handling Family
    description: You tie boats to things.
    scale: ddat-level
    levels:
      practitioner: |-
        You tie boats in any wind.

        You teach others to tie them.

  - id: boats-towing
    name: Boats – Towing
    category: Tidewise » Boat Handling Family
    description: You pull boats along
    scale: ddat-level
`,
      );
    });

    it('tells what was counted, guessed, cut, missing and left out', () => {
      assert.deepEqual(report.read, [
        { what: 'Responsibilities', count: 2 },
        { what: 'Training Activities', count: 2 },
        { what: 'Training Activities with a code', count: 1 },
        { what: 'Qualifications', count: 3 },
        { what: "Qualifications of the organisation's own", count: 1 },
        { what: 'Organisation Skills', count: 2 },
        { what: 'Organisation Skills at 3 – Practitioner', count: 1 },
        { what: 'Organisation Skills at 4 – Expert', count: 1 },
      ]);
      assert.deepEqual(told(report, 'guessed', 'damaged', 'missing', 'kept-aside'), [
        '2: “Home” stands before the first section; it is kept under `x-unread`.',
        '3: “Lead Harbour Pilot” is taken for the name of the role.',
        '8: “Boats – Mooring” is taken for the name of the skill, “Boat Handling Family” for its category.',
        '15: “Boats – Towing” is taken for the name of the skill, “Boat Handling Family” for its category.',
        '15: The page does not say what “Boats – Towing” means at Expert.',
        '16: This text seems to be cut, it ends with “… pull boats along”.',
        '21: The title is taken to end after “Radio Room Manners”, the details to begin with “How to speak, and when to stop.”.',
        '22: The title is taken to end after “Night Work and Sleep”, the details to begin with “Keeping awake without coffee.”.',
        '24: “The second night is harder.” is taken to go on with the text before it.',
        '30: “Master of Small Craft (MSC)” is taken for the title, “Union of Ferry Crews” for who awards it.',
        '31: “Deck Ticket” is taken for the title, “FERRYCO” for who awards it.',
        '33: “Whistle Certificate” is taken for the title, “Royal Institute of Signals” for who awards it.',
      ]);
      assert.deepEqual(told(report, 'rewritten'), [
        '11: “3 – Practitioner” is written as `level: practitioner`.',
        '17: “4 – Expert” is written as `level: expert`.',
      ]);
      const leftOut = report.notes.filter(note => note.kind === 'left-out').map(note => note.text);
      assert.deepEqual(leftOut, [
        'Organisation Skills',
        'Framework » Organisation',
        'Category » Subcategory',
        'Skill Name and Description Level',
        'Training Activities',
        'Training Components',
        'Title Details',
        'Qualifications',
        'Qualification Components',
        'Title Awarding Body',
        'Custom Qualification Components',
        'Summary',
        'As a pilot, you will:',
        'Give Feedback',
        'Tell us: https://feedback.example/{role}',
      ]);
    });

    it('loses no word', () => assert.deepEqual(missingWords(page, { files, report }), []));
  });

  describe('a flat page of words that are in no dictionary, in the usual order', () => {
    const page = `Vorrel Quimp of Ostrand

Summary

A vorrel quimp brastles the ondry.

At this role level, you will:

  • brastle ondries & "quimps"
  • #1 of all: trell

Background

Background Components

Description Background
Has brastled the ondry for a Prior Knowledge and Skills
Knows the trell.

And the Ondry. And more Experience.

Experience

Work Activity Components

Title Details
Trelling and quimping of ondries Trells the ondry with 5 * 3 quimps. VORL2WA0017
Brastling/trelling Brastles where ISO27001
Ondry control Controls the <ondry> in accordance with BS77. QP9

Knowledge/Skills

Knowledge/Skills Components

Title Depth Details Type
Ondry Brastling Expert in The ways of the ondry. Technical Knowledge and Skills
Quimp Trelling for All Trelling with others. Behavioural
Old Vorrel Law Aware of Some vorrel law. Other Knowledge and Skills VLK04
Trell Depth Not applicable Whatever trells. Other Skills
Ondry Lore Familiar with Ondries in two parts.

The second part. Technical Knowledge and Skills

PDAs

PDA Components

Title Details
Standing by the Ondry The vorrel stands.

Organisation Skills

Framework » Organisation
Category » Subcategory
Skill Name and Description Level
QF » Ostrand » Ondry Care OC – Deep trelling

You trell deep.

3 – Masterful

You trell deepest.

QF » Ostrand » Ondry Care OC – Deep trelling

You trell deep.

1 – Fair

You trell fairly.

QF » Ostrand » Ondry Care OC – Humming

You hum.

This vorrel job profile was written in Ostrand.

All rights with the quimps.
`;
    const { files, report } = readRolemodelplusPage(page);

    it('gives exactly these files', () => {
      assert.equal(
        files.get('roles/vorrel-quimp-of-ostrand.yaml'),
        `roles:
  - id: vorrel-quimp-of-ostrand
    name: Vorrel Quimp of Ostrand
    summary: A vorrel quimp brastles the ondry.
    responsibilities:
      - brastle ondries & "quimps"
      - "#1 of all: trell"
    background:
      - type: prior-knowledge-and-skills
        details: Has brastled the ondry for a
      - type: experience
        details: |-
          Knows the trell.

          And the Ondry. And more Experience.
    workActivities:
      - code: VORL2WA0017
        title: Trelling and quimping of ondries
        details: Trells the ondry with 5 * 3 quimps.
      - title: Brastling/trelling
        details: Brastles where ISO27001
      - code: QP9
        title: Ondry control
        details: Controls the \\<ondry> in accordance with BS77.
    knowledge:
      - title: Ondry Brastling
        type: technical
        depth: expert-in
        details: The ways of the ondry.
      - title: Quimp Trelling for All
        type: behavioural
        x-printed-type: Behavioural
        details: Trelling with others.
      - code: VLK04
        title: Old Vorrel Law
        type: other
        depth: aware-of
        details: Some vorrel law.
      - title: Trell Depth
        type: other
        x-printed-type: Other Skills
        depth: not-applicable
        details: Whatever trells.
      - title: Ondry Lore
        type: technical
        depth: familiar-with
        details: |-
          Ondries in two parts.

          The second part.
    developmentActivities:
      - title: Standing by the Ondry
        details: The vorrel stands.
    skills:
      - skill: oc-deep-trelling
        level: masterful
      - skill: oc-deep-trelling
        level: fair
      - skill: oc-humming
    provenance:
      statement: |-
        This vorrel job profile was written in Ostrand.

        All rights with the quimps.
`,
      );
      assert.equal(
        files.get('skills/qf.yaml'),
        `scales:
  - id: qf-level
    levels:
      - id: fair
        name: Fair
      - id: masterful
        name: Masterful
skills:
  - id: oc-deep-trelling
    name: OC – Deep trelling
    category: QF » Ostrand » Ondry Care
    description: You trell deep.
    scale: qf-level
    levels:
      masterful: You trell deepest.
      fair: You trell fairly.

  - id: oc-humming
    name: OC – Humming
    category: QF » Ostrand » Ondry Care
    description: You hum.
    scale: qf-level
`,
      );
    });

    it('tells what was cut, missing and doubtful', () => {
      assert.deepEqual(told(report, 'damaged', 'missing', 'kept-aside'), [
        '17: This text seems to be cut, it ends with “… brastled the ondry for a”.',
        '28: This text seems to be cut, it ends with “… where ISO27001”.',
        '37: The page does not say how deeply “Quimp Trelling for All” is known.',
        '72: The page does not say at which level “OC – Humming” is required.',
      ]);
      assert.ok(told(report, 'guessed').some(note => note.startsWith('28: “ISO27001” is taken for a word')));
      assert.ok(
        told(report, 'guessed').some(note => note.startsWith('56: The scale of QF is taken to have')),
      );
    });

    it('loses no word', () => assert.deepEqual(missingWords(page, { files, report }), []));
  });

  describe('a flat page whose rows stand apart, with codes in front', () => {
    const page = [
      'Tunnel Painter\r\n\r\n\r\nQualifications\r\n\r\nTitle Awarding Body\r\n\r\nBrush Licence\r\n\r\n',
      'Work Activities\r\n\r\nCode Title Details\r\n\r\n',
      'TUNN1WA0001 Paint The paint goes on the wall.\r\n\r\n',
      'TUNN1WA0002 Wall work Walls are found before paint is opened.\r\n\r\n',
      'TUNN1WA0003 All Lights Out\r\n\r\n',
      'Knowledge/Skills\r\n\r\nTitle Depth Details Type\r\n\r\n',
      'Paints Aware of\r\n\r\nThere are many.\r\n\r\nOther Knowledge and Skills\r\n\r\n',
      'Colours Familiar with They are few. Other Knowledge and Skills\r\n\r\n',
      'Lamps Proficient in They shine. Some of them\r\n\r\n',
      'Dark Expert in It does not.\r\n\r\nTechnical Knowledge and Skills\r\n\r\n',
      'Custom Training Components\r\n\r\nTitle Details\r\n\r\nSQL Reads the tables of paint.\r\n\r\n',
      'Care of SQL tables Dusts them.\r\n\r\nGDPR and IT Law Rules of paint.\r\n',
    ].join('');
    const result = readRolemodelplusPage(page);

    it('gives exactly this role', () => {
      assert.equal(
        result.files.get('roles/tunnel-painter.yaml'),
        `roles:
  - id: tunnel-painter
    name: Tunnel Painter
    workActivities:
      - code: TUNN1WA0001
        title: Paint
        details: The paint goes on the wall.
      - code: TUNN1WA0002
        title: Wall work
        details: Walls are found before paint is opened.
      - code: TUNN1WA0003
        title: All Lights
        details: Out
    knowledge:
      - title: Paints
        type: other
        depth: aware-of
        details: There are many.
      - title: Colours
        type: other
        depth: familiar-with
        details: They are few.
      - title: Lamps
        depth: proficient-in
        details: They shine. Some of them
      - title: Dark
        type: technical
        depth: expert-in
        details: It does not.
    training:
      - title: SQL
        details: Reads the tables of paint.
        x-custom: true
      - title: Care of SQL tables
        details: Dusts them.
        x-custom: true
      - title: GDPR and IT Law
        details: Rules of paint.
        x-custom: true
    qualifications:
      - title: Brush Licence
`,
      );
    });

    it('tells what is missing', () => {
      assert.deepEqual(told(result.report, 'missing', 'damaged'), [
        '8: Who awards “Brush Licence” is not clear from the page.',
        '18: This text seems to be cut, it ends with “… Out”.',
        '32: The page does not say of what type this is.',
        '32: This text seems to be cut, it ends with “… shine. Some of them”.',
      ]);
    });

    it('loses no word', () => assert.deepEqual(missingWords(page, result), []));
  });

  describe('a page with tabs between its cells', () => {
    const page = [
      'Wind Clerk',
      'Knowledge/Skills Components',
      'Title\tDepth\tDetails\tType',
      'Winds\tFamiliar with\tKnows when. It blows.\tTechnical Knowledge and Skills',
      'Talk of Wind\t\tTalks.\tBehavioural Skills KSW01',
      'Gusts\tPractised in\tThe short ones.\tWindy',
      '',
      'Work Activity Components',
      'Title\tDetails',
      'Log Book Keeping Winds\t"Writes ""wind"" down.\nEvery day. WIND4WA0001"',
      'Bell\tRings it',
      'and rings it.',
      'Organisation Skills',
      'Framework » Organisation',
      'Category » Subcategory\tSkill Name and Description\tLevel',
      'Gale » Air Family\tAir – Reading',
      '',
      'You read air.\t1 – Awareness',
      '',
      'You know that it is there.',
    ].join('\n');
    const result = readRolemodelplusPage(page);

    it('takes every cell as it is', () => {
      assert.equal(
        result.files.get('roles/wind-clerk.yaml'),
        `roles:
  - id: wind-clerk
    name: Wind Clerk
    workActivities:
      - code: WIND4WA0001
        title: Log Book Keeping Winds
        details: |-
          Writes "wind" down.

          Every day.
      - title: Bell
        details: |-
          Rings it

          and rings it.
    knowledge:
      - title: Winds
        type: technical
        depth: familiar-with
        details: Knows when. It blows.
      - code: KSW01
        title: Talk of Wind
        type: behavioural
        details: Talks.
      - title: Gusts
        x-printed-type: Windy
        depth: Practised in
        details: The short ones.
    skills:
      - skill: air-reading
        level: awareness
`,
      );
      assert.equal(
        result.files.get('skills/gale.yaml'),
        `skills:
  - id: air-reading
    name: Air – Reading
    category: Gale » Air Family
    description: You read air.
    scale: ddat-level
    levels:
      awareness: You know that it is there.
`,
      );
      assert.deepEqual(told(result.report, 'guessed', 'missing'), [
        '5: The page does not say how deeply “Talk of Wind” is known.',
        '6: “Windy” is none of the known types; it is kept as it is printed.',
        '6: “Practised in” is none of the known depths; it is kept as it is printed.',
      ]);
    });
  });

  describe('a page as HTML', () => {
    const html = `Version:0.9
StartHTML:00000097
<html><head><title>Not read</title><style>p { color: red }</style></head><body><!--StartFragment-->
<nav><a href="/">Home</a></nav>
<h1>Sail&nbsp;Mender</h1><h2>Summary</h2><p>Mends <b>sails</b>, some &lt;large&gt; &amp; some
small.</p>
<p>At this role level, you will:</p><ul><li>mend</li><li><p>mend again</p></li></ul>
<h2>Training Components</h2>
<table><thead><tr><th>Title</th><th>Details</th></tr></thead><tbody>
<tr><td>Sail Care For All</td><td><p>All sails.</p><p>And <br>ropes: <ul><li>thick</li><li>thin</li></ul></td></tr>
<tr><td>Thread</td><td></td></tr>
<tr><td></td><td></td></tr>
</tbody></table>
<h2>Organisation Skills</h2>
<table><tr><th>Framework » Organisation<br>Category » Subcategory</th><th>Skill Name and Description</th><th>Level</th></tr>
<tr><td>Mast » Sails</td><td>Sewing<p>You sew.</p></td><td>2 – Working<br><p>You sew small sails.</p></td></tr></table>
<p>This profile was created using RoleModelplus.</p>
<a href="https://example.org/feedback?role=1&amp;b=2">Give Feedback</a>
</body></html>`;
    const { files, report } = readRolemodelplusPage(html);

    it('takes every cell as it is, and the link for feedback', () => {
      assert.equal(
        files.get('framework.yaml'),
        `framework:
  format: 1
  id: sail-mender
  name: "Sail\\_Mender"
  feedback: https://example.org/feedback?role=1&b=2
`,
      );
      assert.equal(
        files.get('roles/sail-mender.yaml'),
        `roles:
  - id: sail-mender
    name: "Sail\\_Mender"
    summary: Mends sails, some \\<large> & some small.
    responsibilities:
      - mend
      - mend again
    training:
      - title: Sail Care For All
        details: |-
          All sails.

          And

          ropes:

          - thick
          - thin
      - title: Thread
    skills:
      - skill: sewing
        level: working
    provenance:
      statement: This profile was created using RoleModelplus.
      tool: RoleModelplus
    x-unread:
      - Home
`,
      );
      assert.equal(
        files.get('skills/mast.yaml'),
        `skills:
  - id: sewing
    name: Sewing
    category: Mast » Sails
    description: You sew.
    scale: ddat-level
    levels:
      working: You sew small sails.
`,
      );
      assert.deepEqual(told(report, 'guessed', 'missing'), []);
    });

    it('says where in the HTML it found what', () => {
      assert.deepEqual(told(report, 'kept-aside'), [
        '4: “Home” stands before the first section; it is kept under `x-unread`.',
      ]);
    });
  });

  it('knows the columns of a table without headings by their values', () => {
    const cells = (...rows: readonly (readonly string[])[]) =>
      `<table>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const { files, report } = readRolemodelplusPage(
      `<h1>Sail Mender</h1><h2>Work Activity Components</h2>${cells(['SAIL4WA0001', 'Sewing', 'Sews.'])}
<h2>Knowledge/Skills Components</h2>${cells(
        ['Sails', 'Kinds of sails.', 'Technical Knowledge and Skills', 'Aware of'],
        ['Ropes', 'Kinds of ropes.', 'Technical Knowledge and Skills', 'Steeped in'],
        ['Winds', 'Kinds of winds.', 'Behavioural Skills', 'Expert in'],
      )}`,
    );
    assert.equal(
      files.get('roles/sail-mender.yaml'),
      `roles:
  - id: sail-mender
    name: Sail Mender
    workActivities:
      - code: SAIL4WA0001
        title: Sewing
        details: Sews.
    knowledge:
      - title: Sails
        type: technical
        depth: aware-of
        details: Kinds of sails.
      - title: Ropes
        type: technical
        depth: Steeped in
        details: Kinds of ropes.
      - title: Winds
        type: behavioural
        depth: expert-in
        details: Kinds of winds.
`,
    );
    assert.deepEqual(told(report, 'damaged'), []);
  });

  it('prints one skill at two levels once, and says so', () => {
    const skill = 'Org » Deep Family D – Diving\nYou dive.\n';
    const { files, report } = readRolemodelplusPage(
      `Diver\nOrganisation Skills\n${skill}1 – Awareness\nA little.\n${skill}2 – Working\nA lot.\nTraining\nAir Breathing it.`,
    );
    assert.match(files.get('skills/org.yaml')!, /levels:\n +awareness: A little\.\n +working: A lot\./);
    assert.equal(report.notes.filter(note => note.message.includes('printed again')).length, 1);
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['another text', 'Dear all,\n\nthe summary is below.\n\nSummary\n\nIt rains.'],
    ['a page of something else', '<html><body><h1>Summary</h1><p>It rains.</p></body></html>'],
    ['bytes', '\0\u0001\uFFFD\uD800'],
  ] as const) {
    it(`gives no files for ${what}`, () => {
      const { files, report } = readRolemodelplusPage(text);
      assert.equal(files.size, 0);
      assert.deepEqual(told(report, 'missing'), [
        '1: This is not the page of a role profile: its sections were not found.',
      ]);
    });
  }

  describe('whatever is pasted', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          'Summary',
          'Background',
          'Work Activity Components',
          'Knowledge/Skills',
          'Training',
          'PDAs',
          'Qualifications',
        ],
        ...[
          'Custom Qualification Components',
          'Organisation Skills',
          'Give Feedback',
          'At this role level, you will:',
        ],
        ...[
          'Title Details',
          'Title Depth Details Type',
          'Title\tDepth\tDetails\tType',
          'Title\tDetails',
          'Description Background',
        ],
        ...[
          'Zed » Yon Family X – Why',
          'Zed » Why',
          '2 – Working',
          '7 – Odd',
          'This profile was created in Zed.',
          '',
          '',
          '  • a',
        ],
        ...[
          'Prior Knowledge and Skills',
          'Experience',
          'Other Knowledge and Skills',
          'Behavioural',
          'KSD93',
          'ABCD1WA0002',
        ],
        ...[
          'Ropes Aware of All ropes. Technical Knowledge and Skills',
          'Ropes and lines Ties them ABCD1WA0001',
          '\t',
          '"',
          '»',
        ],
      ),
      fc.string({ maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'Aa b\t"»–.1•'.split('')), maxLength: 30 }),
    );
    const page = fc.array(piece, { maxLength: 40 }).map(lines => lines.join('\n'));

    it('is read without a fault into YAML without a fault, and loses no word', () => {
      fc.assert(
        fc.property(page, text => {
          const result = readRolemodelplusPage(text);
          for (const yaml of result.files.values()) assert.deepEqual(parseDocument(yaml).errors, []);
          if (result.files.size > 0) assert.deepEqual(missingWords(text, result), []);
        }),
        { numRuns: 3000 },
      );
    }).timeout(20_000);

    it('is read without a fault as HTML, however broken', () => {
      const tags = fc.constantFrom(
        ...[
          '<table>',
          '</table>',
          '<tr>',
          '<td>',
          '</td>',
          '<th>',
          '<li>',
          '<p>',
          '<br>',
          '<h1>',
          '<a href="x',
          '<script>',
        ],
        ...[
          '</script>',
          '<!--',
          '-->',
          '<',
          '>',
          '&amp;',
          '&#0;',
          '&#xD800;',
          '&nope;',
          '"',
          '<table><tr><td>',
        ],
      );
      fc.assert(
        fc.property(fc.array(fc.oneof(piece, tags), { maxLength: 60 }), parts => {
          const { files } = readRolemodelplusPage(`<p>${parts.join('')}`);
          for (const yaml of files.values()) assert.deepEqual(parseDocument(yaml).errors, []);
        }),
        { numRuns: 3000 },
      );
    }).timeout(20_000);

    it('is read to its end, however long and odd it is', () => {
      const heads = 'Training\nQualifications\n';
      for (const line of [
        '<p "',
        '<a ',
        '"\t',
        '\t"a""\n',
        'A \n',
        '. ',
        'A » B – C\nd\n',
        '&amp',
        '<td>',
        '<!--',
        'Zed » A\n1 – B\n',
      ]) {
        const text = heads + line.repeat(300_000 / line.length) + heads;
        for (const page of [`${heads}Organisation Skills\n${text}`, `<p>${text}`])
          assert.ok(readRolemodelplusPage(page).report.notes.length > 0, JSON.stringify(line));
      }
    }).timeout(240_000);
  });
});

/** The notes of these kinds, a line each. */
function told({ notes }: ImportReport, ...kinds: ImportNote['kind'][]): string[] {
  return notes.filter(note => kinds.includes(note.kind)).map(note => `${note.line}: ${note.message}`);
}
