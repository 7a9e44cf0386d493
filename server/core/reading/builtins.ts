import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../parse.ts';

/**
 * The scales that need no definition, names and order only. Sources: the Financial Times' engineering progression
 * (proficiency), the Government Digital and Data profession capability framework (skill levels), BCS RoleModelplus
 * (depth of knowledge). A framework that defines a scale of the same id takes its place.
 */
export const builtinFile = parse(
  TextDocument.create(
    'rolewright:scales.yaml',
    'yaml',
    1,
    `scales:
  - id: ft-proficiency
    name: Proficiency
    levels:
      - id: Awareness
      - id: Foundational
      - id: Working knowledge
      - id: Practitioner
      - id: Expert
  - id: ddat-level
    name: Skill level
    levels:
      - id: awareness
        name: 1 – Awareness
      - id: working
        name: 2 – Working
      - id: practitioner
        name: 3 – Practitioner
      - id: expert
        name: 4 – Expert
  - id: rolemodelplus-depth
    name: Depth
    levels:
      - id: aware-of
        name: Aware of
      - id: familiar-with
        name: Familiar with
      - id: proficient-in
        name: Proficient in
      - id: expert-in
        name: Expert in
`,
  ),
);
