import { climbOf } from '../../analysis/ladders.ts';
import { type Thread, threadsOf } from '../../analysis/threads.ts';
import { addTo } from '../../grouping.ts';
import { shorten } from '../../markdown-text.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { sentence } from '../../wording.ts';
import { linkTo, linkToCard, plainLink } from '../card/card-link.ts';
import { cardKey, levelCardAt } from '../card/card-targets.ts';
import { comparisonKey } from '../view-key.ts';
import { competencyEntries } from './competency-entries.ts';
import { type GridColumn, type GridPart, gridRow, type LadderGrid } from './ladder-grid.ts';

type Family = Entity<'family'>;
type Level = Entity<'level'>;

/** How the competencies of a job family grow: levels across, threads down, theme by theme; undefined where it has none. */
export function competencyGrid(model: Model, family: Family): LadderGrid | undefined {
  const { levels, ways } = climbOf(model, family);
  const threads = threadsOf(model, family);
  if (threads.length === 0) return undefined;
  const isLarge = threads.reduce((sum, { steps }) => sum + steps.length, 0) > mostUnfolded;
  const places = ways.map(way => way.map(level => levels.indexOf(level)));
  const byTheme = new Map<Entity | undefined, Thread[]>();
  for (const theme of model.childrenOf(family, 'theme')) byTheme.set(theme, []);
  for (const thread of threads) {
    addTo(byTheme, themeOf(model, thread), thread);
  }
  const parts = [...byTheme].map(([theme, own]): GridPart => {
    const named = own.filter(({ tag, isSure, steps }) => isSure && (tag !== undefined || steps.length > 1));
    const others = own.filter(thread => !named.includes(thread));
    const row = (title: string, some: readonly Thread[], isThread: boolean) =>
      gridRow(
        { title, source: undefined, isThread },
        levels.map(level =>
          some.flatMap(thread => competencyEntries(model, thread, level, { ways, title, isThread, isLarge })),
        ),
        places,
      );
    return {
      heading:
        theme === undefined ? (byTheme.size > 1 ? 'Without a theme' : undefined) : model.titleOf(theme),
      rows: [
        ...named.map(thread => row(nameOf(thread), [thread], true)),
        ...(others.length === 0
          ? []
          : [row(named.length === 0 ? 'Competencies' : 'Other competencies', others, false)]),
      ],
    };
  });
  return {
    key: 'competencies',
    heading: 'How competencies grow',
    columns: columnsOf(model, family, levels, ways),
    ways: places,
    parts: parts.filter(({ rows }) => rows.length > 0),
  };
}

/** With more competencies than these a grid only counts their examples. */
const mostUnfolded = 400;

function columnsOf(
  model: Model,
  family: Family,
  levels: readonly Level[],
  ways: readonly (readonly Level[])[],
): readonly GridColumn[] {
  return levels.map(level => {
    const way = ways.find(one => one.includes(level)) ?? [];
    const below = way[way.indexOf(level) - 1];
    const card = levelCardAt(model, family, level);
    const lower = below && levelCardAt(model, family, below);
    const title = model.titleOf(level) || 'Untitled';
    return {
      link: card === undefined ? plainLink(title) : { ...linkToCard(model, card), title },
      note: level.data.track,
      step:
        card === undefined || lower === undefined
          ? undefined
          : linkTo(`What is new at ${title}`, comparisonKey(cardKey(lower), cardKey(card))),
    };
  });
}

function themeOf(model: Model, { steps }: Thread): Entity | undefined {
  return model.follow(model.standpointOf(steps[0]!.competency), 'theme');
}

/** A tag in the words it is made of, else the title that the thread begins with. */
function nameOf({ tag, steps }: Thread): string {
  if (tag === undefined) return shorten(steps[0]!.competency.data.summary ?? '', 70);
  const words = tag.replace(/[-_]+/g, ' ').trim();
  return words === '' ? tag : sentence(words);
}
