import { threadOf } from '../../analysis/threads.ts';
import { groupBy } from '../../grouping.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { readMeasure } from '../measure.ts';
import { sourceOf, writtenAt, writtenItems } from '../source.ts';
import { fillAddress } from '../web-address.ts';
import { plainItem, statusOf, successorTitles, withUniqueKeys } from './card-item.ts';
import { linkToWeb } from './card-link.ts';
import { type CardTarget, competenciesAt } from './card-targets.ts';
import { type Expected, expectedAt, levelsBelow } from './expected-at.ts';
import type { CardItem, CardLink, CardSection, Growth } from './role-card.ts';

type LevelTarget = Extract<CardTarget, { kind: 'level' }>;
type Competency = Entity<'competency'>;
type Theme = Entity<'theme'>;

/** What one level of a job family expects, theme by theme; at the end, folded, what the levels below it expect besides. */
export function levelSections(model: Model, target: LevelTarget): readonly CardSection[] {
  const { family, level } = target;
  const [, ...below] = expectedAt(model, family, level);
  const here = byTheme(model, family, competenciesAt(model, family, level));
  const sections = here.map(
    ({ theme, competencies }): CardSection => ({
      key: `theme/${theme?.id ?? ''}`,
      heading:
        theme !== undefined ? model.titleOf(theme) : here.length === 1 ? 'Competencies' : 'Without a theme',
      source: theme === undefined ? undefined : sourceOf(theme),
      summary: theme === undefined ? undefined : writtenAt(theme.file, theme.data, 'summary'),
      isFolded: false,
      groups: [
        {
          heading: undefined,
          items: competencies.map(competency => ({
            ...competencyItem(model, competency),
            growth: growthOf(model, competency, target),
            feedback: feedbackOf(model, competency),
          })),
        },
      ],
    }),
  );
  return withUniqueKeys([...sections, ...belowSection(model, family, below)]);
}

function belowSection(
  model: Model,
  family: Entity<'family'>,
  below: readonly Expected[],
): readonly CardSection[] {
  const groups = below
    .filter(({ competencies }) => competencies.length > 0)
    .map(({ level, competencies }) => ({
      heading: model.titleOf(level),
      items: byTheme(model, family, competencies).flatMap(part =>
        part.competencies.map(competency => ({
          ...competencyItem(model, competency),
          category: part.theme === undefined ? [] : [model.titleOf(part.theme)],
        })),
      ),
    }));
  if (groups.length === 0) return [];
  const heading = 'Also expected from the levels below';
  return [{ key: 'below', heading, source: undefined, summary: undefined, isFolded: true, groups }];
}

/** The competencies in the order of the family's themes, those without a theme last. */
function byTheme(
  model: Model,
  family: Entity<'family'>,
  competencies: readonly Competency[],
): readonly { readonly theme: Theme | undefined; readonly competencies: readonly Competency[] }[] {
  const themes = model.childrenOf(family, 'theme');
  const placed = groupBy(competencies, (competency): Theme | undefined => {
    const found = model.follow(model.standpointOf(competency), 'theme');
    return themes.find(theme => theme === found);
  });
  return [...themes, undefined].flatMap(theme => {
    const own = placed.get(theme);
    return own === undefined ? [] : [{ theme, competencies: own }];
  });
}

function competencyItem(model: Model, competency: Competency): CardItem {
  const { file, data, id } = competency;
  return {
    ...plainItem(`competency/${id ?? competency.path.join('/')}`, sourceOf(competency)),
    title: writtenAt(file, data, 'summary'),
    thread: threadName(model, competency),
    measure: readMeasure(model, model.standpointOf(competency), 'proficiency'),
    examples: writtenItems(file, data, 'examples'),
    links: linksOf(data),
    status: statusOf(data),
    successors: successorTitles(model, file, data),
  };
}

/** The tag of its thread, else the first title of a thread that is known by its titles. */
function threadName(model: Model, competency: Competency): string | undefined {
  if (competency.data.thread !== undefined) return competency.data.thread;
  const steps = threadOf(model, competency)?.steps ?? [];
  return steps.length < 2 ? undefined : `${steps[0]!.competency.data.summary}`;
}

function linksOf(data: Competency['data']): readonly CardLink[] {
  return (data.supportingUrls ?? []).flatMap(({ label, url }) => {
    const title = label ?? url;
    return title === undefined ? [] : [linkToWeb(title, url ?? '')];
  });
}

function feedbackOf(model: Model, { id, data }: Competency): string | undefined {
  const template = model.manifest?.data.feedback;
  if (template === undefined || id === undefined) return undefined;
  return fillAddress(template, id, data.summary ?? '');
}

/** The same thread at the nearest level below, when more or less is asked for here. */
function growthOf(model: Model, competency: Competency, { family, level }: LevelTarget): Growth | undefined {
  const { thread } = competency.data;
  if (thread === undefined) return undefined;
  const measureOf = (one: Competency) => readMeasure(model, model.standpointOf(one), 'proficiency');
  for (const lower of levelsBelow(model, family, level)) {
    const earlier = competenciesAt(model, family, lower).find(
      ({ data }) => data.thread === thread && statusOf(data) !== 'retired',
    );
    if (earlier === undefined) continue;
    const [before, now] = [measureOf(earlier), measureOf(competency)];
    if (before?.position === undefined || now?.position === undefined || before.position === now.position)
      return undefined;
    const change = now.position > before.position ? 'raised' : 'lowered';
    return { level: model.titleOf(lower), word: before.word, change };
  }
  return undefined;
}
