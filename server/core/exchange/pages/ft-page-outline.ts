import { type ReadingLog, shorten } from '../reading-log.ts';
import type { PageLine } from './page-blocks.ts';

/** A page of competencies, taken apart. */
export interface FtOutline {
  /** What stands before the first theme. */
  readonly before: readonly PageLine[];
  readonly competencies: readonly FtCompetency[];
}

export interface FtCompetency {
  readonly title: PageLine;
  readonly theme: string | undefined;
  readonly examples: readonly PageLine[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly proficiency: PageLine | undefined;
}

/**
 * Takes the lines of a page apart: a line right before “Examples:” or “Proficiency: …” is a competency, and the line
 * before that its theme, where there is one. Headings of HTML that are one step wider than a competency are themes.
 */
export function readFtOutline(lines: readonly PageLine[], log: ReadingLog): FtOutline {
  const hasBullets = lines.some(line => line.bullet);
  const depth = depthOfCompetencies(lines);
  const competencies: OpenCompetency[] = [];
  let before: readonly PageLine[] | undefined;
  let waiting: PageLine[] = [];
  let part: 'examples' | 'links' | undefined;
  let theme: string | undefined;
  const open = (): OpenCompetency | undefined => {
    const title = waiting.at(-1);
    if (title === undefined) return competencies.at(-1);
    const candidate = waiting.at(-2);
    const isTheme = candidate !== undefined && (depth === undefined || (candidate.heading ?? 9) < depth);
    const others = waiting.slice(0, isTheme ? -2 : -1);
    if (isTheme) theme = candidate.text;
    if (before === undefined) before = others;
    else for (const line of others) log.setAside(line, 'stands between two competencies');
    waiting = [];
    competencies.push({ title, theme, examples: [], links: [], proficiency: undefined });
    return competencies.at(-1);
  };
  for (const line of lines) {
    const label = labelOf(line.text);
    if (label === undefined && isFeedback(line.text)) {
      log.note('left-out', line.line, line.text, `“${shorten(line.text)}” asks for feedback on the page.`);
    } else if (label !== undefined && (waiting.length > 0 || competencies.length > 0)) {
      const competency = open()!;
      part = label.part;
      log.note('left-out', line.line, label.printed, `“${shorten(label.printed)}” is a label of the page.`);
      if (label.value === '') continue;
      if (part === undefined && competency.proficiency === undefined)
        competency.proficiency = { ...line, text: label.value };
      else log.setAside({ ...line, text: label.value }, `stands behind “${label.printed}”`);
    } else if (part !== undefined && (line.bullet || !hasBullets) && line.heading === undefined) {
      add(line, part, competencies.at(-1)!, log);
    } else if (line.bullet && part === undefined && competencies.length > 0) {
      log.setAside(line, 'stands behind a competency');
    } else {
      part = undefined;
      waiting.push(line);
    }
  }
  for (const line of competencies.length > 0 ? waiting : [])
    log.setAside(line, 'stands behind the last competency');
  return { before: before ?? waiting, competencies };
}

interface OpenCompetency extends FtCompetency {
  readonly examples: PageLine[];
  readonly links: { readonly label: string; readonly url: string }[];
  proficiency: PageLine | undefined;
}

function add(line: PageLine, part: 'examples' | 'links', competency: OpenCompetency, log: ReadingLog): void {
  if (part === 'examples') {
    competency.examples.push(line);
    return;
  }
  const url = [...(line.links ?? []), ...(/https?:\/\/\S+/.exec(line.text) ?? [])].find(link =>
    /^https?:\/\/\S+$/.test(link),
  );
  if (url === undefined) log.setAside(line, 'has no web address');
  else competency.links.push({ label: line.text.replace(url, '').trim() || url, url });
}

/** “Examples:”, “Proficiency: …” and their like; `part` says what the lines that follow are. */
function labelOf(
  text: string,
): { part: 'examples' | 'links' | undefined; printed: string; value: string } | undefined {
  const [, word, value = ''] =
    /^(examples?|proficiency|supporting (?:urls?|links)|(?:useful|more) links)\s*(?::\s*(.*))?$/is.exec(
      text,
    ) ?? [];
  if (word === undefined) return undefined;
  const isProficiency = /^proficiency/i.test(word);
  if (isProficiency && value === '') return undefined;
  const part = isProficiency ? undefined : /^example/i.test(word) ? 'examples' : 'links';
  return { part, printed: word, value };
}

function isFeedback(text: string): boolean {
  return text.length <= 80 && /^(?:give|send|leave)\b.*\bfeedback\b|^feedback\b/i.test(text);
}

/** How deep the headings of competencies are on a page of HTML: those right before a label. */
function depthOfCompetencies(lines: readonly PageLine[]): number | undefined {
  const depths = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return line.heading !== undefined && next !== undefined && labelOf(next.text) !== undefined
      ? [line.heading]
      : [];
  });
  return depths[0];
}
