import { meaningsOf } from '../analysis/meanings.ts';
import { replacement } from '../edits.ts';
import { defineRule } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const renamedReference = defineRule({
  id: 'renamed-reference',
  on: 'reference',
  severity: 'warning',
  summary: 'Things are referred to by their present names.',
  why: 'An earlier name still works here, but readers look for it in vain in the catalogue, and one day somebody gives it to something else.',
  examples: {
    bad: `skills:
  - id: making-fast
    name: Making fast
    aliases: [mooring]
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring
#              ^^^^^^^ “mooring” is an earlier name of skill “Making fast”. Write “making-fast”.
        level: working
`,
    good: `skills:
  - id: making-fast
    name: Making fast
    aliases: [mooring]
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: making-fast
        level: working
`,
  },
  *check(reference, model) {
    const resolution = model.resolve(reference);
    if (resolution.status !== 'found' || resolution.name?.property !== 'aliases') return;
    const [meaning, other] = meaningsOf(model, reference);
    if (meaning === undefined || other !== undefined) return;
    const { entity, plain } = meaning;
    const { text, file, span, container, isKey } = reference;
    const isTaken = isKey && file.located(container)?.pairs.has(plain) === true;
    yield {
      message: `${quote(text)} is an earlier name of ${nameThing(model, entity)}. Write ${quote(plain)}.`,
      related: [
        { message: sentence(`${nameThing(model, entity)} is here.`), file: entity.file, span: entity.head },
      ],
      fixes: isTaken ? [] : [replacement(`Change to ${quote(plain)}`, file, span, plain, true)],
    };
  },
});
