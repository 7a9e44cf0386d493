import { readFtHead } from './ft-page-head.ts';
import { type FtCompetency, readFtOutline } from './ft-page-outline.ts';
import { type ImportedFramework, refused } from './imported-framework.ts';
import type { PageLine } from './page-blocks.ts';
import { plainToMarkdown } from './plain-to-markdown.ts';
import { isHtml, readPageHtml } from './read-page-html.ts';
import { readPageText } from './read-page-text.ts';
import { ReadingLog, shorten } from './reading-log.ts';
import { slug, type TakenIds } from './slug.ts';
import { writeYaml, type YamlMap } from './yaml-writer.ts';

/**
 * Reads a page of the Financial Times' engineering progression, one level of one job family, that was copied as text
 * or as HTML, and gives that job family with the one level, its themes and its competencies. Ids that the page does
 * not have are made from the texts, so the same page gives the same ids. A text that is no such page gives no files.
 * Never throws.
 */
export function readFtPage(text: string): ImportedFramework {
  const log = new ReadingLog();
  const blocks = isHtml(text) ? readPageHtml(text) : readPageText(text);
  const lines = blocks.flatMap(block => (block.kind === 'line' ? [block] : block.cells.flat()));
  const { before, competencies } = readFtOutline(lines, log);
  if (!competencies.some(({ examples, proficiency }) => examples.length > 0 || proficiency !== undefined))
    return refused('This is not a page of competencies: none was found on it.');
  const head = readFtHead(before, log);
  const id = slug(head.family ?? head.level ?? '', new Map(), 'family');
  const level = head.level === undefined ? undefined : slug(head.level, new Map(), 'level');
  const themes = themesOf(competencies, log);
  const scale = scaleOf(competencies, id, log);
  const family = {
    id,
    name: head.family ?? head.level ?? id,
    isLegacy: head.isLegacy || undefined,
    notice: head.notices.map(line => plainToMarkdown(line.text)).join('\n\n') || undefined,
    proficiencyScale: scale?.id,
    levels: level === undefined ? undefined : [{ id: level, name: head.level }],
    themes: [...themes].map(([name, theme]) => ({ id: theme, name })),
    competencies: writeCompetencies(competencies, level, themes, log),
    scales: scale === undefined ? undefined : [scale],
    'x-unread': log.aside.length === 0 ? undefined : log.aside,
  };
  const manifest = { format: 1, id, name: family.name, 'x-source': { format: 'ft-page' } };
  return {
    files: new Map([
      ['framework.yaml', writeYaml({ framework: manifest })],
      [`${id}.yaml`, writeYaml(family)],
    ]),
    report: log.report(),
  };
}

function themesOf(competencies: readonly FtCompetency[], log: ReadingLog): ReadonlyMap<string, string> {
  const ids: TakenIds = new Map();
  const themes = new Map<string, string>();
  for (const { theme } of competencies) {
    if (theme === undefined || themes.has(theme)) continue;
    themes.set(theme, slug(theme, ids, 'theme'));
    log.count('Themes');
  }
  return themes;
}

function writeCompetencies(
  competencies: readonly FtCompetency[],
  level: string | undefined,
  themes: ReadonlyMap<string, string>,
  log: ReadingLog,
): YamlMap[] {
  const ids: TakenIds = new Map(
    competencies.flatMap(({ title }) => (title.anchor === undefined ? [] : [[title.anchor, 1]])),
  );
  const made = competencies.filter(({ title }) => title.anchor === undefined);
  if (made.length > 0) {
    const message = `The page does not show the ids of ${made.length} competencies, of the level and of the themes; they are made from the texts.`;
    log.note('guessed', made[0]!.title.line, '', message);
  }
  return competencies.map(({ title, theme, examples, links, proficiency }) => {
    log.count('Competencies');
    log.count('Examples', examples.length);
    for (const example of examples) log.textEnds('examples', example);
    if (theme === undefined)
      log.note('missing', title.line, title.text, `The page shows “${shorten(title.text)}” under no theme.`);
    return {
      id: title.anchor ?? slug(title.text, ids, 'competency'),
      summary: title.text,
      examples: examples.length === 0 ? undefined : examples.map(example => example.text),
      supportingUrls: links.length === 0 ? undefined : links.map(({ label, url }) => ({ label, url })),
      level,
      theme: theme === undefined ? undefined : themes.get(theme),
      proficiency:
        proficiency === undefined
          ? undefined
          : (knownProficiency(proficiency.text) ?? scaleLevel(proficiency.text)),
      'x-made-id': title.anchor === undefined ? true : undefined,
    };
  });
}

/** The page's own scale, where it prints other words than those of the five built-in proficiencies. */
function scaleOf(
  competencies: readonly FtCompetency[],
  family: string,
  log: ReadingLog,
): ({ id: string } & YamlMap) | undefined {
  const printed = competencies.flatMap(({ proficiency }) => (proficiency === undefined ? [] : [proficiency]));
  if (printed.length === 0) return undefined;
  const stranger: PageLine | undefined = printed.find(({ text }) => knownProficiency(text) === undefined);
  if (stranger === undefined) return undefined;
  const words = [...new Set(printed.map(({ text }) => knownProficiency(text) ?? scaleLevel(text)))];
  const message = `The proficiencies of the page are taken for a scale of its own, in the order in which they stand there: ${words.join(', ')}.`;
  log.note('guessed', stranger.line, stranger.text, message);
  return { id: `${family.slice(0, 80)}-proficiency`, levels: words.map(word => ({ id: word })) };
}

/** A printed word as the id of a level of a scale, which may hold spaces but no slash. */
function scaleLevel(text: string): string {
  return (
    text
      .replace(/\s*\/+\s*/g, ' or ')
      .slice(0, 100)
      .trim() || 'unnamed'
  );
}

function knownProficiency(text: string): string | undefined {
  return proficiencies.find(known => known.toLowerCase() === text.toLowerCase());
}

/** The levels of `ft-proficiency`. */
const proficiencies = ['Awareness', 'Foundational', 'Working knowledge', 'Practitioner', 'Expert'];
