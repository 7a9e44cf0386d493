import { type ReadingLog, shorten } from '../reading-log.ts';
import { flatten, type PageBlock, type PageLine, type PageRow } from './page-blocks.ts';
import {
  type Column,
  columnNamed,
  isColumnHeading,
  type SectionKind,
  sectionHeading,
} from './page-furniture.ts';

/** A profile page by its sections, in the order in which it shows them. */
export interface PageSections {
  readonly name: PageLine | undefined;
  /** Lines before the first section that are not the name. */
  readonly before: readonly PageBlock[];
  readonly sections: readonly Section[];
  readonly attribution: readonly PageLine[];
  /** The printed heading of the responsibilities, where it is another than the usual one. */
  readonly youWill: string | undefined;
  /** The web address for feedback on the page. */
  readonly feedback: string | undefined;
}

/** One section, or one of the parts that it has headings for. */
export interface Section {
  readonly kind: SectionKind;
  /** Whether its components are the organisation's own. */
  readonly custom: boolean;
  /** What the cells of its rows hold, where the page says so. */
  readonly columns: readonly (Column | undefined)[] | undefined;
  readonly blocks: readonly PageBlock[];
}

/** Sorts the blocks of a page under its headings. Headings and other furniture of the page are told and left out. */
export function sortIntoSections(blocks: readonly PageBlock[], log: ReadingLog): PageSections {
  const before: PageBlock[] = [];
  const sections: OpenSection[] = [];
  const attribution: PageLine[] = [];
  let inAttribution = false;
  let youWill: string | undefined;
  let feedback: string | undefined;
  for (const block of blocks) {
    const section = sections.at(-1);
    const text = block.kind === 'line' ? block.text : block.cells.map(flatten).join(' ').trim();
    const leaveOut = (why: string) => log.note('left-out', block.line, text, `“${shorten(text)}” ${why}`);
    if (block.kind === 'line' && !block.bullet) {
      const heading = sectionHeading(text);
      const printed = responsibilitiesHeading(text);
      if (heading?.kind === 'feedback' || section?.kind === 'feedback') feedback ??= webAddress(block);
      if (heading !== undefined || printed !== undefined) {
        leaveOut('is a heading of the page.');
        inAttribution = false;
        if (printed !== undefined && !isUsual(printed)) youWill ??= printed;
        const { kind, custom } = heading ?? { kind: 'responsibilities', custom: false };
        if (kind !== 'feedback' || section !== undefined)
          sections.push({ kind, custom, columns: undefined, blocks: [] });
        continue;
      }
      if (isAttribution(text)) {
        attribution.push(block);
        inAttribution = section !== undefined;
        continue;
      }
    }
    if (section?.kind === 'feedback') {
      leaveOut('asks for feedback on the page.');
    } else if (inAttribution && block.kind === 'line') {
      attribution.push(block);
    } else if (section !== undefined && section.blocks.length === 0 && isColumnHeading(text)) {
      if (block.kind === 'row') section.columns ??= columnsOf(block, section.kind);
      leaveOut('names columns.');
    } else {
      (section?.blocks ?? before).push(block);
    }
  }
  const lines = before.filter(block => block.kind === 'line');
  const name = lines.find(line => line.isTitle) ?? lines.at(-1);
  return { name, before: before.filter(block => block !== name), sections, attribution, youWill, feedback };
}

interface OpenSection extends Section {
  columns: Section['columns'];
  readonly blocks: PageBlock[];
}

function columnsOf(row: PageRow, section: SectionKind): (Column | undefined)[] {
  return row.cells.map(cell => columnNamed(flatten(cell), section));
}

/** “At this role level, you will:” and its like, without the colon. */
function responsibilitiesHeading(text: string): string | undefined {
  return text.length <= 80 && /\byou will ?:?$/i.test(text) ? text.replace(/ ?:$/, '') : undefined;
}

function isUsual(heading: string): boolean {
  return heading.toLowerCase() === 'at this role level, you will';
}

function isAttribution(text: string): boolean {
  if (!/^this\b/i.test(text)) return false;
  return /role\s?model\s?plus/i.test(text) || madeProfile.test(text);
}

const madeProfile = /\bprofile\s+(?:was|were|is|has been)\s+(?:created|produced|developed|written|built)\b/i;

function webAddress(line: PageLine): string | undefined {
  const address =
    line.links?.find(link => /^https?:\/\//i.test(link)) ?? /https?:\/\/[^\s<>"]+/i.exec(line.text)?.[0];
  return address?.replace(/[{}]/g, encodeURIComponent);
}
