import { groupBy } from '../../grouping.ts';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';
import { asMarkdown, type Cell, type PageLine } from './page-blocks.ts';
import { type Column, sectionNames, usualColumns } from './page-furniture.ts';
import { tableRows } from './page-rows.ts';
import type { Section } from './page-sections.ts';
import { splitSkillCategory } from './split-skill-category.ts';

/** The skills that a page names: which of them the role requires, and the catalogue that each comes from. */
export interface PageSkills {
  readonly required: readonly YamlMap[];
  /** A fragment with `skills` for each framework, under the framework's printed name. */
  readonly catalogues: ReadonlyMap<string, YamlMap>;
}

/** Reads the organisation skills of a page: the definitions that it prints, and the levels that the role requires. */
export function readPageSkills(sections: readonly Section[], log: ReadingLog): PageSkills {
  const printed = sections
    .filter(section => section.kind === 'skills')
    .flatMap(section => exactSkills(section, log) ?? flatSkills(section, log));
  const known: KnownSkills = { ids: new Map(), alike: new Map(), skills: [] };
  const required = printed.map(skill => requireSkill(skill, known, log));
  const byFramework = groupBy(known.skills, ({ framework }) => framework);
  const catalogues = [...byFramework].map(
    ([name, skills]) => [name, writeCatalogue(name, skills, log)] as const,
  );
  return { required, catalogues: new Map(catalogues) };
}

/** One skill as the page prints it. */
interface PrintedSkill {
  readonly line: number;
  readonly framework: string;
  readonly category: string | undefined;
  readonly name: string;
  readonly description: Cell;
  readonly level: PageLine | undefined;
  readonly levelText: Cell;
}

/** One skill of a catalogue, with the levels that the page shows. */
interface Skill extends Pick<PrintedSkill, 'framework' | 'category' | 'name' | 'line'> {
  readonly id: string;
  readonly description: string | undefined;
  readonly levels: Map<string, { number: number; name: string; text: string | undefined }>;
}

/** The skills so far; `alike` by everything that is printed of them but their levels. */
interface KnownSkills {
  readonly ids: TakenIds;
  readonly alike: Map<string, Skill[]>;
  readonly skills: Skill[];
}

function exactSkills(section: Section, log: ReadingLog): PrintedSkill[] | undefined {
  const columns = section.columns ?? usualColumns.skills;
  return tableRows(section, log)?.flatMap(row => {
    const cellsOf = (column: Column | undefined) =>
      row.cells.filter((_, at) => columns[at] === column).flat();
    const [name, ...description] = cellsOf('skill');
    const leftOver = name === undefined ? row.cells.flat() : cellsOf(undefined);
    for (const line of leftOver) log.setAside(line, name === undefined ? 'names no skill' : 'has no place');
    if (name === undefined) return [];
    const path = [...cellsOf('framework'), ...cellsOf('category')].flatMap(line => pathOf(line.text));
    const level = cellsOf('level');
    const isLevel = level[0] !== undefined && printedLevel(level[0].text) !== undefined;
    return {
      line: row.line,
      framework: path[0] ?? '',
      category: path.slice(1).join(' » ') || undefined,
      name: name.text,
      description: [...description, ...cellsOf('details')],
      level: isLevel ? level[0] : undefined,
      levelText: isLevel ? level.slice(1) : level,
    };
  });
}

/** “Framework » Category – Name”, then the description, “2 – Working” and the text of that level, a line each. */
function flatSkills(section: Section, log: ReadingLog): PrintedSkill[] {
  const lines = section.blocks.filter(block => block.kind === 'line');
  const paths = lines.filter(startsSkill).map(line => pathOf(line.text));
  const names = splitSkillCategory(paths.map(path => path.at(-1)!));
  const skills: (PrintedSkill & {
    level: PageLine | undefined;
    description: PageLine[];
    levelText: PageLine[];
  })[] = [];
  for (const line of lines) {
    const skill = skills.at(-1);
    if (startsSkill(line)) {
      const path = paths[skills.length]!;
      const { category: last, name } = names[skills.length]!;
      const category = [...path.slice(1, -1), ...(last === undefined ? [] : [last])].join(' » ') || undefined;
      const message = `“${shorten(name)}” is taken for the name of the skill, “${shorten(category ?? '')}” for its category.`;
      log.note('guessed', line.line, line.text, message);
      skills.push({
        line: line.line,
        framework: path[0]!,
        category,
        name,
        description: [],
        level: undefined,
        levelText: [],
      });
    } else if (skill === undefined) {
      log.setAside(line, 'stands before the first skill');
    } else if (skill.level === undefined && printedLevel(line.text) !== undefined) {
      skill.level = line;
    } else {
      (skill.level === undefined ? skill.description : skill.levelText).push(line);
    }
  }
  return skills;
}

