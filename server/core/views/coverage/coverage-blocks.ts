import { creditBlocks } from '../page/credit-blocks.ts';
import type { TableBlock, ViewBlock } from '../writing/blocks.ts';
import { bullets, headingOf, paragraph, plain, strong } from '../writing/make-blocks.ts';
import type { Block, Inline } from '../writing/markdown.ts';
import type { Coverage, CoverageEntry, CoverageList } from './coverage.ts';
import type { CoverageMap, MapCell } from './coverage-map.ts';
import {
  bareStep,
  firstOf,
  firstReasons,
  mapLegend,
  mostEntries,
  qualitySentence,
  severityWords,
  timesWords,
} from './coverage-words.ts';
import type { Quality, WeakSpot } from './quality.ts';

/** The coverage of a framework to be read from above: how sound it is, what is asked where, what is missing or idle. */
export function coverageBlocks(coverage: Coverage): readonly ViewBlock[] {
  const { title, version, quality, maps, others, lists, credits } = coverage;
  return [
    headingOf(1, title),
    paragraph(version === undefined ? 'Coverage' : `Coverage · Version ${version}`),
    ...(quality === undefined ? [] : qualityBlocks(quality)),
    headingOf(2, 'What is asked where'),
    ...(maps.length === 0 ? [paragraph('No role requires skills, and no level has competencies.')] : []),
    ...maps.flatMap(mapBlocks),
    ...(others.length === 0
      ? []
      : [headingOf(3, `${others.length} more`), bullets(others.map(link => [paragraph(link.title)]))]),
    ...lists.flatMap(listBlocks),
    ...credits.flatMap(creditBlocks),
  ];
}

function qualityBlocks(quality: Quality): readonly ViewBlock[] {
  const { score, worst } = quality;
  return [
    headingOf(2, 'Quality'),
    paragraph([strong(`${score} of 100.`), plain(` ${qualitySentence(quality)}`)]),
    ...(worst.length === 0
      ? []
      : [headingOf(3, 'Weakest spots'), { kind: 'list', start: 1, items: worst.map(spotBlocks) } as const]),
  ];
}

function spotBlocks({ title, kind, place, reasons }: WeakSpot): readonly Block[] {
  const { shown, rest } = firstReasons(reasons);
  const told = shown.map(({ severity, message, count }) =>
    [`${severityWords[severity]}: ${message}`, timesWords(count)].filter(Boolean).join(' '),
  );
  return [
    paragraph([strong(title), plain(` (${[kind, ...place].join(' · ')})`)]),
    bullets([...told, ...(rest === undefined ? [] : [rest])].map(line => [paragraph(line)])),
  ];
}

function mapBlocks(map: CoverageMap): readonly ViewBlock[] {
  return [headingOf(3, map.heading), mapTable(map), ...mapLegend(map).map(line => paragraph<never>(line))];
}

/** Where there are few columns the words of the steps stand beside their numbers. */
function mapTable({ kind, columns, rows }: CoverageMap): TableBlock {
  const hasWords = kind === 'skills' && columns.length <= fewColumns;
  return {
    kind: 'table',
    corner: kind === 'skills' ? 'Skill' : 'Theme',
    columns: columns.map(({ title }) => title),
    rows: rows.map(({ title, cells }) => ({
      title,
      cells: cells.map(cell => cellLines(cell, hasWords)),
    })),
  };
}

const fewColumns = 5;

function cellLines({ text, word }: MapCell, hasWords: boolean): readonly (readonly Inline[])[] {
  if (text === '') return [];
  return [[plain(hasWords ? `${text} ${bareStep(word)}` : text)]];
}

function listBlocks({ heading, praise, entries }: CoverageList): readonly ViewBlock[] {
  if (entries.length === 0) return [headingOf(2, heading), paragraph(praise)];
  const { shown, rest } = firstOf(entries, mostEntries);
  const told = [...shown.map(entryLine), ...(rest === undefined ? [] : [rest])];
  return [headingOf(2, `${heading} (${entries.length})`), bullets(told.map(line => [paragraph(line)]))];
}

function entryLine({ title, note }: CoverageEntry): string {
  return note === '' ? title : `${title} (${note})`;
}
