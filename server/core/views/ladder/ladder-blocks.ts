import { creditBlocks } from '../page/credit-blocks.ts';
import type { TableBlock, ViewBlock } from '../writing/blocks.ts';
import {
  blocksOf,
  bullets,
  headingOf,
  lineOf,
  lines,
  paragraph,
  plain,
  strong,
} from '../writing/make-blocks.ts';
import type { Block, Inline } from '../writing/markdown.ts';
import { plainText } from '../writing/plain-text.ts';
import type { Ladder, LadderLevel, LadderRole, LadderTrack } from './ladder.ts';
import type { GridCell, GridColumn, GridEntry, GridPart, LadderGrid } from './ladder-grid.ts';
import {
  exampleWords,
  familiesTitle,
  gapWords,
  gridTally,
  hasLevels,
  isTracked,
  ladderFacts,
  noteOf,
  unplacedWords,
} from './ladder-words.ts';

/** The ladder of a job family to be read from above: its levels with the moves from them, then how demands grow. */
export function ladderBlocks(ladder: Ladder): readonly ViewBlock[] {
  const { title, summary, grids, others, credits } = ladder;
  return [
    headingOf(1, title),
    paragraph(ladderFacts(ladder).join(' · ')),
    ...(summary === undefined ? [] : blocksOf(summary)),
    ...levelsBlocks(ladder),
    ...familiesBlocks(ladder),
    ...unplacedBlocks(ladder),
    ...grids.flatMap(gridBlocks),
    ...(others.length === 0
      ? []
      : [headingOf(2, 'More rows of roles'), bullets(others.map(link => [paragraph(link.title)]))]),
    ...credits.flatMap(creditBlocks),
  ];
}

function levelsBlocks({ tracks, families, unplaced }: Ladder): readonly ViewBlock[] {
  if (tracks.length === 0 || (families.length + unplaced.length > 0 && !hasLevels(tracks))) return [];
  return [
    headingOf(2, isTracked(tracks) ? 'Tracks' : 'Levels'),
    ...(hasLevels(tracks) ? [] : [paragraph('This job family has no levels.')]),
    ...tracks.flatMap(trackBlocks),
  ];
}

function familiesBlocks({ families }: Ladder): readonly ViewBlock[] {
  if (families.length === 0) return [];
  return [headingOf(2, familiesTitle), bullets(families.map(({ title }) => [paragraph(title)]))];
}

function trackBlocks({ name, levels }: LadderTrack): readonly ViewBlock[] {
  if (levels.length === 0) return [];
  return [
    ...(name === undefined ? [] : [headingOf(3, name)]),
    { kind: 'list', start: 1, items: levels.map(levelBlocks) },
  ];
}

function levelBlocks({ title, summary, roles }: LadderLevel): readonly Block[] {
  const [first, ...others] = summary === undefined ? [] : blocksOf(summary);
  const isShort = first?.kind === 'paragraph';
  const head = isShort ? [[strong(title)], first.content] : [[strong(title)]];
  return [
    paragraph(lines(head)),
    ...(first === undefined || isShort ? others : [first, ...others]),
    ...(roles.length === 0 ? [] : [rolesList(roles)]),
  ];
}

function rolesList(roles: readonly LadderRole[]): Block {
  return bullets(
    roles.map(({ link, moves }) => {
      const to = moves.map(({ title }) => title).join(', ');
      return [paragraph(to === '' ? link.title : `${link.title} ↗ may move on to ${to}`)];
    }),
  );
}

function unplacedBlocks({ tracks, unplaced }: Ladder): readonly ViewBlock[] {
  if (unplaced.length === 0) return [];
  const { title, note } = unplacedWords(tracks);
  return [headingOf(2, title), ...(note === undefined ? [] : [paragraph(note)]), rolesList(unplaced)];
}

function gridBlocks(grid: LadderGrid): readonly ViewBlock[] {
  const said = [...gridTally(grid), ...keyOf(grid)];
  return [
    headingOf(2, grid.heading),
    ...(said.length === 0 ? [] : [paragraph(said.join(' '))]),
    ...grid.parts.map(part => partTable(part, grid)),
  ];
}

/** What the signs and the words in brackets are. */
function keyOf({ parts }: LadderGrid): readonly string[] {
  const cells = parts.flatMap(({ rows }) => rows.flatMap(row => row.cells));
  const measures = cells.flatMap(({ entries }) => entries.map(({ measure }) => measure)).filter(isStated);
  const told = [...new Set(measures.map(measure => measure?.label))];
  return [
    ...(told.length === 0 ? [] : [`In brackets: ${told.join(' or ')}.`]),
    ...(cells.some(({ turn }) => turn !== undefined)
      ? ['▲ and ▼: a step up or down from the nearest level below that asks for it.']
      : []),
  ];
}

function partTable({ heading, rows }: GridPart, { columns }: LadderGrid): TableBlock {
  return {
    kind: 'table',
    corner: heading ?? '',
    columns: columns.map(columnName),
    rows: rows.map(({ title, cells }) => ({ title, cells: cells.map(cellLines) })),
  };
}

function columnName(column: GridColumn): string {
  const note = noteOf(column);
  return note === undefined ? column.link.title : `${column.link.title} (${note})`;
}

function cellLines({ state, entries, turn }: GridCell): readonly (readonly Inline[])[] {
  if (state === 'gap') return [[{ kind: 'emphasis', content: [plain(gapWords)] }]];
  const sign = turn === undefined ? '' : turn.change === 'raised' ? `▲${noBreak}` : `▼${noBreak}`;
  return entries.map((entry, index) => entryLine(entry, index === 0 ? sign : ''));
}

const noBreak = '\u00A0';

/** The text with its step behind it, where one is stated, or the step alone; then what there is to be unfolded. */
function entryLine({ text, isAsBefore, measure, examples }: GridEntry, sign: string): readonly Inline[] {
  const step = `${sign}${measure?.word ?? ''}`;
  const told = text === undefined ? (isAsBefore ? [plain('as before')] : []) : shortLine(text);
  const more = exampleWords(examples);
  const said: readonly Inline[] =
    told.length === 0 ? [plain(step)] : isStated(measure) ? [...told, plain(` (${step})`)] : told;
  if (more === undefined) return said;
  return told.length === 0 && step === '' ? [plain(more)] : [...said, plain(`; ${more}`)];
}

function isStated(measure: GridEntry['measure']): boolean {
  return measure !== undefined && measure.state !== 'missing';
}

/** A text as one line, however many blocks it has. */
function shortLine(text: NonNullable<GridEntry['text']>): readonly Inline[] {
  const [first, ...others] = blocksOf(text);
  return first?.kind === 'paragraph' && others.length === 0 ? lineOf(text) : [plain(plainText(text))];
}
