import assert from 'node:assert/strict';
import { applyEdits } from '../../server/core/edits.ts';
import { type Finding, lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import type { Example, Fix } from '../../server/core/rule.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, filesOf, markOf, marksIn, workspaceOf } from '../support/example.ts';

const manifest = 'framework:\n  id: harbour\n  name: Harbour\n';

const scheme = `codeSchemes:
  - id: components
    appliesTo: [workActivities]
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: number
        mask: "99+"
`;

/** For each rule, texts that its page has no room for; what is not marked must not be found. */
const cases: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  'ambiguous-reference': {
    'an earlier name that is an id today': `skills:
  - id: ropes
    name: Ropes
  - id: wires
    name: Wires
    aliases: [ropes]
#             ^^^^^ “ropes” is also the id of skill “Ropes”, and as an earlier name of skill “Wires” it is never found.
`,
    'an id that is also the code of the same skill': `skills:
  - id: ROPE
    code: ROPE
    name: Ropes
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: ROPE
        level: working
`,
    'levels of its own and a ladder': `name: Pilots
ladder: sea
#       ^^^ Job family “Pilots” has levels of its own and the ladder “sea”. Keep one of the two.
levels:
  - id: pilot
ladders:
  - id: sea
    levels:
      - id: pilot
`,
    'the same id for things of two kinds': `skills:
  - id: pilot
    name: Piloting
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: pilot
        level: working
`,
  },
  'circular-reference': {
    'a role that is its own next step': `roles:
  - id: pilot
    name: Pilot
    next: [mate, pilot]
#                ^^^^^ Role “Pilot” names itself as the next role.
  - id: mate
    name: Mate
    next: [pilot]
`,
    'a successor over two steps, once': `skills:
  - id: a
    name: A
    replacedBy: [x, b]
#                   ^ Skill “A” is replaced by itself: “A” is replaced by “B”, which is replaced by “C”, which is replaced by “A”.
  - id: b
    name: B
    replacedBy: [c]
  - id: c
    name: C
    replacedBy: [a]
  - id: x
    name: X
`,
    'its own successor': `skills:
  - id: a
    name: A
    replacedBy: [a]
#                ^ Skill “A” is replaced by itself.
`,
  },
  'code-glued-to-text': {
    'in each way of writing a text': `components:
  workActivities:
    - {title: Plans, details: "Agrees the berth. BERT4WA0012"}
#                                                ^^^^^^^^^^^ “BERT4WA0012” looks like the code of this work activity. Write it under “code”.
    - title: Tugs
      details: |
        Orders tugs.
        Leads them toBERT4WA0013
#                    ^^^^^^^^^^^ “BERT4WA0013” looks like the code of this work activity. Write it under “code”.
    - title: Ladders
      details: BERT4WA0014 Checks ladders.
#              ^^^^^^^^^^^ “BERT4WA0014” looks like the code of this work activity. Write it under “code”.
`,
    'words that end with a number': `components:
  workActivities:
    - title: Standards
      details: Works by ISO9001
    - title: Cables
      details: Lays cables of the kind CAT6.
    - title: More
      details: The same as BERT4WA0012, and for smaller vessels see BERT4WA0013
`,
    'a text that repeats its own code': `components:
  workActivities:
    - code: BERT4WA0012
      title: Plans
      details: Agrees the berth. BERT4WA0012
#                                ^^^^^^^^^^^ The code “BERT4WA0012” stands in the text too. Delete it here.
`,
  },
  'code-level-undefined': {
    'a scale that is not numbered': `${scheme}scales:
  - id: own
    levels:
      - id: low
      - id: high
skills:
  - id: berthing
    code: BERT
    name: Berthing
    scale: own
    definedAt: [high]
components:
  workActivities:
    - code: BERT112
      title: Plans
`,
    'without a code scheme, a skill of an imported framework': {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
components:
  workActivities:
    - code: BERT1WA12
#               ^ Skill “Berthing” exists at levels 3 and 4 only, not at level 1.
      title: Plans
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
skills:
  - id: berthing
    code: BERT
    name: Berthing
    definedAt: [practitioner, expert]
`,
    },
  },
  'code-sequence-gap': {
    'a large gap, two numbers only, and the same stem in two lists': `components:
  workActivities:
    - code: BERT4WA0012
      title: A
    - code: BERT4WA0090
      title: B
    - code: BERT4WA0091
      title: C
    - code: TUGS4WA0001
      title: D
    - code: TUGS4WA0003
      title: E
roles:
  - id: pilot
    name: Pilot
    workActivities:
      - code: BERT4WA0011
        title: F
`,
  },
  'duplicate-id': {
    'two manifests are another mistake': {
      'framework.yaml': manifest,
      'framework.yml': manifest,
    },
  },
  'duplicate-manifest': {
    'a nested framework': {
      'framework.yaml': manifest,
      'inner/framework.yml': 'framework:\n  id: inner\n  name: Inner\n',
    },
    'the framework described again elsewhere': {
      'framework.yaml': manifest,
      'roles.yaml': `framework:
  id: harbour
  name: Harbour again
#       ^^^^^^^^^^^^^ The framework is already described in “framework.yaml”. What stands under “framework” here has no effect.
`,
    },
  },
  'duplicate-requirement': {
    'one component by its id and by its code': `components:
  training:
    - id: first-aid
      code: TRNG1TR0001
      title: First aid
roles:
  - id: pilot
    name: Pilot
    training:
      - use: first-aid
      - use: TRNG1TR0001
#            ^^^^^^^^^^^ Role “Pilot” asks for training activity “First aid” twice.
`,
    'a title twice in one section and once in another': `roles:
  - id: pilot
    name: Pilot
    knowledge:
      - title: Health and safety
        depth: aware-of
      - title: Health  and Safety
#              ^^^^^^^^^^^^^^^^^^ Role “Pilot” asks for “Health and Safety” twice, at depth “aware-of” and at depth “expert-in”.
        depth: expert-in
    training:
      - title: Health and safety
`,
    'texts on the background': `roles:
  - id: pilot
    name: Pilot
    background:
      - type: experience
        details: At sea.
      - type: experience
        details: On a river.
`,
  },
  'empty-collection': {
    'lists that may be empty': `name: Pilots
replacedBy: []
levels:
  - id: pilot
    aliases: []
skills:
  - id: ropes
    name: Ropes
    aliases:
    levels: {}
    examples:
      working: []
#     ^^^^^^^ Skill “Ropes” has no entry under “working”. Write one or delete the key.
`,
    'in a file of nothing else': `components:
  training:
# ^^^^^^^^ This file has no entry under “training”. Write one or delete the key.
`,
  },
  'external-definition-drift': {
    'the same words, set otherwise, and another thing of the same id': {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
skills:
  - id: mooring
    name: Mooring
    description: >
      Makes a vessel
      fast
  - id: ropes
    name: Wire ropes
    description: Splices wire.
  - id: tugs
    code: TUGS
    name: Towage
#         ^^^^^^ In framework “Catalogue” skill “Tugs” says something else here.
    levels:
      working: Orders tugs.
#              ^^^^^^^^^^^^ In framework “Catalogue” skill “Tugs” says something else here.
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
skills:
  - id: mooring
    name: mooring
    description: Makes a vessel fast.
  - id: ropes
    name: Ropes
    description: Splices ropes.
  - id: tugs-and-pilots
    code: TUGS
    name: Tugs
    levels:
      working: Orders two tugs.
`,
    },
  },
  'file-name-id-mismatch': {
    'a folder without the habit': {
      'framework.yaml': manifest,
      'roles/a.yaml': 'roles:\n  - id: pilot\n    name: Pilot\n',
      'roles/b.yaml': 'roles:\n  - id: mate\n    name: Mate\n',
      'roles/master.yaml': 'roles:\n  - id: master\n    name: Master\n',
    },
    'files that hold several things, and families named by their files': {
      'framework.yaml': manifest,
      'a.yaml': 'skills:\n  - id: a\n    name: A\n',
      'b.yaml': 'skills:\n  - id: b\n    name: B\n',
      'c.yaml': 'skills:\n  - id: c\n    name: C\n',
      'more.yaml': 'skills:\n  - id: d\n    name: D\n  - id: e\n    name: E\n',
      'pilots.yaml': 'name: Pilots\n',
    },
  },
  'mixed-apostrophes': {
    'one of a few': `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - plan the crew's work
      - keep the harbour's rules
      - read the pilot’s handbook
#                     ^ This apostrophe is curly, while 2 of 3 texts of the framework use straight ones.
`,
    'one of each': `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - plan the crew's work
      - read the pilot’s handbook
`,
  },
  'undefined-acronym': {
    'the names of a publisher and of certificates': `framework:
  id: harbour
  name: Harbour
  publisher: IHMA
roles:
  - id: pilot
    name: Pilot
    summary: Works by the rules of IHMA
    qualifications:
      - title: STCW Certificate
        details: Issued under the SMCP
#                                 ^^^^ Nothing says what “SMCP” stands for. Write it out, or add it to the glossary.
    provenance:
      publisher: EMPA
      statement: Written with EMPA
`,
  },
  'key-whitespace': {
    'an id that cannot be one is another mistake': `skills:
  - id: "ropes "
    name: Ropes
`,
    'a level with a space that looks like another': `scales:
  - id: own
    levels:
      - id: "Working\\u00a0knowledge"
#           ^^^^^^^^^^^^^^^^^^^^^^^^ The id “Working knowledge” of this scale level has a space in it that is no ordinary one.
      - id: Highly skilled
`,
  },
  'label-variant': {
    'different labels, and the same word for two things': `skills:
  - id: ropes
    name: Ropes
    category: Deck
  - id: tides
    name: Tides
    category: Bridge
  - id: radio
    name: Radio
    category: bridge skills
#             ^^^^^^^^^^^^^ The category “bridge skills” is spelt “Bridge” elsewhere.
name: Pilots
levels:
  - id: pilot
    track: deck
`,
  },
  'legacy-without-successor': {
    'said in a notice, and what belongs to a legacy family': `name: Pilots
isLegacy: true
notice: Use the new pilots.
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
    proficiency: Expert
`,
    'a family': `name: Pilots
isLegacy: true
#^^^^^^^ Job family “Pilots” is legacy but does not say what to use instead. Write its successor under “replacedBy”, or a word to its readers under “notice”.
`,
  },
  'level-not-defined': {
    'by an earlier name of the level': `scales:
  - id: own
    levels:
      - id: low
      - id: high
        aliases: [top]
skills:
  - id: ropes
    name: Ropes
    scale: own
    definedAt: [high]
    levels:
      top: Splices.
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: ropes
        level: not-applicable
`,
  },
  'missing-code': {
    'too few codes, and what is taken from elsewhere': `components:
  knowledge:
    - code: KSBR1
      title: A
    - title: B
    - title: C
    - title: D
    - title: E
  workActivities:
    - id: plans
      title: Plans
roles:
  - id: pilot
    name: Pilot
    workActivities:
      - use: plans
      - code: BERT4WA0012
        title: F
`,
    'a library': `components:
  knowledge:
# ^^^^^^^^^ In this file 1 of 2 knowledge/skills has no code.
    - code: KSBR1
      title: A
    - id: b
      title: B
`,
  },
  'missing-source': {
    'said once for each owner': {
      'framework.yaml': `${manifest}roles:
  - id: a
    name: A
    provenance:
      publisher: Guild
#                ^^^^^ Role “A” comes from “Guild”, but framework “Harbour” does not say under which licence. Write “license” and “attribution” in framework.yaml.
  - id: b
    name: B
    provenance:
      publisher: guild
  - id: c
    name: C
    provenance:
      statement: Written here.
`,
    },
    'the publisher’s own': {
      'framework.yaml': `${manifest}  publisher: Guild
roles:
  - id: a
    name: A
    provenance:
      publisher: Guild
`,
    },
  },
  'missing-wiring': {
    'roles that stand on no ladder at all': `name: Pilots
levels:
  - id: pilot
roles:
  - id: a
    name: A
  - id: b
    name: B
  - id: c
    name: C
    level: pilot
`,
    'a family without levels': {
      'framework.yaml': manifest,
      'group.yaml': 'name: Group\nroles:\n  - id: a\n    name: A\n',
      'pilots.yaml':
        'name: Pilots\nlevels:\n  - id: pilot\nroles:\n  - id: b\n    name: B\n    level: pilot\n',
    },
  },
  'reference-to-deprecated': {
    'inside a legacy family, and from one that is legacy itself': `name: Pilots
isLegacy: true
levels:
  - id: pilot
roles:
  - id: a
    name: A
    level: pilot
    skills:
      - skill: flags
        level: working
skills:
  - id: flags
    name: Flags
    status: retired
`,
    'an imported framework as a whole': {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
#                ^^^^^^^^^ Framework “Catalogue” is legacy. It is replaced by https://example.org/catalogue.
      from: ../catalogue
roles:
  - id: a
    name: A
    skills:
      - skill: catalogue/ropes
        level: working
      - skill: catalogue/flags
#              ^^^^^^^^^^^^^^^ Skill “Flags” is replaced by “lamps”.
        level: working
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
  status: legacy
  replacedBy: [https://example.org/catalogue]
skills:
  - id: ropes
    name: Ropes
  - id: flags
    name: Flags
    replacedBy: [lamps]
  - id: lamps
    name: Lamps
`,
    },
  },
  'renamed-reference': {
    'a code is no earlier name, and an imported skill keeps its framework': {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
roles:
  - id: a
    name: A
    skills:
      - skill: catalogue/ROPE
        level: working
      - skill: catalogue/old-tides
#              ^^^^^^^^^^^^^^^^^^^ “catalogue/old-tides” is an earlier name of skill “Tides”. Write “catalogue/tides”.
        level: working
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
skills:
  - id: ropes
    code: ROPE
    name: Ropes
  - id: tides
    name: Tides
    aliases: [old-tides]
`,
    },
  },
  'restricted-content': {
    'under a licence that promises nothing': {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  license: All rights reserved
roles:
  - id: pilot
    name: Pilot
    provenance:
      publisher: SFIA Foundation
`,
    },
    'a credit, and the word in another sense': {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  license: OGL-UK-3.0
  attribution: © Harbour Office
skills:
  - id: law
    name: Law
    description: Knows copyright and who holds it.
`,
    },
  },
  'unknown-code-prefix': {
    'a framework that declares few of its skills': `${scheme}skills:
  - id: berthing
    code: BERT
    name: Berthing
components:
  workActivities:
    - code: BERT412
      title: A
    - code: SYSP412
      title: B
`,
    'one that declares nearly all': `${scheme}skills:
  - id: berthing
    code: BERT
    name: Berthing
  - id: towage
    code: TUGS
    name: Towage
  - id: radio
    code: RDIO
    name: Radio
components:
  workActivities:
    - code: BERT412
      title: A
    - code: TUGS412
      title: B
    - code: RDIO412
      title: C
    - code: SYSP412
#           ^^^^ No skill has the code “SYSP”.
      title: D
`,
  },
  'unused-definition': {
    'catalogues, drafts and what is left of the past': `skills:
  - id: ropes
    name: Ropes
    status: retired
  - id: tides
    name: Tides
    status: draft
scales:
  - id: own
    levels:
      - id: low
components:
  training:
    - id: first-aid
      title: First aid
`,
    'a theme, a level, an import and a component': {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
#                ^^^^^^^^^ Nothing in this framework refers to “catalogue/…”, so the import is not used.
      from: ../catalogue
`,
      'pilots.yaml': `name: Pilots
levels:
  - id: pilot
  - id: master
#       ^^^^^^ Level “master” is used nowhere in this framework.
themes:
  - id: safety
    name: Safety
  - id: radio
    name: Radio
#         ^^^^^ Theme “Radio” is used nowhere in this framework.
competencies:
  - id: briefing
    summary: Briefs the crew
    level: pilot
    theme: safety
    proficiency: Expert
components:
  training:
    - id: first-aid
      title: First aid
    - id: second-aid
      title: Second aid
#            ^^^^^^^^^^ Training activity “Second aid” is used nowhere in this framework.
roles:
  - id: a
    name: A
    level: pilot
    training:
      - use: first-aid
      - id: own-course
        title: Own course
`,
      '../catalogue/framework.yaml': 'framework:\n  id: catalogue\n  name: Catalogue\n',
    },
  },
  'version-mismatch': {
    'a slip put right, no version, and an older one': {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: one
      from: ../one
      version: 1.2.3
    - framework: two
      from: ../two
      version: 1.2.3
    - framework: three
      from: ../three
      version: 1.2.3
#              ^^^^^ Framework “Three” lies there in version 1.1.9. Look through what refers to it, then write 1.1.9 here.
`,
      '../one/framework.yaml': 'framework:\n  id: one\n  name: One\n  version: 1.2.4\n',
      '../two/framework.yaml': 'framework:\n  id: two\n  name: Two\n',
      '../three/framework.yaml': 'framework:\n  id: three\n  name: Three\n  version: 1.1.9\n',
    },
  },
};

describe('further examples', () => {
  for (const [rule, examples] of Object.entries(cases)) {
    for (const [name, example] of Object.entries(examples)) {
      it(`${rule}: ${name}`, () => {
        assert.ok(rules.some(({ id }) => id === rule));
        const files = filesOf(example);
        const found = everything(files).filter(finding => finding.rule === rule);
        assert.deepEqual(
          found.map(finding => markOf(finding, files)),
          [...files].flatMap(([path, text]) => marksIn(path, text)),
        );
        for (const finding of found) for (const fix of finding.fixes) expectMends(files, finding, fix);
      });
    }
  }
});

/** The finding is gone, and no error has come. */
function expectMends(files: ReadonlyMap<string, string>, finding: Finding, fix: Fix): void {
  const mended = new Map(
    [...files].map(([path, text]) => {
      const edits = fix.edits.filter(({ uri }) => uri === addressOf(path));
      return [path, edits.length === 0 ? text : applyEdits(text, edits)];
    }),
  );
  const isSame = ({ rule, message }: Finding) => rule === finding.rule && message === finding.message;
  const [before, after] = [everything(files), everything(mended)];
  const texts = [...mended.values()].join('');
  assert.ok(after.filter(isSame).length < before.filter(isSame).length, `${fix.title} leaves\n${texts}`);
  assert.ok(errorsIn(after) <= errorsIn(before), `${fix.title} makes\n${texts}`);
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

function everything(files: ReadonlyMap<string, string>): Finding[] {
  const model = workspaceOf(files).modelOf(addressOf([...files.keys()][0] ?? ''));
  assert.ok(model !== undefined);
  return lint(model, rules, { ...lintConfigOf(model), severity: rule => rule.severity });
}
