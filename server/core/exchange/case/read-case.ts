import { type ImportedFramework, refused } from '../imported-framework.ts';
import { ReadingLog, shorten } from '../reading-log.ts';
import { cellMarkdown } from '../tables/cell-markdown.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import { yamlFiles } from '../writing/yaml-files.ts';
import { writeYaml, type YamlMap } from '../writing/yaml-writer.ts';
import { othersOf } from './case-others.ts';
import { type CaseItem, type CasePackage, readCasePackage } from './case-package.ts';
import { type CaseRecord, keyOf, parseRecord, recordAt, recordsAt, textAt } from './case-record.ts';
import { readOwnCase } from './read-own-case.ts';

/**
 * Reads a CASE 1.0 package; one that was written here comes back as it was. In any other an item that has items below
 * it and is not called a skill is a category of theirs, every other one is a skill under its own identifier; items that are levels of a skill,
 * and criteria of rubrics, are texts of that skill's levels. What has no place stands under keys of our own. Never
 * throws.
 */
export function readCase(text: string): ImportedFramework {
  const root = parseRecord(text);
  const own = root && readOwnCase(root);
  if (own !== undefined) return own;
  const log = new ReadingLog();
  const found = root && readCasePackage(root, text, log);
  if (found === undefined) return refused('This is no CASE package: JSON with a “CFDocument” was expected.');
  const levels = levelsOf(found, log);
  const { skills, categories } = skillsOf(found, levels, log);
  if (skills.length === 0) return refused('This CASE package has no items.');
  for (const key of found.others)
    log.note('dropped', 1, key, `“${shorten(key)}” of the package is not written.`);
  const names = [...new Set([...levels.values()].flatMap(own => [...own.keys()]))];
  const scale = names.map(id => ({ id, name: levels.names.get(id) }));
  if (names.length > 0)
    log.note(
      'guessed',
      1,
      '',
      `The levels are taken for one scale, in the order in which they stand in the package: ${names.join(', ')}.`,
    );
  const content = {
    scales: names.length === 0 ? undefined : [{ id: scaleId, levels: scale }],
    skills,
    'x-categories': categories,
  };
  const manifest = { framework: manifestOf(found.document, log) };
  return {
    files: new Map([['framework.yaml', writeYaml(manifest)], ...yamlFiles('skills.yaml', content)]),
    report: log.report(),
  };
}

const scaleId = 'case-level';

function manifestOf(document: CaseRecord, log: ReadingLog): YamlMap {
  const name = textAt(document, 'title') ?? 'CASE framework';
  const version = textAt(document, 'version');
  const isSemver =
    version !== undefined && /^\d+\.\d+\.\d+(?:-[\dA-Za-z.-]+)?(?:\+[\dA-Za-z.-]+)?$/.test(version);
  const status = statuses.get(textAt(document, 'adoptionStatus')?.toLowerCase() ?? '');
  const known = [
    'title',
    textAt(document, 'publisher') === undefined ? 'creator' : 'publisher',
    'language',
    ...(isSemver ? ['version'] : []),
    ...(status === undefined ? [] : ['adoptionStatus']),
  ];
  return {
    format: 1,
    id: slug(name, new Map(), 'framework'),
    name,
    version: isSemver ? version : undefined,
    status: status === 'active' ? undefined : status,
    language: textAt(document, 'language'),
    publisher: textAt(document, 'publisher') ?? textAt(document, 'creator'),
    license: textAt(recordAt(document, 'licenseURI'), 'title'),
    'x-source': { format: 'case' },
    ...othersOf(document, known, 1, log),
  };
}

const statuses: ReadonlyMap<string, string> = new Map([
  ['private draft', 'draft'],
  ['draft', 'draft'],
  ['adopted', 'active'],
  ['implemented', 'active'],
  ['deprecated', 'legacy'],
  ['retired', 'retired'],
]);

/** The texts of levels, by skill and level. */
class Levels extends Map<string, Map<string, string>> {
  /** The printed name of each level. */
  readonly names = new Map<string, string>();
  /** The items that are levels themselves. */
  readonly items = new Set<string>();

  add(skill: string, name: string, text: string): void {
    const id = slug(name, new Map(), 'level');
    if (!this.names.has(id)) this.names.set(id, name);
    const own = this.get(skill) ?? new Map<string, string>();
    own.set(id, cellMarkdown(text));
    this.set(skill, own);
  }
}

function levelsOf({ items, rubrics }: CasePackage, log: ReadingLog): Levels {
  const levels = new Levels();
  for (const item of items) {
    const skill = item.above.at(-1);
    if (skill === undefined || !/\blevel\b/i.test(textAt(item.record, 'CFItemType') ?? '')) continue;
    levels.add(skill.id, nameOf(item), textAt(item.record, 'fullStatement') ?? nameOf(item));
    levels.items.add(item.id);
    log.count('Texts of levels');
  }
  for (const rubric of rubrics) {
    for (const criterion of recordsAt(rubric, 'CFRubricCriteria')) {
      const skill = textAt(recordAt(criterion, 'CFItemURI'), 'identifier');
      for (const level of [...recordsAt(criterion, 'CFRubricCriterionLevels')].sort(byPosition)) {
        const name = textAt(level, 'quality');
        const text = textAt(level, 'description');
        if (skill === undefined || name === undefined || text === undefined) continue;
        levels.add(keyOf(skill), name, text);
        log.count('Texts of levels');
      }
    }
    const title = textAt(rubric, 'title') ?? textAt(rubric, 'description');
    if (title !== undefined)
      log.note('dropped', 1, title, `The title of the rubric “${shorten(title)}” is not written.`);
  }
  return levels;
}

