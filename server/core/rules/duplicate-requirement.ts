import { deleteItem } from '../editing/item-edits.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { entitySchemas } from '../schema.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const duplicateRequirement = defineRule({
  id: 'duplicate-requirement',
  on: 'role',
  severity: 'error',
  summary: 'A role asks for each thing once.',
  why: 'Readers count it twice, and where the two lines ask for different levels nobody can say which one holds.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring
        level: working
      - skill: mooring
#              ^^^^^^^ Role “Pilot” asks for skill “Mooring” twice, at level “working” and at level “expert”.
        level: expert
`,
    good: `skills:
  - id: mooring
    name: Mooring
roles:
  - id: pilot
    name: Pilot
    skills:
      - skill: mooring
        level: expert
`,
  },
  *check(role, model) {
    for (const section of sections) yield* ofSection(role, section, model);
  },
});

const sections = [...(entitySchemas.get('role')?.properties ?? [])]
  .filter(([, { items }]) => items !== undefined && items.itemKey.length > 0)
  .map(([section]) => section);

type Item = Readonly<Record<string, unknown>>;

interface Requirement {
  readonly item: Item;
  readonly index: number;
  readonly key: string;
}

function* ofSection(role: Entity<'role'>, section: string, model: Model): Iterable<Report> {
  const items = (role.data as Readonly<Record<string, readonly Item[] | undefined>>)[section] ?? [];
  const known = new Map<Entity | string, Requirement>();
  for (const [index, item] of items.entries()) {
    const meant = meaningOf(item, model);
    if (meant === undefined) continue;
    const first = known.get(meant.thing);
    if (first === undefined) known.set(meant.thing, { item, index, key: meant.key });
    else yield reportOf(role, section, first, { item, index, key: meant.key }, meant.thing, model);
  }
}

/** What an item asks for: the skill or component that it refers to, else what it is called. */
function meaningOf(item: Item, model: Model): { thing: Entity | string; key: string } | undefined {
  for (const key of ['skill', 'use']) {
    const reference = model.referenceAt(item, key);
    if (reference === undefined) continue;
    const resolution = model.resolve(reference);
    return resolution.status === 'found' ? { thing: resolution.entity, key } : undefined;
  }
  const { title, type } = item;
  if (typeof title !== 'string') return undefined;
  return { thing: `${String(type)} ${title.toLowerCase().replace(/\s+/g, ' ').trim()}`, key: 'title' };
}

function reportOf(
  role: Entity<'role'>,
  section: string,
  first: Requirement,
  second: Requirement,
  thing: Entity | string,
  model: Model,
): Report {
  const name = typeof thing === 'string' ? quote(String(second.item.title)) : nameThing(model, thing);
  const [one, other] = [levelOf(first.item), levelOf(second.item)];
  const differ = one !== other;
  const words = differ ? `, ${one} and ${other}` : '';
  const head = role.file.located(first.item)?.pairs.get(first.key)?.value?.range;
  return {
    message: `${sentence(nameThing(model, role))} asks for ${name} twice${words}.`,
    at: [section, second.index, second.key],
    severity: differ ? 'error' : 'warning',
    related:
      head == null
        ? []
        : [
            {
              message: 'It asks for it here first.',
              file: role.file,
              span: { start: head[0], end: head[1] },
            },
          ],
    fixes: fixesOf(role, section, first, second),
  };
}

function levelOf({ level, depth }: Item): string {
  if (typeof level === 'string') return `at level ${quote(level)}`;
  return typeof depth === 'string' ? `at depth ${quote(depth)}` : 'without a level';
}

/** A line that repeats another to the letter may go unseen; else it is for the author to say which of the two is meant. */
function fixesOf(
  { file, data }: Entity<'role'>,
  section: string,
  first: Requirement,
  second: Requirement,
): Fix[] {
  const isSame = JSON.stringify(first.item) === JSON.stringify(second.item);
  const choices: [string, Requirement][] = isSame
    ? [['Delete it', second]]
    : [
        [`Keep the first, ${levelOf(first.item)}`, second],
        [`Keep this one, ${levelOf(second.item)}`, first],
      ];
  return choices.flatMap(([title, { index }]) => {
    const edit = deleteItem(file, data, section, index);
    return edit === undefined ? [] : [{ title, safe: isSame, edits: [edit] }];
  });
}
