import { rewrite } from '../edits.ts';
import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { entitySchemas } from '../schema.ts';
import { nameThing, sentence } from '../wording.ts';

const kinds = [...entitySchemas].filter(([, { idKeys }]) => idKeys.includes('code')).map(([kind]) => kind);

export const externalDefinitionDrift = defineRule({
  id: 'external-definition-drift',
  on: kinds,
  severity: 'info',
  summary: 'What is taken over from another framework word for word has its words.',
  why: 'A quoted definition ages: its owner rewords it, the copy stays. People then argue over two texts of one name, and only one of them is official.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast.
#                ^^^^^^^^^^^^^^^^^^^^ In framework “Catalogue” skill “Mooring” says something else here.
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast at a quay or a buoy.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast at a quay or a buoy.
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast at a quay or a buoy.
`,
    },
  },
  *check(entity, model) {
    for (const { model: imported } of model.imports.values()) {
      const official = imported && officialOf(entity, model, imported);
      if (official !== undefined) yield* ofTexts(entity, official, imported!);
    }
  },
});

/** A thing of the same code; of the same id only where it has the same name too. */
function officialOf(entity: Entity, model: Model, imported: Model): Entity | undefined {
  return entity.names
    .filter(({ property }) => property !== 'aliases')
    .flatMap(({ text, property }) =>
      imported
        .definitionsOf(entity.kind as EntityKind, text)
        .filter(({ name }) => name?.property === property)
        .map(({ entity: other }) => ({ other, property })),
    )
    .find(
      ({ other, property }) => property === 'code' || isSame(model.titleOf(entity), imported.titleOf(other)),
    )?.other;
}

type Texts = Readonly<Record<string, unknown>>;

function* ofTexts(entity: Entity, official: Entity, imported: Model): Iterable<Report> {
  const framework =
    imported.manifest === undefined ? 'another framework' : nameThing(imported, imported.manifest);
  const [own, other] = [entity.data as Texts, official.data as Texts];
  const places: readonly (readonly string[])[] = [
    ['name'],
    ['title'],
    ['description'],
    ['details'],
    ...Object.keys((own.levels as Texts | undefined) ?? {}).map(level => ['levels', level]),
  ];
  for (const path of places) {
    const [written, quoted] = [textAt(own, path), textAt(other, path)];
    if (written === undefined || quoted === undefined || isSame(written, quoted)) continue;
    const key = path.at(-1) ?? '';
    const map = path.length === 1 ? entity.data : (own.levels as object);
    const edit = quoted.includes('\n') ? undefined : rewrite(entity.file, map, key, quoted);
    const source = official.file.located(path.length === 1 ? official.data : (other.levels as object));
    const range = source?.pairs.get(key)?.value?.range;
    yield {
      message: `In ${framework} ${nameThing(imported, official)} says something else here.`,
      at: path,
      related: [
        {
          message: sentence(`${nameThing(imported, official)} is here.`),
          file: official.file,
          span: range == null ? official.head : { start: range[0], end: range[1] },
        },
      ],
      fixes:
        edit === undefined
          ? []
          : [{ title: `Take over the words of ${framework}`, safe: false, edits: [edit] }],
    };
  }
}

function textAt(data: Texts, path: readonly string[]): string | undefined {
  let value: unknown = data;
  for (const step of path) value = (value as Texts | undefined)?.[step];
  return typeof value === 'string' ? value : undefined;
}

function isSame(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** Line breaks, quotation marks and a full stop at the end are no other words. */
function fold(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .trim()
    .replace(/\.$/, '')
    .toLowerCase();
}
