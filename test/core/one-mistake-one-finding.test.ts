import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { addressOf, filesOf, markOf, marksIn, workspaceOf } from '../support/example.ts';

/** Texts with one mistake each, or with several that must not hide each other; the marks are all the findings. */
const cases: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  'a mistyped key beside three other faults': `roles:
  - id: pilot
    name: Pilot
    sumary: Brings vessels in.
#   ^^^^^^ A role has no “sumary”. Did you mean “summary”?
    responsibilities: bring vessels in
#                     ^^^^^^^^^^^^^^^^ “responsibilities” takes a list: write each item on a line of its own that begins with “- ”.
    knowledge:
      - id: tides
        title: Tides
#              ^^^^^ Role “Pilot” asks for “Tides” but does not say at which depth. If none applies, write “not-applicable”.
        type: technicall
#             ^^^^^^^^^^ “type” cannot be “technicall”. It is technical, behavioural or other. Did you mean “technical”?
`,
  'a bracket that is never closed': `roles:
  - id: pilot
    name: Pilot
    responsibilities: [ bring vessels in
#                     ^ The “[” that opens here is never closed. If it belongs to a text, put the whole text in quotation marks.
    knowledge:
      - id: tides
        title: Tides
        depth: aware-of
`,
  'a bracket that is never closed before a list of things': `roles: [
#      ^ The “[” that opens here is never closed. If it belongs to a text, put the whole text in quotation marks.
  - id: pilot
    name: Pilot
  - id: master
    name: Master
`,
  'a quotation mark that is never closed between brackets': `roles:
  - { id: pilot, name: "Pilot }
#                      ^^^^^^^^ The quotation mark that opens here is never closed.
`,
  'a half-typed key': `roles:
  - id: pilot
    name: Pilot
    resp
#   ^^^^ “resp” has no colon behind it. Write “key: value”.
    summary: Brings vessels in.
    knowledge:
      - id: tides
        title: Tides
#              ^^^^^ Role “Pilot” asks for “Tides” but does not say at which depth. If none applies, write “not-applicable”.
`,
  'a half-typed word that takes the lines below it away': `roles:
  - id: pilot
    name: Pilot
    summary: Brings vessels in.
resp
#^^^ “resp” has no colon behind it. Write “key: value”.
    responsibilities:
      - plan berths
`,
  'a list of the wrong things, used through an alias': `x-shared: &shared [[a, b], { c: d }]
roles:
  - id: pilot
    name: Pilot
    responsibilities: *shared
#                     ^^^^^^^ “responsibilities” takes one text, not a list.
    summary: *shared
#            ^^^^^^^ “summary” takes one text, not a list.
`,
  'a mistyped key that is required': `skills:
  - id: rope
    nmae: Rope work
#   ^^^^ A skill has no “nmae”. Did you mean “name”?
`,
  'a mistyped proficiency': `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew
    level: pilot
    theme: safety
    proficency: Expert
#   ^^^^^^^^^^ A competency has no “proficency”. Did you mean “proficiency”?
`,
  'a ladder that does not exist': `name: Pilots
ladder: sea
#       ^^^ There is no ladder “sea”. Other files are not read with this one: no framework.yaml lies beside it or above it.
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew
    level: pilot
    theme: safety
    proficiency: Expert
`,
  'a skill that does not exist': `roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: rope-wrok
#              ^^^^^^^^^ There is no skill “rope-wrok”. Did you mean “rope-work”?
        level: working
skills:
  - id: rope-work
    name: Rope work
`,
  'a component that does not exist': `roles:
  - id: pilot
    name: Pilot
    knowledge:
      - use: tides
#            ^^^^^ There is no knowledge/skill “tides”. Other files are not read with this one: no framework.yaml lies beside it or above it.
`,
  'a missing import': {
    'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../nowhere
#           ^^^^^^^^^^ No framework.yaml lies in “../nowhere”.
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: catalogue/rope-work
        level: working
      - skill: catalogue/tides
        level: expert
`,
  },
  'a syntax error in the file that defines a skill': {
    'framework.yaml': `framework:
  id: harbour
  name: Harbour
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: rope-work
        level: working
`,
    'skills.yaml': `skills:
  - id: tides
    name: "Tides
#         ^^^^^^ The quotation mark that opens here is never closed.
  - id: rope-work
    name: Rope work
`,
  },
  'a merge conflict': `roles:
  - id: pilot
<<<<<<< ours
#^^^^^^^^^^^ A merge conflict is left in this file. Keep one of the two sides and delete the marks.
    name: Pilot
=======
    name: Harbour pilot
>>>>>>> theirs
`,
  'a family without a name': `levels:
#^^^^^ This file has “levels”, so it is a job family and needs a “name”.
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew
    level: pilot
    theme: safety
    proficiency: Expert
`,
  'a tab': `roles:
  - id: pilot
    name: Pilot
  \tsummary: Brings vessels in.
# ^ A tab cannot indent a line in YAML. Use spaces.
`,
  'a text that is taken for a key': `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - Incident: lead the response
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Incident: lead the response” is read as a key with a value. Put the whole text in quotation marks.
      - plan berths
`,
  'a text with a colon, on the line of its key and between other keys': `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Incident: briefs the crew
#            ^ A text with a colon and a space in it is read as a key. Put the whole text in quotation marks.
    level: pilot
    theme: safety
    proficiency: Expert
roles:
  - id: pilot
    name: Pilot
    summary: Note: leads
#            ^^^^^^^^^^^ “Note: leads” is read as a key with a value. Put the whole text in quotation marks.
    responsibilities:
      - plan berths
    level: pilot
`,
  'a component that is named without “use”': `roles:
  - id: pilot
    name: Pilot
    workActivities:
      - BERT4WA0012
#       ^^^^^^^^^^^ “BERT4WA0012” stands alone here. To take a component from elsewhere, write “use: BERT4WA0012”.
`,
};

describe('one mistake, one finding', () => {
  for (const [name, example] of Object.entries(cases)) {
    it(name, () => {
      const files = filesOf(example);
      const expected = [...files].flatMap(([path, text]) => marksIn(path, text));
      const model = workspaceOf(files).modelOf(addressOf([...files.keys()][0] ?? ''));
      assert.ok(model !== undefined);
      assert.deepEqual(
        check(model).map(finding => markOf(finding, files)),
        expected,
      );
    });
  }
});
