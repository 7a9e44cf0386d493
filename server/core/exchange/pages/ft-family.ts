import { addTo } from '../../grouping.ts';
import { counted } from '../../wording.ts';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { plainToMarkdown } from '../writing/plain-to-markdown.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';
import type { FtHead } from './ft-page-head.ts';
import type { FtCompetency } from './ft-page-outline.ts';
import type { PageLine } from './page-blocks.ts';

/** One page, taken apart. */
export interface FtPage {
  /** The file that it was read from, where there are several. */
  readonly file: string | undefined;
  readonly head: FtHead;
  readonly competencies: readonly FtCompetency[];
  /** What has no place in the format. */
  readonly aside: readonly string[];
}

/** The ids that are in use, in all files together. */
interface Taken {
  readonly families: TakenIds;
  readonly competencies: TakenIds;
}

/** A job family from its pages: a level for each, lowest first as the pages come, and what they say together. */
export function writeFtFamily(
  pages: readonly FtPage[],
  taken: Taken,
  log: ReadingLog,
): { id: string; name: string } & YamlMap {
  const [{ head }] = pages as [FtPage];
  const id = slug(head.family ?? head.level ?? '', taken.families, 'family');
  const levels = levelsOf(pages, log);
  const themes = themesOf(pages, log);
  const scale = scaleOf(pages, id, log);
  const aside = pages.flatMap(page => page.aside);
  noteMadeIds(pages, log);
  return {
    id,
    name: head.family ?? head.level ?? id,
    isLegacy: isLegacy(pages, log) || undefined,
    notice: noticesOf(pages, log).map(plainToMarkdown).join('\n\n') || undefined,
    proficiencyScale: scale?.id,
    levels: levels.size === 0 ? undefined : [...levels].map(([name, level]) => ({ id: level, name })),
    themes: [...themes.values()].map(({ id: theme, name }) => ({ id: theme, name })),
    competencies: pages.flatMap(page => writeCompetencies(page, { levels, themes, taken }, log)),
    scales: scale === undefined ? undefined : [scale],
    'x-unread': aside.length === 0 ? undefined : aside,
  };
}

/** The id of each level, by its name. */
function levelsOf(pages: readonly FtPage[], log: ReadingLog): ReadonlyMap<string, string> {
  const ids: TakenIds = new Map();
  const levels = new Map<string, string>();
  for (const { file, head } of pages) {
    if (head.level === undefined) continue;
    log.file = file;
    if (levels.has(head.level)) {
      const message = `This is another page of “${shorten(head.level)}”; its competencies are added to that level.`;
      log.note('guessed', 1, head.level, message);
    } else levels.set(head.level, slug(head.level, ids, 'level'));
  }
  if (levels.size > 1) {
    const names = [...levels.keys()].map(name => `“${shorten(name)}”`).join(', ');
    log.file = pages[0]!.file;
    log.note(
      'guessed',
      1,
      '',
      `The levels stand in the order of the pages: ${names}. Give the pages from the lowest level to the highest.`,
    );
  }
  return levels;
}

interface Theme {
  readonly id: string;
  readonly name: string;
}

