import type { RequiredSkill } from '../../generated/types.ts';
import type { Entity } from '../../parsed-file.ts';
import { componentSections, writeCaseComponent } from './case-components.ts';
import type { CaseExport } from './case-export.ts';
import type { CaseLink } from './case-link.ts';

/** Writes the role profiles with everything that stands on them. */
export function writeCaseRoles(writing: CaseExport): void {
  for (const role of writing.model.entities('role')) writeRole(writing, role);
}

function writeRole(writing: CaseExport, role: Entity<'role'>): void {
  const { model, identifiers, builder, log } = writing;
  const { name, summary, aliases, responsibilities = [], skills = [] } = role.data;
  const link = builder.item({
    identifier: identifiers.of(role),
    kind: 'role',
    id: role.id,
    title: name,
    text: summary,
    label: writing.labelOf(role, aliases),
    parents: [builder.document],
  });
  log.count('Roles');
  log.leaveOut(role, ['status', 'notice', 'provenance']);
  const standpoint = model.standpointOf(role);
  writing.tieTo(link, 'isPartOf', role, standpoint, 'family');
  writing.tieTo(link, 'isRelatedTo', role, standpoint, 'level');
  writing.tieToAll(link, 'precedes', role, 'next');
  writing.tieToAll(link, 'replacedBy', role, 'replacedBy');
  for (const text of responsibilities)
    builder.item({
      identifier: identifiers.ofPart(role, 'responsibility', text),
      kind: 'responsibility',
      title: text,
      parents: [link],
    });
  for (const section of componentSections)
    for (const item of role.data[section] ?? []) writeCaseComponent(writing, item, section, link, role);
  for (const required of skills) writeRequired(writing, required, role, link);
}

function writeRequired(
  writing: CaseExport,
  required: RequiredSkill,
  role: Entity<'role'>,
  parent: CaseLink,
): void {
  const { model, identifiers, builder, log } = writing;
  const from = { container: required, owner: role, file: role.file };
  const skill = model.follow(from, 'skill');
  const link = skill === undefined ? writing.linkElsewhere('skill', required.skill) : writing.linkOf(skill);
  if (link === undefined) {
    writing.tellMissing(role, required, 'skill', 'skills');
    return;
  }
  if (skill === undefined)
    log.change(
      role,
      ['skills'],
      `requires “${required.skill}”, which is not to be found here; the package points to it all the same.`,
    );
  const item = builder.item({
    identifier: identifiers.ofPart(role, 'requiredSkill', required.skill ?? ''),
    kind: 'requiredSkill',
    title: link.title,
    text: required.details,
    parents: [parent],
  });
  builder.tie(item, 'isRelatedTo', link);
  writing.tieToLevel(item, role, from, 'level', 'skills');
}