function byPosition(a: CaseRecord, b: CaseRecord): number {
  const place = (level: CaseRecord) => Number(level.position ?? level.score ?? 0) || 0;
  return place(a) - place(b);
}

interface Catalogue {
  readonly skills: readonly YamlMap[];
  /** The categories of which the package says more than their names, or to which it ties others. */
  readonly categories: readonly YamlMap[] | undefined;
}

function skillsOf({ items }: CasePackage, levels: Levels, log: ReadingLog): Catalogue {
  const written = items.filter(item => !levels.items.has(item.id));
  const parents = new Set(written.flatMap(item => item.above.map(({ id }) => id)));
  const ends = new Set(items.flatMap(({ ties }) => [...ties.values()].flat()));
  const ids: TakenIds = new Map();
  const skills: YamlMap[] = [];
  const categories: YamlMap[] = [];
  for (const item of written)
    if (!parents.has(item.id) || levels.has(item.id) || isSkill(item)) {
      log.count('Skills');
      skills.push(writeSkill(item, levels, ids, log));
    } else {
      log.count('Categories');
      const category = writeCategory(item, log);
      if (Object.keys(category).length > 2 || ends.has(item.id)) categories.push(category);
    }
  return { skills, categories: categories.length === 0 ? undefined : categories };
}

/** Whether the package calls an item a skill, whatever stands below it. */
function isSkill({ record }: CaseItem): boolean {
  return /^(?:skill|competenc(?:y|e))$/i.test(textAt(record, 'CFItemType')?.trim() ?? '');
}

/** What the package says of a category, which is a name in the format. */
function writeCategory(item: CaseItem, log: ReadingLog): YamlMap {
  const { record, id, line } = item;
  const full = textAt(record, 'fullStatement');
  const name = nameOf(item);
  const said = {
    description: full === undefined || full === name ? undefined : full,
    ...othersOf(record, ['fullStatement', 'abbreviatedStatement', 'language'], line, undefined),
  };
  const keys = Object.entries(said).flatMap(([key, value]) =>
    value === undefined ? [] : [key.replace(/^x-/, '')],
  );
  if (keys.length > 0) {
    const message = `Of the category “${shorten(name)}” the format has the name alone; what else is said of it is kept under \`x-categories\`: ${keys.join(', ')}.`;
    log.note('kept-aside', line, JSON.stringify(said), message);
  }
  const category = {
    id,
    name: [...item.above.map(nameOf), name].join(' » '),
    ...said,
    'x-associations': tiesOf(item, log),
  };
  return Object.fromEntries(Object.entries(category).filter(([, value]) => value !== undefined));
}

function writeSkill(item: CaseItem, levels: Levels, ids: TakenIds, log: ReadingLog): YamlMap {
  const { record } = item;
  const full = textAt(record, 'fullStatement');
  const name = nameOf(item);
  const own = levels.get(item.id);
  return {
    id:
      /^[a-z0-9][a-z0-9._-]{0,99}$/.test(item.id) && !ids.has(item.id)
        ? taken(item.id, ids)
        : slug(item.id, ids, 'item'),
    code: textAt(record, 'humanCodingScheme'),
    name,
    category: item.above.map(nameOf).join(' » ') || undefined,
    description: full === undefined || full === name ? undefined : cellMarkdown(full),
    scale: own === undefined ? undefined : scaleId,
    levels: own === undefined ? undefined : Object.fromEntries(own),
    replacedBy: item.ties.get('replacedBy')?.slice(),
    ...othersOf(
      record,
      ['fullStatement', 'abbreviatedStatement', 'humanCodingScheme', 'language'],
      item.line,
      log,
    ),
    'x-associations': tiesOf(item, log),
  };
}

function taken(id: string, ids: TakenIds): string {
  ids.set(id, 1);
  return id;
}

/** A short name: the abbreviated statement, else the full one where it is short, else its beginning. */
function nameOf({ record, id }: CaseItem): string {
  const full = textAt(record, 'fullStatement')?.replace(/\s+/g, ' ');
  return (
    textAt(record, 'abbreviatedStatement')?.replace(/\s+/g, ' ') ??
    (full !== undefined && full.length > 200 ? shorten(full) : full) ??
    id
  );
}

function tiesOf({ ties, line }: CaseItem, log: ReadingLog): YamlMap | undefined {
  const others = [...ties].filter(([type]) => type !== 'replacedBy');
  if (others.length === 0) return undefined;
  const message = `Associations (${others.map(([type]) => type).join(', ')}) have no place in the format; they are kept under \`x-associations\`.`;
  log.note('kept-aside', line, others.flatMap(([, ends]) => ends).join(' '), message);
  return Object.fromEntries(others.map(([type, ends]) => [type, ends.slice()]));
}