/** The themes of all pages by what is the same in their names, however they are spelt. */
function themesOf(pages: readonly FtPage[], log: ReadingLog): ReadonlyMap<string, Theme> {
  const ids: TakenIds = new Map();
  const themes = new Map<string, Theme>();
  const told = new Set<string>();
  for (const { file, competencies } of pages) {
    log.file = file;
    for (const { theme: name, title } of competencies) {
      if (name === undefined) continue;
      const known = themes.get(fold(name));
      if (known === undefined) {
        themes.set(fold(name), { id: slug(name, ids, 'theme'), name });
        log.count('Themes');
      } else if (known.name !== name && !told.has(name)) {
        told.add(name);
        log.note(
          'dropped',
          title.line,
          name,
          `The theme “${shorten(known.name)}” is spelt “${shorten(name)}” here.`,
        );
      }
    }
  }
  return themes;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The notices of all pages, each once; what stands on some pages only is told. */
function noticesOf(pages: readonly FtPage[], log: ReadingLog): readonly string[] {
  const notices = new Map<string, FtPage[]>();
  const lines = new Map<string, PageLine>();
  for (const page of pages)
    for (const line of page.head.notices) {
      addTo(notices, line.text, page);
      lines.set(line.text, lines.get(line.text) ?? line);
    }
  for (const [text, own] of notices) {
    const on = new Set(own).size;
    if (on === pages.length) continue;
    log.file = own[0]!.file;
    const message = `“${shorten(text)}” stands on ${on} of the ${pages.length} pages; it is taken for a notice on the whole job family.`;
    log.note('guessed', lines.get(text)!.line, text, message);
  }
  return [...notices.keys()];
}

function isLegacy(pages: readonly FtPage[], log: ReadingLog): boolean {
  const legacy = pages.filter(({ head }) => head.isLegacy);
  if (legacy.length === 0) return false;
  for (const { file, head } of pages) {
    if (head.isLegacy) continue;
    log.file = file;
    const message =
      'This page does not say that its job family is legacy, as another one does; it is taken to be legacy.';
    log.note('guessed', 1, head.level ?? '', message);
  }
  return true;
}

function noteMadeIds(pages: readonly FtPage[], log: ReadingLog): void {
  for (const { file, competencies } of pages) {
    const made = competencies.filter(({ title }) => title.anchor === undefined);
    if (made.length === 0) continue;
    log.file = file;
    const message = `The page does not show the ids of ${counted(made.length, 'competency', 'competencies')}, of the level and of the themes; they are made from the texts.`;
    log.note('guessed', made[0]!.title.line, '', message);
  }
}

interface Places {
  readonly levels: ReadonlyMap<string, string>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly taken: Taken;
}

function writeCompetencies(
  { file, head, competencies }: FtPage,
  { levels, themes, taken }: Places,
  log: ReadingLog,
): YamlMap[] {
  log.file = file;
  return competencies.map(({ title, theme, examples, links, proficiency }) => {
    log.count('Competencies');
    log.count('Examples', examples.length);
    for (const example of examples) log.textEnds('examples', example);
    if (theme === undefined)
      log.note('missing', title.line, title.text, `The page shows “${shorten(title.text)}” under no theme.`);
    const printed = printedId(title, taken, log);
    return {
      id: printed ?? slug(title.text, taken.competencies, 'competency'),
      summary: title.text,
      examples: examples.length === 0 ? undefined : examples.map(example => example.text),
      supportingUrls: links.length === 0 ? undefined : links.map(({ label, url }) => ({ label, url })),
      level: head.level === undefined ? undefined : levels.get(head.level),
      theme: theme === undefined ? undefined : themes.get(fold(theme))?.id,
      proficiency: proficiency === undefined ? undefined : levelWord(proficiency.text),
      'x-made-id': printed === undefined ? true : undefined,
    };
  });
}

/** The id that the page shows; undefined for none, and for one that another competency has. */
function printedId(
  { anchor, line, text }: PageLine,
  { competencies }: Taken,
  log: ReadingLog,
): string | undefined {
  if (anchor === undefined) return undefined;
  const uses = competencies.get(anchor) ?? 1;
  competencies.set(anchor, uses + 1);
  if (uses === 1) return anchor;
  log.note(
    'guessed',
    line,
    anchor,
    `“${shorten(text)}” has the id of another competency; it gets one of its own.`,
  );
  return undefined;
}

/** The pages' own scale, where they print other words than those of the five built-in proficiencies. */
function scaleOf(
  pages: readonly FtPage[],
  family: string,
  log: ReadingLog,
): ({ id: string } & YamlMap) | undefined {
  const printed = pages.flatMap(({ file, competencies }) =>
    competencies.flatMap(({ proficiency }) =>
      proficiency === undefined ? [] : [{ file, line: proficiency }],
    ),
  );
  const stranger = printed.find(({ line }) => knownProficiency(line.text) === undefined);
  if (stranger === undefined) return undefined;
  const words = [...new Set(printed.map(({ line }) => levelWord(line.text)))];
  log.file = stranger.file;
  const message = `The proficiencies of the page are taken for a scale of its own, in the order in which they stand there: ${words.join(', ')}.`;
  log.note('guessed', stranger.line.line, stranger.line.text, message);
  return { id: `${family.slice(0, 80)}-proficiency`, levels: words.map(word => ({ id: word })) };
}

/** A printed proficiency as the id of a level of a scale, which may hold spaces but no slash. */
function levelWord(text: string): string {
  const word = text
    .replace(/\s*\/+\s*/g, ' or ')
    .slice(0, 100)
    .trim();
  return knownProficiency(text) ?? (word || 'unnamed');
}

function knownProficiency(text: string): string | undefined {
  return proficiencies.find(known => known.toLowerCase() === text.toLowerCase());
}

/** The levels of `ft-proficiency`. */
const proficiencies = ['Awareness', 'Foundational', 'Working knowledge', 'Practitioner', 'Expert'];
