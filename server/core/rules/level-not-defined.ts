import { insertItem } from '../editing/item-edits.ts';
import { scalarText } from '../editing/scalar-text.ts';
import { edit, lineBreakOf, replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile, Reference } from '../parsed-file.ts';
import { defineRule, type Edit, type Fix, type Report } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const levelNotDefined = defineRule({
  id: 'level-not-defined',
  on: 'reference',
  severity: 'warning',
  summary: 'A skill is described and required only at levels at which it exists.',
  why: 'Where a skill says under “definedAt” at which levels it exists, nobody can be trained for another one. If the skill was extended, the list was forgotten.',
  examples: {
    bad: `skills:
  - id: team-leading
    name: Team leading
    definedAt:
      - practitioner
      - expert
    levels:
      working: Shows new colleagues round.
#     ^^^^^^^ Skill “Team leading” describes level “working”, but does not list it under “definedAt”.
      practitioner: Shares out the work of a team.
      expert: Organises several teams.
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: team-leading
        level: awareness
#              ^^^^^^^^^ Skill “Team leading” does not exist at level “awareness”: it is not listed under “definedAt”.
`,
    good: `skills:
  - id: team-leading
    name: Team leading
    definedAt:
      - working
      - practitioner
      - expert
    levels:
      working: Shows new colleagues round.
      practitioner: Shares out the work of a team.
      expert: Organises several teams.
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: team-leading
        level: working
`,
  },
  *check(reference, model) {
    if (reference.to !== 'scaleLevel' || reference.property === 'definedAt') return;
    const skill = skillOf(reference, model);
    const { definedAt = [] } = skill?.data ?? {};
    const resolution = definedAt.length === 0 ? undefined : model.resolve(reference);
    if (skill === undefined || resolution?.status !== 'found') return;
    if (resolution.entity.names.some(({ text }) => definedAt.includes(text))) return;
    yield reference.isKey
      ? ofDescription(reference, skill, resolution.entity, model)
      : ofRequirement(reference, skill, resolution.entity, model);
  },
});

/** The skill that describes the level, or that is required at it. */
function skillOf(
  { isKey, owner, container, file, property }: Reference,
  model: Model,
): Entity<'skill'> | undefined {
  if (isKey) return owner?.kind === 'skill' ? (owner as Entity<'skill'>) : undefined;
  if (property !== 'level') return undefined;
  return model.follow({ container, owner, file }, 'skill') as Entity<'skill'> | undefined;
}

function ofDescription(reference: Reference, skill: Entity<'skill'>, level: Entity, model: Model): Report {
  const { definedAt = [] } = skill.data;
  const order = siblings(level, model);
  const index = definedAt.findLastIndex(id => order.indexOf(id) < order.indexOf(level.id ?? ''));
  const text = scalarText(reference.text);
  const change =
    index === -1 ? first(skill.file, definedAt, text) : insertItem(skill.file, definedAt, index, [text]);
  return {
    message: `${sentence(nameThing(model, skill))} describes level ${quote(reference.text)}, but does not list it under “definedAt”.`,
    fixes: change === undefined ? [] : [{ title: 'Add it to “definedAt”', safe: false, edits: [change] }],
  };
}

/** An item before all others of a list. */
function first(file: ParsedFile, list: object, text: string): Edit | undefined {
  const located = file.located(list);
  const start = located?.items[0]?.range?.[0];
  if (located === undefined || start === undefined) return undefined;
  const source = file.source.getText();
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const place = { start, end: start };
  if (located.node.flow === true) return edit(file, place, `${text}, `);
  return /^ *- +$/.test(before) ? edit(file, place, `${text}${lineBreakOf(file)}${before}`) : undefined;
}

function ofRequirement(
  { file, span, text }: Reference,
  skill: Entity<'skill'>,
  level: Entity,
  model: Model,
): Report {
  const { definedAt = [] } = skill.data;
  const order = siblings(level, model);
  const distance = (id: string) => Math.abs(order.indexOf(id) - order.indexOf(level.id ?? ''));
  const nearest = [...definedAt].sort((one, other) => distance(one) - distance(other)).slice(0, 2);
  return {
    message: `${sentence(nameThing(model, skill))} does not exist at level ${quote(text)}: it is not listed under “definedAt”.`,
    related: [
      { message: sentence(`${nameThing(model, skill)} is here.`), file: skill.file, span: skill.head },
    ],
    fixes: nearest.map((id): Fix => replacement(`Change to ${quote(id)}`, file, span, scalarText(id), false)),
  };
}

function siblings({ parent }: Entity, model: Model): readonly string[] {
  return parent === undefined ? [] : model.childrenOf(parent, 'scaleLevel').map(({ id }) => id ?? '');
}
