import type { Status } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { counted } from '../../wording.ts';
import { statusOf } from '../card/card-item.ts';
import { linkToCard, plainLink } from '../card/card-link.ts';
import { competenciesAt } from '../card/card-targets.ts';
import type { CardLink } from '../card/role-card.ts';
import { readMeasure } from '../measure.ts';
import { type Source, sourceOf } from '../source.ts';

/** What is asked where, as a table: a row a skill or theme, a column a role or level. */
export interface CoverageMap {
  readonly key: string;
  readonly heading: string;
  readonly kind: 'skills' | 'competencies';
  readonly columns: readonly CardLink[];
  readonly rows: readonly MapRow[];
  /** The scales whose steps the cells number. */
  readonly scales: readonly MapScale[];
  /** What the numbers hold or leave out, a sentence each. */
  readonly notes: readonly string[];
}

/** A scale with the skills that are asked on it. */
export interface MapScale {
  readonly steps: readonly string[];
  readonly skills: readonly string[];
}

export interface MapRow {
  readonly title: string;
  readonly source: Source | undefined;
  readonly cells: readonly MapCell[];
}

/** How much is asked: the number of a step or of competencies, and the word for it. */
export interface MapCell {
  readonly text: string;
  readonly word: string;
  /** From 0, nothing, to 4, the most there is. */
  readonly heat: number;
}

/** Which of some roles require which skill at which level; undefined where they require none. */
export function skillMap(
  model: Model,
  key: string,
  heading: string,
  roles: readonly Entity<'role'>[],
): CoverageMap | undefined {
  const rows = new Map<string, { title: string; source: Source | undefined; cells: MapCell[] }>();
  const scales = new Map<string, { steps: readonly string[]; skills: Set<string> }>();
  for (const [column, role] of roles.entries()) {
    for (const required of role.data.skills ?? []) {
      if (required.skill === undefined) continue;
      const row = rows.get(required.skill) ?? {
        ...rowHead(model, required),
        cells: roles.map(() => nothing),
      };
      rows.set(required.skill, row);
      const measure = readMeasure(model, { container: required, owner: role, file: role.file }, 'level');
      const steps = measure?.steps.map(({ name }) => name) ?? [];
      if (measure?.position === undefined) {
        row.cells[column] = { text: '?', word: measure?.word ?? 'not stated', heat: 0 };
        continue;
      }
      const scale = scales.get(steps.join()) ?? { steps, skills: new Set() };
      scales.set(steps.join(), scale);
      scale.skills.add(row.title);
      const heat = Math.max(1, Math.round((4 * (measure.position + 1)) / steps.length));
      row.cells[column] = { text: `${measure.position + 1}`, word: measure.word, heat };
    }
  }
  if (rows.size === 0) return undefined;
  const columns = roles.map((entity): CardLink => {
    const link = linkToCard(model, { kind: 'role', entity });
    const status = model.statusOf(entity);
    return status === 'retired' || status === 'draft'
      ? { ...link, title: `${link.title} (${status})` }
      : link;
  });
  return {
    key,
    heading,
    kind: 'skills',
    columns,
    rows: [...rows.values()],
    scales: [...scales.values()].map(({ steps, skills }) => ({ steps, skills: [...skills] })),
    notes: [],
  };
}

/** How many competencies each theme of a job family has at each level; undefined where it has none. */
export function competencyMap(model: Model, key: string, family: Entity<'family'>): CoverageMap | undefined {
  const levels = model.levelsOf(family);
  const all = levels.map(level => competenciesAt(model, family, level));
  const byLevel = all.map(own => own.filter(({ data }) => statusOf(data) !== 'retired'));
  const most = Math.max(0, ...byLevel.map(({ length }) => length));
  if (most === 0) return undefined;
  const themed = byLevel.map(competencies =>
    competencies.map(competency => model.follow(model.standpointOf(competency), 'theme')),
  );
  const themes: readonly (Entity | undefined)[] = [...model.childrenOf(family, 'theme'), undefined];
  const rows = themes.flatMap((theme): MapRow[] => {
    const counts = themed.map(found => found.filter(one => one === theme).length);
    if (theme === undefined && counts.every(count => count === 0)) return [];
    const title =
      theme === undefined ? (themes.length > 1 ? 'Without a theme' : 'Competencies') : model.titleOf(theme);
    const cells = counts.map(count => ({
      text: `${count}`,
      word: count === 1 ? 'competency' : 'competencies',
      heat: Math.ceil((4 * count) / most),
    }));
    return [{ title, source: theme && sourceOf(theme), cells }];
  });
  const columns = levels.map((level, index): CardLink => {
    const title = model.titleOf(level) || 'Untitled';
    if (all[index]!.length === 0) return plainLink(title);
    return { ...linkToCard(model, { kind: 'level', family, level }), title };
  });
  return {
    key,
    heading: `${model.titleOf(family)}, competencies`,
    kind: 'competencies',
    columns,
    rows,
    scales: [],
    notes: notesOn(all.flat()),
  };
}

/** How many competencies are drafts, and how many are left out. */
function notesOn(competencies: readonly Entity<'competency'>[]): readonly string[] {
  const count = (status: Status) => competencies.filter(({ data }) => statusOf(data) === status).length;
  const [drafts, retired] = [count('draft'), count('retired')];
  return [
    ...(drafts === 0 ? [] : [`Among them ${counted(drafts, 'draft')}`]),
    ...(retired === 0 ? [] : [`Left out: ${counted(retired, 'retired competency', 'retired competencies')}`]),
  ];
}

const nothing: MapCell = { text: '', word: 'not required', heat: 0 };

function rowHead(model: Model, required: { readonly skill?: string }): Omit<MapRow, 'cells'> {
  const reference = model.referenceAt(required, 'skill');
  const resolution = reference === undefined ? undefined : model.resolve(reference);
  if (resolution?.status !== 'found') return { title: required.skill ?? '', source: undefined };
  return { title: model.titleOf(resolution.entity), source: sourceOf(resolution.entity) };
}
