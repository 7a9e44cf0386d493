import { oncePer } from '../analysis/once-per.ts';
import { fold } from '../analysis/similarity.ts';
import { isUnwritten } from '../analysis/unwritten.ts';
import { deleteItem } from '../editing/item-edits.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameThing, quote } from '../wording.ts';

export const duplicateExample = defineRule({
  id: 'duplicate-example',
  on: ['competency', 'skill'],
  severity: 'info',
  summary: 'An example stands once in a job family, and once in a skill.',
  why: 'An example shows what this competency looks like at this level. The same one elsewhere shows neither what is special about the competency nor how people grow.',
  examples: {
    bad: `name: Pilots
levels:
  - id: mate
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: drills-mate
    summary: Takes part in fire drills
    examples:
      - Finds each hose in the dark
    level: mate
    theme: safety
    proficiency: Foundational
  - id: drills-pilot
    summary: Plans fire drills
    examples:
      - Finds each hose in the dark
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This example also stands at competency “Takes part in fire drills” of level “mate”.
      - Writes down what went wrong
    level: pilot
    theme: safety
    proficiency: Practitioner
`,
    good: `name: Pilots
levels:
  - id: mate
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: drills-mate
    summary: Takes part in fire drills
    examples:
      - Finds each hose in the dark
    level: mate
    theme: safety
    proficiency: Foundational
  - id: drills-pilot
    summary: Plans fire drills
    examples:
      - Writes down what went wrong
    level: pilot
    theme: safety
    proficiency: Practitioner
`,
  },
  *check(subject, model) {
    for (const { holder, key, index, path, first } of repeated(model)(subject.parent ?? subject).get(
      subject,
    ) ?? []) {
      const change = deleteItem(subject.file, holder, key, index);
      const where =
        first.owner === subject
          ? first.key === key
            ? 'stands twice here'
            : `also stands at level ${quote(first.key)}`
          : `also stands at ${placeOf(model, first.owner, subject)}`;
      const fix: Fix[] =
        change === undefined
          ? []
          : [
              {
                title: 'Delete this example',
                safe: first.owner === subject && first.key === key,
                edits: [change],
              },
            ];
      const span = subject.file.located(first.list)?.items[first.index]?.range;
      yield {
        message: `This example ${where}.`,
        at: path,
        related:
          span == null
            ? []
            : [
                {
                  message: 'It stands here first.',
                  file: first.owner.file,
                  span: { start: span[0], end: span[1] },
                },
              ],
        fixes: fix,
      };
    }
  },
});

/** A competency, with its level where that is another one. */
function placeOf(model: Model, owner: Entity, subject: Entity): string {
  const level = model.follow(model.standpointOf(owner), 'level');
  const isSame = level === undefined || level === model.follow(model.standpointOf(subject), 'level');
  return `${nameThing(model, owner)}${isSame ? '' : ` of level ${quote(model.titleOf(level))}`}`;
}

interface Example {
  readonly owner: Entity;
  /** The map in which the list of examples stands, and its key there. */
  readonly holder: object;
  readonly key: string;
  readonly list: readonly string[];
  readonly index: number;
  readonly path: readonly (string | number)[];
}

interface Repeated extends Example {
  readonly first: Example;
}

/** The examples of a family's competencies, or of one skill, that stand there before. */
const repeated = oncePer((model: Model) =>
  oncePer((around: Entity): ReadonlyMap<Entity, readonly Repeated[]> => {
    const owners: readonly Entity[] =
      around.kind === 'family' ? model.childrenOf(around, 'competency') : [around];
    const firsts = new Map<string, Example>();
    const found = new Map<Entity, Repeated[]>();
    for (const example of owners.flatMap(examplesOf)) {
      const text = example.list[example.index]!;
      if (isUnwritten(text)) continue;
      const key = fold(text);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, example);
      else found.set(example.owner, [...(found.get(example.owner) ?? []), { ...example, first }]);
    }
    return found;
  }),
);

function examplesOf(owner: Entity): readonly Example[] {
  const { examples } = owner.data as { readonly examples?: unknown };
  if (examples === undefined) return [];
  if (Array.isArray(examples)) {
    const list: readonly string[] = examples;
    return list.map((_, index) => ({
      owner,
      holder: owner.data,
      key: 'examples',
      list,
      index,
      path: ['examples', index],
    }));
  }
  return Object.entries(examples as Readonly<Record<string, readonly string[]>>).flatMap(([key, list]) =>
    list.map((_, index) => ({
      owner,
      holder: examples as object,
      key,
      list,
      index,
      path: ['examples', key, index],
    })),
  );
}
