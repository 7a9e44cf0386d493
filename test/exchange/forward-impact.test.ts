import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readForwardImpact } from '../../server/core/exchange/published/forward-impact.ts';
import { checkFiles } from '../support/check-files.ts';
import { told } from '../support/told.ts';

const levels = ['awareness', 'foundational', 'working', 'practitioner', 'expert'];
const texts = (skill: string) => levels.map(level => `        ${level}: ${skill} at ${level}`).join('\n');
const skill = (id: string) => `  - id: ${id}
    name: ${id} skill
    human:
      description: About ${id}
      proficiencyDescriptions:
${texts(id)}
    markers:
      working:
        human: [Did ${id}]
        agent: [Ran ${id}]
`;
const duties = (capability: string) =>
  ['professional', 'management']
    .map(
      kind =>
        `${kind}Responsibilities:\n${levels.map(level => `  ${level}: ${kind} ${capability}\n    at ${level}\n`).join('')}`,
    )
    .join('');
const standard: Readonly<Record<string, string>> = {
  'standard.yaml': 'title: Quay standard\ntag: "#quay"\n',
  'capabilities/water.yaml': `id: water\nname: Water\nordinalRank: 1\n${duties('water')}skills:\n${skill('swim')}${skill('dive')}`,
  'capabilities/air.yaml': `id: air\nname: Air\n${duties('air')}skills:\n${skill('fly')}`,
  'behaviours/calm.yaml':
    'name: Calm\nhuman:\n  description: Stays calm\n  maturityDescriptions:\n    emerging: Tries\n',
  'levels.yaml': `- id: L2
  professionalTitle: Senior
  managementTitle: Head
  ordinalRank: 2
  baseSkillProficiencies: { core: practitioner, supporting: working, broad: awareness }
  baseBehaviourMaturity: practicing
- id: L1
  professionalTitle: Junior
  managementTitle: Lead
  ordinalRank: 1
  typicalExperienceRange: 0-2 years
  qualificationSummary: Starts ({typicalExperienceRange})
  baseSkillProficiencies: { core: foundational, supporting: awareness, broad: awareness }
  baseBehaviourMaturity: emerging
`,
  'tracks/night.yaml':
    'name: Night\nroleContext: At night, {roleTitle}s see less.\nskillModifiers: { air: 2, water: -1 }\nbehaviourModifiers: { calm: 1 }\n',
  'disciplines/diver.yaml': `specialization: Diving
roleTitle: Diver
description: Dives
validTracks: [null, night]
coreSkills: [dive]
supportingSkills: [swim]
human:
  professionalRoleSummary: As a {roleTitle} you dive.
`,
  'drivers.yaml': '- id: depth\n  name: Depth\n',
  'other/x.yaml': 'a: 1\n',
};
const inputs = Object.entries(standard).map(([name, text]) => ({ name, text }));

const keptDuties = (kind: string) =>
  `x-${kind}-responsibilities:\n${levels.map(level => `  ${level}: ${kind} air at ${level}\n`).join('')}`;

