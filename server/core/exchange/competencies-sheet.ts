import type { Model } from '../model.ts';
import type { Sheet } from './sheet.ts';

/** What job families expect: a row a competency, its examples and links as lines of one cell. */
export function competenciesSheet(model: Model): Sheet {
  return {
    name: 'Competencies',
    columns: [
      ...['Competency id', 'Job family id', 'Job family', 'Level id', 'Level', 'Theme id', 'Theme'],
      ...['Summary', 'Proficiency', 'Thread', 'Examples', 'Links', 'Status'],
    ],
    fixed: 1,
    grid: 0,
    rows: model.entities('competency').map(competency => {
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
          lines(supportingUrls?.map(({ label = '', url = '' }) => `${label}: ${url}`)),
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
  return (texts ?? []).join('\n');
}
