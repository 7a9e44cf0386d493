import type { Labels, RequiredSkill, Role } from '../../generated/types.ts';
import { addTo } from '../../grouping.ts';
import type { Model } from '../../model.ts';
import type { Entity, ParsedFile } from '../../parsed-file.ts';
import { entitySchemas, headingOf } from '../../schema.ts';
import { readMeasure } from '../measure.ts';
import { type Source, sourceOf, sourceOfData, writtenAt, writtenItems } from '../source.ts';
import { codeOf, plainItem, statusOf, successorTitles, withUniqueKeys } from './card-item.ts';
import { componentItem } from './component-item.ts';
import type { CardGroup, CardItem, CardSection } from './role-card.ts';

type SectionName = keyof Labels;
type RoleEntity = Entity<'role'>;

/** What a role profile says, section by section, in the order in which the framework's headings can be named. */
export function roleSections(model: Model, role: RoleEntity): readonly CardSection[] {
  return withUniqueKeys(
    sectionNames().flatMap((name): readonly CardSection[] => {
      const groups = groupsOf(model, role, name).filter(({ items }) => items.length > 0);
      if (groups.length === 0) return [];
      return [
        {
          key: name,
          heading: model.manifest?.data.labels?.[name] ?? headingOf('role', name),
          source: sourceOfData(role.file, role.data[name] ?? []),
          summary: undefined,
          isFolded: false,
          groups,
        },
      ];
    }),
  );
}

function sectionNames(): readonly SectionName[] {
  const labels = entitySchemas.get('framework')?.properties.get('labels');
  return [...(labels?.properties.keys() ?? [])] as SectionName[];
}

function groupsOf(model: Model, role: RoleEntity, name: SectionName): readonly CardGroup[] {
  if (name === 'responsibilities') return [{ heading: undefined, items: responsibilities(role) }];
  if (name === 'skills') {
    return grouped(
      skills(model, role).map(item => ({ item, heading: item.category.join(' » ') || undefined })),
    );
  }
  const items = (role.data[name] ?? []) as NonNullable<Role[typeof name]>[number][];
  return grouped(
    items.map((data, index) => {
      const { item, shown } = componentItem(model, role, name, data, index);
      return { item, heading: groupHeadings[groupOf(shown)] };
    }),
  );
}

/** What the source systems print over the kinds of a section. */
const groupHeadings: Readonly<Record<string, string>> = {
  'prior-knowledge-and-skills': 'Prior Knowledge and Skills',
  experience: 'Experience',
  technical: 'Technical Knowledge and Skills',
  behavioural: 'Behavioural Skills',
  other: 'Other Knowledge and Skills',
  custom: 'Custom Qualifications',
};

function groupOf(shown: { readonly type?: string; readonly custom?: boolean }): string {
  return shown.custom === true ? 'custom' : (shown.type ?? '');
}

/** Items under their headings, in the order in which those come up; items without one first. */
function grouped(
  entries: readonly { readonly item: CardItem; readonly heading: string | undefined }[],
): readonly CardGroup[] {
  const groups = new Map<string | undefined, CardItem[]>([[undefined, []]]);
  for (const { item, heading } of entries) addTo(groups, heading, item);
  return [...groups].map(([heading, items]) => ({ heading, items }));
}

function responsibilities(role: RoleEntity): readonly CardItem[] {
  return writtenItems(role.file, role.data, 'responsibilities').map((title, index) => ({
    ...plainItem(`responsibilities/${index}`, title.source),
    title,
  }));
}

function skills(model: Model, role: RoleEntity): readonly CardItem[] {
  return (role.data.skills ?? []).map((required, index) => skillItem(model, role, required, index));
}

function skillItem(model: Model, role: RoleEntity, required: RequiredSkill, index: number): CardItem {
  const source = sourceOfData(role.file, required) ?? sourceOf(role);
  const from = { container: required, owner: role, file: role.file };
  const details = writtenAt(role.file, required, 'details');
  const item: CardItem = {
    ...plainItem(`skills/${required.skill ?? index}`, source),
    details: details === undefined ? [] : [details],
  };
  const reference = model.referenceAt(required, 'skill');
  const resolution = reference === undefined ? undefined : model.resolve(reference);
  if (resolution?.status !== 'found' || resolution.entity.kind !== 'skill')
    return { ...item, measure: readMeasure(model, from, 'level'), notFound: required.skill };
  const skill = resolution.entity as Entity<'skill'>;
  const keys = levelKeys(model, required);
  const texts = skill.data.levels ?? {};
  const ownText = textAt(skill.file, texts, keys);
  return {
    ...item,
    definition: sourceOf(skill),
    title: writtenAt(skill.file, skill.data, 'name') ?? nameless(model, skill),
    code: codeOf(resolution.model, skill.data.code, 'skills'),
    category: categoryOf(model, resolution.model, skill),
    measure: readMeasure(model, from, 'level', names => textAt(skill.file, texts, names)),
    about: writtenAt(skill.file, skill.data, 'description'),
    details: ownText === undefined ? item.details : [ownText, ...item.details],
    examples: keys.flatMap(key => writtenItems(skill.file, skill.data.examples ?? {}, key)),
    status: statusOf(skill.data),
    successors: successorTitles(resolution.model, skill.file, skill.data),
  };
}

/** The words by which the skill's texts may call the level that the role asks for. */
function levelKeys(model: Model, required: RequiredSkill): readonly string[] {
  const reference = model.referenceAt(required, 'level');
  const resolution = reference === undefined ? undefined : model.resolve(reference);
  return resolution?.status === 'found' ? resolution.entity.names.map(name => name.text) : [];
}

function textAt(file: ParsedFile, texts: object, keys: readonly string[]) {
  for (const key of keys) {
    const text = Object.hasOwn(texts, key) ? writtenAt(file, texts, key) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A skill of another framework stands under that framework's name. */
function categoryOf(model: Model, owning: Model, skill: Entity<'skill'>): readonly string[] {
  const framework = owning === model ? undefined : owning.manifest?.data.name;
  return [framework, skill.data.category].filter(part => part !== undefined);
}

function nameless(model: Model, skill: Entity<'skill'>) {
  const source: Source = sourceOf(skill);
  return { text: model.titleOf(skill), format: 'line', source } as const;
}
