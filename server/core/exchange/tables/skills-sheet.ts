import type { Model } from '../../model.ts';
import type { Sheet } from './sheet.ts';

/** The catalogue of skills: a row a skill, for each level of their scales a column with its text and one with its examples. */
export function skillsSheet(model: Model): Sheet {
  const skills = model.entities('skill');
  const scaleOf = (skill: (typeof skills)[number]) => model.follow(model.standpointOf(skill), 'scale');
  const scales = new Set(skills.flatMap(skill => scaleOf(skill) ?? []));
  const steps = [...scales].flatMap(scale => model.scaleLevelsOf(scale).flatMap(({ id }) => id ?? []));
  const canonical = (map: object, key: string) => {
    const reference = model.referenceAt(map, key);
    const resolution = reference && model.resolve(reference);
    return resolution?.status === 'found' ? (resolution.entity.id ?? key) : key;
  };
  const all = skills.flatMap(({ data }) =>
    [data.levels ?? {}, data.examples ?? {}].flatMap(map => Object.keys(map).map(key => canonical(map, key))),
  );
  const levels = [...new Set([...steps, ...all])];
  return {
    name: 'Skills',
    columns: [
      ...[
        'Skill id',
        'Code',
        'Skill',
        'Earlier names',
        'Category',
        'Description',
        'Scale',
        'Defined at',
        'Status',
      ],
      ...levels.map(level => `Level: ${level}`),
      ...levels.map(level => `Examples: ${level}`),
    ],
    fixed: 3,
    grid: 0,
    rows: skills.map(skill => {
      const { id, code, name, aliases, category, description, definedAt, status, ...data } = skill.data;
      const at = (map: Readonly<Record<string, string | readonly string[]>> | undefined) =>
        new Map(Object.entries(map ?? {}).map(([key, value]) => [canonical(map!, key), value]));
      const texts = at(data.levels);
      const examples = at(data.examples);
      return {
        of: skill,
        cells: [
          id ?? '',
          code ?? '',
          name ?? '',
          lines(aliases),
          category ?? '',
          description ?? '',
          scaleOf(skill)?.id ?? data.scale ?? '',
          lines(definedAt),
          status ?? '',
          ...levels.map(level => lines(texts.get(level))),
          ...levels.map(level => lines(examples.get(level))),
        ],
      };
    }),
    holds: {
      skill: [
        ...['id', 'code', 'name', 'aliases', 'category', 'description', 'scale', 'definedAt', 'status'],
        ...['levels', 'examples'],
      ],
    },
  };
}

function lines(texts: string | readonly string[] | undefined): string {
  return texts === undefined ? '' : typeof texts === 'string' ? texts : texts.join('\n');
}
