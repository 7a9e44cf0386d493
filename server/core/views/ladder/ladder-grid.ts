import type { CardLink } from '../card/role-card.ts';
import type { Measure } from '../measure.ts';
import type { Source, Written } from '../source.ts';

/** How what is asked grows from level to level: a column a level, a row a thing. */
export interface LadderGrid {
  readonly key: string;
  readonly heading: string;
  readonly columns: readonly GridColumn[];
  /** The places of the columns that follow one another: one list for each way up. */
  readonly ways: readonly (readonly number[])[];
  readonly parts: readonly GridPart[];
}

export interface GridColumn {
  readonly link: CardLink;
  /** The level where the column is named after a role, else its track. */
  readonly note: string | undefined;
  /** The comparison with the column before. */
  readonly step: CardLink | undefined;
}

/** Rows that belong together, such as those of a theme. */
export interface GridPart {
  readonly heading: string | undefined;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly title: string;
  /** Where that thing is written, where it is one. */
  readonly source: Source | undefined;
  /** Whether it is one thing that grows; else things of each level that nothing joins. */
  readonly isThread: boolean;
  readonly cells: readonly GridCell[];
}

/** What is asked at a level; `gap` where nothing is, between two levels that ask for it. */
export interface GridCell {
  readonly state: 'filled' | 'gap' | 'empty';
  readonly entries: readonly GridEntry[];
  /** Against the nearest level below that asks for it. */
  readonly turn: GridTurn | undefined;
}

export interface GridTurn {
  readonly change: 'raised' | 'lowered';
  readonly from: string;
}

export interface GridEntry {
  /** What it is called where its text is not shown. */
  readonly name: string;
  /** Undefined where there is none, or where it says no more than its row or the level below. */
  readonly text: Written | undefined;
  /** Whether its text is the one of the level below. */
  readonly isAsBefore: boolean;
  readonly measure: Measure | undefined;
  readonly examples: GridExamples;
  readonly source: Source;
}

/** The examples of an entry; `since` tells what became of those of the level below, where anything of its thread stayed. */
export interface GridExamples {
  /** Each with whether it came while others stayed; empty in a large grid. */
  readonly shown: readonly { readonly text: Written; readonly isNew: boolean }[];
  readonly count: number;
  readonly since: { readonly added: number; readonly reworded: number } | undefined;
}

export const noExamples: GridExamples = { shown: [], count: 0, since: undefined };

/** A row from what is asked at each level; `ways` are the places of the columns that follow one another. */
export function gridRow(
  head: Omit<GridRow, 'cells'>,
  columns: readonly (readonly GridEntry[])[],
  ways: readonly (readonly number[])[],
): GridRow {
  const isFilled = (place: number) => (columns[place]?.length ?? 0) > 0;
  const cells = columns.map((entries, place): GridCell => {
    const through = ways.filter(way => way.includes(place));
    if (entries.length > 0) return { state: 'filled', entries, turn: turnAt(place, columns, through) };
    const isGap = through.some(way => {
      const index = way.indexOf(place);
      return way.slice(0, index).some(isFilled) && way.slice(index + 1).some(isFilled);
    });
    return { state: isGap ? 'gap' : 'empty', entries, turn: undefined };
  });
  return { ...head, cells };
}

function turnAt(
  place: number,
  columns: readonly (readonly GridEntry[])[],
  ways: readonly (readonly number[])[],
): GridTurn | undefined {
  const now = highest(columns[place] ?? []);
  for (const way of ways) {
    const below = way.slice(0, way.indexOf(place)).findLast(other => (columns[other]?.length ?? 0) > 0);
    const before = below === undefined ? undefined : highest(columns[below] ?? []);
    if (now?.position === undefined || before?.position === undefined) continue;
    if (before.steps.length !== now.steps.length || before.position === now.position) continue;
    return { change: now.position > before.position ? 'raised' : 'lowered', from: before.word };
  }
  return undefined;
}

function highest(entries: readonly GridEntry[]): Measure | undefined {
  return entries
    .map(({ measure }) => measure)
    .filter(measure => measure?.position !== undefined)
    .reduce(
      (best, measure) => (best === undefined || measure!.position! > best.position! ? measure : best),
      undefined,
    );
}
