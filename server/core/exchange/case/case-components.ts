import type { Components } from '../../generated/types.ts';
import type { Entity } from '../../parsed-file.ts';
import type { CaseExport } from './case-export.ts';
import type { CaseItemKind } from './case-item-types.ts';
import type { CaseLink } from './case-link.ts';

/** The sections of components, in a role and in a library. */
export const componentSections = [
  'background',
  'workActivities',
  'knowledge',
  'training',
  'developmentActivities',
  'qualifications',
] as const;

type Section = (typeof componentSections)[number];
type Component = NonNullable<Components[Section]>[number];

/** The kind of thing that stands in a section. */
export const componentKinds = {
  background: 'background',
  workActivities: 'workActivity',
  knowledge: 'knowledge',
  training: 'training',
  developmentActivities: 'developmentActivity',
  qualifications: 'qualification',
} as const satisfies Readonly<Record<Section, CaseItemKind>>;

/** Writes the components of the library. */
export function writeCaseComponents(writing: CaseExport): void {
  const { model, builder, log } = writing;
  for (const section of componentSections)
    for (const component of model.entities(componentKinds[section])) {
      if (component.parent?.kind === 'role') continue;
      writeCaseComponent(writing, component.data, section, builder.document, component);
      log.count('Components');
    }
}

/** Writes a component of a role, its own or taken from elsewhere, or of the library; `around` is what to speak of. */
export function writeCaseComponent(
  writing: CaseExport,
  item: Component,
  section: Section,
  parent: CaseLink,
  around: Entity,
): void {
  const { model, identifiers, builder, log } = writing;
  const entity = model.entityOf(item);
  const owner = entity ?? around;
  const told = (key: string) => (entity === undefined ? section : key);
  const used = model.used(item);
  if (used === 'unknown') {
    writing.tellMissing(around, item, 'use', section);
    return;
  }
  const own = item as Readonly<Record<string, unknown>> & Component;
  const title = textAt(own, 'title');
  const details = textAt(own, 'details');
  const link = builder.item({
    identifier:
      entity === undefined ? identifiers.ofPart(around, section, item.use ?? '') : identifiers.of(entity),
    kind: componentKinds[section],
    id: item.id,
    code: item.code,
    title:
      section === 'background'
        ? (details ?? (used && model.titleOf(used)))
        : (title ?? (used && model.titleOf(used))),
    text: section === 'background' ? undefined : details,
    label: used === undefined ? undefined : section === 'background' ? details : title,
    keyword:
      textAt(own, 'type') ??
      (own.custom === true ? 'custom' : own.custom === false ? 'not custom' : undefined),
    parents: [parent],
  });
  if (used !== undefined) builder.tie(link, 'exactMatchOf', writing.linkOf(used));
  writing.tieToLevel(link, owner, { container: item, owner, file: owner.file }, 'depth', told('depth'));
  const body = textAt(own, 'awardingBody');
  if (body !== undefined)
    builder.item({
      identifier: identifiers.ofPart(owner, 'awardingBody', section, item.use ?? '', body),
      kind: 'awardingBody',
      title: body,
      parents: [link],
    });
  if (entity !== undefined) {
    log.leaveOut(entity, ['status']);
    writing.tieToAll(link, 'replacedBy', entity, 'replacedBy');
  } else if (own.status !== undefined || own.replacedBy !== undefined)
    log.lose(
      around,
      [section],
      `has a status or successors beside “use: ${item.use}”, which are not written.`,
    );
}

function textAt(data: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const text = data[key];
  return typeof text === 'string' ? text : undefined;
}