function startsSkill(line: PageLine): boolean {
  return !line.bullet && line.text.length < 300 && pathOf(line.text).length > 1;
}

function pathOf(text: string): string[] {
  return text
    .split('»')
    .map(part => part.trim())
    .filter(part => part !== '');
}

/** “2 – Working” as its number and name. */
function printedLevel(text: string): { number: number; name: string } | undefined {
  const found = /^(\d{1,2})\s*[–—-]\s*(\S.{0,39})$/.exec(text);
  return found === null ? undefined : { number: Number(found[1]), name: found[2]!.trim() };
}

function requireSkill(printed: PrintedSkill, known: KnownSkills, log: ReadingLog): YamlMap {
  log.count(sectionNames.skills);
  log.textEnds('skills', printed.description.at(-1));
  log.textEnds('skills', printed.levelText.at(-1));
  const text = asMarkdown(printed.levelText);
  const level = printed.level && printedLevel(printed.level.text);
  const levelId = level && slug(level.name, new Map(), `level-${level.number}`);
  const skill = findOrDefine(printed, levelId, text, known, log);
  if (printed.level === undefined || level === undefined || levelId === undefined) {
    const message = `The page does not say at which level “${shorten(printed.name)}” is required.`;
    log.note('missing', printed.line, printed.name, message);
    return { skill: skill.id, details: text };
  }
  skill.levels.set(levelId, { ...level, text });
  log.count(`${sectionNames.skills} at ${printed.level.text}`);
  log.rewritten(printed.level.line, printed.level.text, `level: ${levelId}`);
  if (text === undefined) {
    const message = `The page does not say what “${shorten(printed.name)}” means at ${level.name}.`;
    log.note('missing', printed.line, printed.name, message);
  }
  return { skill: skill.id, level: levelId };
}

/** A skill may stand on a page twice, at two levels; it is the same only where nothing that is printed differs. */
function findOrDefine(
  printed: PrintedSkill,
  level: string | undefined,
  text: string | undefined,
  known: KnownSkills,
  log: ReadingLog,
): Skill {
  const { framework, category, name, line } = printed;
  const description = asMarkdown(printed.description);
  const key = JSON.stringify([framework, category, name, description]);
  const alike = known.alike.get(key) ?? [];
  const found = alike
    .slice(-20)
    .find(skill => level === undefined || (skill.levels.get(level)?.text ?? text) === text);
  if (found === undefined) {
    const skill = {
      id: slug(name, known.ids, 'skill'),
      framework,
      category,
      name,
      line,
      description,
      levels: new Map(),
    };
    alike.push(skill);
    known.alike.set(key, alike);
    known.skills.push(skill);
    return skill;
  }
  const again = [framework, category ?? '', name, ...printed.description.map(paragraph => paragraph.text)];
  if (level !== undefined && found.levels.has(level))
    again.push(...printed.levelText.map(paragraph => paragraph.text));
  log.note('left-out', line, again.join(' '), `“${shorten(name)}” is printed again; it is written once.`);
  return found;
}

/** The skills of one framework; with a scale of their own where their levels are not those of DDaT. */
function writeCatalogue(framework: string, skills: readonly Skill[], log: ReadingLog): YamlMap {
  const levels = new Map(skills.flatMap(skill => [...skill.levels]));
  const isDdat = [...levels].every(([id, level]) => ddatLevels[level.number] === id);
  const scale = isDdat ? 'ddat-level' : slug(`${framework} level`);
  if (!isDdat) {
    const names = [...levels.values()].map(level => level.name).join(', ');
    const message = `The scale of ${framework} is taken to have these levels, which are all that the page shows: ${names}.`;
    log.note('guessed', skills[0]!.line, framework, message);
  }
  const ordered = [...levels].sort(([, a], [, b]) => a.number - b.number);
  return {
    scales: isDdat
      ? undefined
      : [{ id: scale, levels: ordered.map(([id, level]) => ({ id, name: level.name })) }],
    skills: skills.map(skill => {
      const texts = [...skill.levels].flatMap(([id, level]) =>
        level.text === undefined ? [] : [[id, level.text]],
      );
      return {
        id: skill.id,
        name: skill.name,
        category: [framework, skill.category].filter(Boolean).join(' » ') || undefined,
        description: skill.description,
        scale: scale,
        levels: texts.length === 0 ? undefined : Object.fromEntries(texts),
      };
    }),
  };
}

/** The levels of DDaT, each at its number. */
const ddatLevels = [undefined, 'awareness', 'working', 'practitioner', 'expert'];
