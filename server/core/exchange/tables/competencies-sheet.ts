import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import type { Sheet } from './sheet.ts';

/**
 * What job families expect: a row a competency, level by level of its job family. Its examples and links are lines of
 * one cell; the words of a link and its address stand on the same line of their cells.
 */
export function competenciesSheet(model: Model): Sheet {
  return {
    name: 'Competencies',
    columns: [
      ...['Competency id', 'Job family id', 'Job family', 'Level id', 'Level', 'Theme id', 'Theme'],
      ...['Summary', 'Proficiency', 'Thread', 'Examples', 'Links', 'Addresses', 'Status'],
    ],
    fixed: 1,
    grid: 0,
    rows: levelByLevel(model).map(competency => {
      const { summary, proficiency, thread, examples, supportingUrls, status, ...data } = competency.data;
      const family = competency.parent;
      const level = model.follow(model.standpointOf(competency), 'level');
      const theme = model.follow(model.standpointOf(competency), 'theme');
      const known = model.follow(model.standpointOf(competency), 'proficiency');
      return {
        of: competency,
        cells: [
          competency.id ?? '',
          family?.id ?? '',
          family === undefined ? '' : model.titleOf(family),
          level?.id ?? data.level ?? '',
          level === undefined ? (data.level ?? '') : model.titleOf(level),
          theme?.id ?? data.theme ?? '',
          theme === undefined ? (data.theme ?? '') : model.titleOf(theme),
          summary ?? '',
          known?.id ?? proficiency ?? '',
          thread ?? '',
          lines(examples),
          lines(supportingUrls?.map(({ label = '' }) => label)),
          lines(supportingUrls?.map(({ url = '' }) => url)),
          status ?? '',
        ],
      };
    }),
    holds: {
      competency: [
        ...[
          'id',
          'summary',
          'level',
          'theme',
          'proficiency',
          'thread',
          'examples',
          'supportingUrls',
          'status',
        ],
      ],
      family: ['id', 'name', 'levels', 'themes', 'competencies'],
      level: ['id', 'name'],
      theme: ['id', 'name'],
    },
  };
}

function lines(texts: readonly string[] | undefined): string {
  return (texts ?? []).map(text => text.replace(/\s*[\r\n]+\s*/g, ' ')).join('\n');
}

/** Each job family where it stands, its levels from the lowest up, their competencies as they stand. */
function levelByLevel(model: Model): readonly Entity<'competency'>[] {
  const competencies = model.entities('competency');
  const families = [...new Set(competencies.map(({ parent }) => parent))];
  const placed = competencies.map(competency => {
    const { parent } = competency;
    const level = model.follow(model.standpointOf(competency), 'level') as Entity<'level'> | undefined;
    const ladder = parent?.kind === 'family' ? model.levelsOf(parent as Entity<'family'>) : [];
    return { competency, family: families.indexOf(parent), step: level ? ladder.indexOf(level) : -1 };
  });
  return placed.sort((a, b) => a.family - b.family || a.step - b.step).map(({ competency }) => competency);
}