describe('forward-impact', () => {
  const { files, report } = readForwardImpact(inputs);

  it('derives the roles of a discipline and marks them', () => {
    assert.equal(
      files.get('disciplines/diver.yaml'),
      `id: diver
name: Diving
summary: Dives
ladder: professional
roles:
  - id: diver-l1
    name: Diver, Junior
    level: L1
    summary: As a Diver you dive.
    responsibilities:
      - professional water at foundational
    skills:
      - skill: dive
        level: foundational
        x-tier: core
      - skill: swim
        level: awareness
        x-tier: supporting
      - skill: calm
        level: emerging
    x-derived: true

  - id: diver-l2
    name: Diver, Senior
    level: L2
    summary: As a Diver you dive.
    responsibilities:
      - professional water at practitioner
    skills:
      - skill: dive
        level: practitioner
        x-tier: core
      - skill: swim
        level: working
        x-tier: supporting
      - skill: calm
        level: practicing
    x-derived: true

  - id: diver-l1-night
    name: Diver, Junior – Night
    level: L1
    summary: |-
      As a Diver you dive.

      At night, Divers see less.
    responsibilities:
      - professional air at foundational
    skills:
      - skill: dive
        level: awareness
        x-tier: core
      - skill: swim
        level: awareness
        x-tier: supporting
      - skill: fly
        level: foundational
        x-tier: track
      - skill: calm
        level: developing
    x-derived: true
    x-track: night

  - id: diver-l2-night
    name: Diver, Senior – Night
    level: L2
    summary: |-
      As a Diver you dive.

      At night, Divers see less.
    responsibilities:
      - professional water at working
      - professional air at working
    skills:
      - skill: dive
        level: working
        x-tier: core
      - skill: swim
        level: foundational
        x-tier: supporting
      - skill: fly
        level: working
        x-tier: track
      - skill: calm
        level: role-modeling
    x-derived: true
    x-track: night
x-role-title: Diver
x-valid-tracks:
  - "null"
  - night
x-core-skills:
  - dive
x-supporting-skills:
  - swim
x-human:
  professionalRoleSummary: As a {roleTitle} you dive.
`,
    );
  });

  it('writes skills with a text and examples for each level, and keeps what has no place', () => {
    assert.equal(
      files.get('skills/air.yaml'),
      `skills:
  - id: fly
    name: fly skill
    category: Air
    description: About fly
    scale: skill-proficiency
    levels:
${levels.map(level => `      ${level}: fly at ${level}`).join('\n')}
    examples:
      working:
        - Did fly
    x-markers:
      working-agent:
        - Ran fly
${keptDuties('professional')}${keptDuties('management')}x-capability: air
`,
    );
    assert.match(files.get('ladders.yaml')!, /id: L1\n {8}name: Junior\n {8}summary: Starts \(0-2 years\)/);
    assert.equal(files.get('drivers.yaml'), 'x-drivers:\n  - id: depth\n    name: Depth\n');
    assert.match(files.get('tracks.yaml')!, /^x-tracks:\n {2}night:\n {4}name: Night\n/);
    const errors = checkFiles(files).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ rule }) => rule),
      ['missing-level-description'],
    );
  });

  it('tells what is missing, dropped and derived', () => {
    assert.deepEqual(told(report, 'missing', 'dropped', 'guessed'), [
      'other/x.yaml:1: This file is no part of such a standard and is left out.',
      'behaviours/calm.yaml:1: The file does not say what “Calm” means at developing, practicing, role-modeling, exemplifying.',
      'disciplines/diver.yaml:1: 4 roles of “Diving” are derived from discipline, levels and tracks, with name and responsibilities.',
    ]);
  });

  it('tells of every key of its own what it keeps', () => {
    const aside = told(report, 'kept-aside').filter(note =>
      /air.*x-(?:markers|capability|.*responsibilities)/.test(note),
    );
    assert.deepEqual(aside, [
      'capabilities/air.yaml:1: Skills have “Air” as their category; the id of that capability is kept under `x-capability`.',
      'capabilities/air.yaml:4: Derived roles have those responsibilities of “Air” that they reach; all of them are kept under `x-professional-responsibilities`.',
      'capabilities/air.yaml:15: Derived roles have those responsibilities of “Air” that they reach; all of them are kept under `x-management-responsibilities`.',
      'capabilities/air.yaml:39: The markers of “fly skill” for agent have no place in the format; they are kept under `x-markers`.',
    ]);
  });

  it('refuses other folders, and never throws', () => {
    assert.deepEqual(told(readForwardImpact([{ name: 'a.yaml', text: 'a: 1' }]).report), [
      '1: No capability was found: such a standard has a folder “capabilities”.',
    ]);
    const lines = inputs.flatMap(({ text }) => text.split('\n'));
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom(...lines)))), parts => {
        const mixed = inputs.map((input, index) => ({
          ...input,
          text: parts[index]?.join('\n') ?? input.text,
        }));
        checkFiles(readForwardImpact(mixed).files);
      }),
      { numRuns: 200 },
    );
  });
});
