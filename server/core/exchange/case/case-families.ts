import type { Entity } from '../../parsed-file.ts';
import type { CaseExport } from './case-export.ts';
import { writeCaseLevels } from './case-levels.ts';
import type { CaseLink } from './case-link.ts';

/** Writes the job families with their levels, themes and competencies, and the ladders that they share. */
export function writeCaseFamilies(writing: CaseExport): void {
  const { model, builder, log } = writing;
  for (const family of model.entities('family')) writeFamily(writing, family);
  for (const ladder of model.entities('ladder')) {
    const link = builder.item({
      identifier: writing.identifiers.of(ladder),
      kind: 'ladder',
      id: ladder.id,
      title: model.titleOf(ladder),
      parents: [builder.document],
    });
    log.leaveOut(ladder, []);
    writeLevels(writing, ladder, link);
  }
}

function writeFamily(writing: CaseExport, family: Entity<'family'>): void {
  const { model, identifiers, builder, log } = writing;
  const { name, summary } = family.data;
  const link = builder.item({
    identifier: identifiers.of(family),
    kind: 'family',
    id: family.id,
    title: name,
    text: summary,
    parents: [builder.document],
  });
  log.count('Job families');
  const standpoint = model.standpointOf(family);
  writing.tieTo(link, 'isPartOf', family, standpoint, 'partOf');
  writing.tieTo(link, 'isRelatedTo', family, standpoint, 'ladder');
  if (family.data.proficiencyScale !== 'none')
    writing.tieTo(link, 'isRelatedTo', family, standpoint, 'proficiencyScale');
  writing.tieToAll(link, 'replacedBy', family, 'replacedBy');
  log.leaveOut(family, ['status', 'isLegacy', 'notice', 'googleSheetId']);
  writeLevels(writing, family, link);
  const themes = new Map<Entity, CaseLink>();
  for (const theme of model.childrenOf(family, 'theme')) {
    log.leaveOut(theme, []);
    const content = { id: theme.id, title: theme.data.name, text: theme.data.summary, parents: [link] };
    themes.set(theme, builder.item({ identifier: identifiers.of(theme), kind: 'theme', ...content }));
  }
  for (const competency of model.childrenOf(family, 'competency')) {
    const theme = model.follow(model.standpointOf(competency), 'theme');
    if (theme === undefined) writing.tellMissing(competency, competency.data, 'theme');
    writeCompetency(writing, competency, [(theme && themes.get(theme)) ?? link]);
  }
}

function writeLevels(writing: CaseExport, around: Entity, link: CaseLink): void {
  const levels = writing.model.childrenOf(around, 'level');
  writeCaseLevels(writing, 'level', levels, link, ({ summary, track, aliases }) => ({
    text: summary,
    keyword: track,
    aliases,
  }));
}

function writeCompetency(
  writing: CaseExport,
  competency: Entity<'competency'>,
  parents: readonly CaseLink[],
): void {
  const { model, identifiers, builder, log } = writing;
  const { summary, thread, examples = [], supportingUrls = [] } = competency.data;
  const link = builder.item({
    identifier: identifiers.of(competency),
    kind: 'competency',
    id: competency.id,
    title: summary,
    keyword: thread,
    parents,
  });
  log.count('Competencies');
  const standpoint = model.standpointOf(competency);
  writing.tieTo(link, 'isRelatedTo', competency, standpoint, 'level');
  writing.tieToLevel(link, competency, standpoint, 'proficiency');
  writing.tieToAll(link, 'replacedBy', competency, 'replacedBy');
  log.leaveOut(competency, ['status']);
  for (const example of examples)
    builder.item({
      identifier: identifiers.ofPart(competency, 'example', example),
      kind: 'example',
      title: example,
      parents: [link],
    });
  supportingUrls.forEach(({ label = '', url = '' }, index) => {
    const again = supportingUrls.slice(0, index).filter(other => other.url === url).length;
    builder.tie(link, 'isRelatedTo', { title: label, identifier: url, uri: webUri(url) }, again);
  });
}

/** An address with nothing in it that an address may not hold (RFC 3986). */
function webUri(url: string): string {
  return url
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})/giu, encodeURIComponent);
}
