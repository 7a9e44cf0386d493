import { type ReadingLog, shorten } from '../reading-log.ts';
import type { PageLine } from './page-blocks.ts';

/** What the top of a page of competencies says. */
export interface FtHead {
  readonly level: string | undefined;
  readonly family: string | undefined;
  readonly isLegacy: boolean;
  readonly notices: readonly PageLine[];
}

/**
 * Reads the lines above the first theme: the title is the level, the introduction names level and family, and what
 * else stands there is a notice, one on legacy competencies also a status.
 */
export function readFtHead(lines: readonly PageLine[], log: ReadingLog): FtHead {
  const introductions = lines.flatMap(line => introductionIn(line) ?? []);
  const introduction = introductions[0];
  const rest = lines.filter(line => introductionIn(line) === undefined);
  const isLegacyLine = (line: PageLine) => /\blegacy\b/i.test(line.text);
  const title =
    rest.find(line => line.text === introduction?.level) ??
    rest.find(line => line.isTitle) ??
    (introduction === undefined ? rest.filter(line => !isLegacyLine(line)).at(-1) : undefined);
  for (const { line } of introductions)
    log.note('left-out', line.line, line.text, `“${shorten(line.text)}” introduces the page.`);
  noteConflicts(introductions, title, log);
  const level = introduction?.level ?? title?.text;
  if (title !== undefined) log.rewritten(title.line, title.text, 'levels');
  if (introduction === undefined && level !== undefined)
    log.note('guessed', title!.line, level, `“${shorten(level)}” is taken for the name of the level.`);
  if (level === undefined) log.note('missing', 1, '', 'The page does not say of which level it is.');
  if (introduction?.family === undefined)
    log.note('missing', 1, '', 'The page does not say of which job family it is.');
  const notices = rest.filter(line => line !== title);
  const legacy = notices.find(isLegacyLine);
  if (legacy !== undefined)
    log.note(
      'guessed',
      legacy.line,
      legacy.text,
      'This sentence is taken to say that the job family is legacy.',
    );
  for (const line of notices)
    if (line !== legacy)
      log.note(
        'guessed',
        line.line,
        line.text,
        `“${shorten(line.text)}” is taken for a notice on the job family.`,
      );
  return { level, family: introduction?.family, isLegacy: legacy !== undefined, notices };
}

/** Tells where a page names more than one level or job family. */
function noteConflicts(
  [first, ...others]: readonly Introduction[],
  title: PageLine | undefined,
  log: ReadingLog,
): void {
  if (first === undefined) return;
  for (const { line, level, family } of others)
    if (level !== first.level || family !== first.family)
      log.note(
        'guessed',
        line.line,
        line.text,
        `This sentence introduces “${shorten(level)}” in “${shorten(family)}”, an earlier one “${shorten(first.level)}” in “${shorten(first.family)}”; the page is taken for the earlier.`,
      );
  if (title !== undefined && title.text.toLowerCase() !== first.level.toLowerCase())
    log.note(
      'guessed',
      title.line,
      title.text,
      `The title of the page is “${shorten(title.text)}”, its introduction names “${shorten(first.level)}”; the level is called as in the introduction.`,
    );
}

interface Introduction {
  readonly line: PageLine;
  readonly level: string;
  readonly family: string;
}

/** “The competencies for LEVEL in FAMILY are …”. */
function introductionIn(line: PageLine): Introduction | undefined {
  const [, level, family] = /\bcompetencies for (.{1,80}?) in (.{1,80}?) are\b/i.exec(line.text) ?? [];
  return level === undefined || family === undefined ? undefined : { line, level, family };
}
