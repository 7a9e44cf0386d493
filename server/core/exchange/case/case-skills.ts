import type { Entity } from '../../parsed-file.ts';
import type { CaseExport } from './case-export.ts';
import { writeCaseLevels } from './case-levels.ts';

/** Writes the catalogue of skills, each with its texts and examples for the levels of its scale. */
export function writeCaseSkills(writing: CaseExport): void {
  for (const skill of writing.model.entities('skill')) writeSkill(writing, skill);
}

/** Writes a scale with its levels. */
export function writeCaseScale(writing: CaseExport, scale: Entity<'scale'>): void {
  const { model, identifiers, builder, log } = writing;
  log.leaveOut(scale, []);
  const link = builder.item({
    identifier: identifiers.of(scale),
    kind: 'scale',
    id: scale.id,
    title: model.titleOf(scale),
    parents: [builder.document],
  });
  writeCaseLevels(writing, 'scaleLevel', model.scaleLevelsOf(scale), link, ({ description, aliases }) => ({
    text: description,
    aliases,
  }));
}

function writeSkill(writing: CaseExport, skill: Entity<'skill'>): void {
  const { model, identifiers, builder, log } = writing;
  const { id, code, name, aliases, category, description, levels = {}, examples = {} } = skill.data;
  const link = builder.item({
    identifier: identifiers.of(skill),
    kind: 'skill',
    id,
    code,
    title: name,
    text: description,
    label: writing.labelOf(skill, aliases),
    keyword: category,
    parents: [builder.document],
  });
  log.count('Skills');
  log.leaveOut(skill, ['status']);
  writing.tieTo(link, 'isRelatedTo', skill, model.standpointOf(skill), 'scale');
  writing.tieToAll(link, 'hasSkillLevel', skill, 'definedAt');
  writing.tieToAll(link, 'replacedBy', skill, 'replacedBy');
  const write = (kind: 'skillLevel' | 'example', map: object, level: string, text: string) => {
    const reference = model.referenceAt(map, level);
    const resolution = reference && model.resolve(reference);
    const item = builder.item({
      identifier: identifiers.ofPart(skill, kind, level, ...(kind === 'example' ? [text] : [])),
      kind,
      title: text,
      parents: [link],
    });
    if (resolution?.status === 'found') builder.tie(item, 'hasSkillLevel', writing.linkOf(resolution.entity));
    else
      log.lose(
        skill,
        [kind === 'example' ? 'examples' : 'levels'],
        `has a text for “${level}”, which is no level of its scale; the text is written without a level.`,
      );
  };
  for (const [level, text] of Object.entries(levels)) write('skillLevel', levels, level, text);
  for (const [level, texts] of Object.entries(examples))
    for (const text of texts) write('example', examples, level, text);
}
