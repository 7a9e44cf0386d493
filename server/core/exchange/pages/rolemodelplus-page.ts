import { type ImportedFramework, refused } from '../imported-framework.ts';
import { ReadingLog, shorten } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import { writeYaml, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import { asMarkdown, type PageBlock } from './page-blocks.ts';
import { readComponents } from './page-components.ts';
import { type SectionKind, sectionNames } from './page-furniture.ts';
import { type PageSections, sortIntoSections } from './page-sections.ts';
import { type PageSkills, readPageSkills } from './page-skills.ts';
import { isHtml, readPageHtml } from './read-page-html.ts';
import { readPageText } from './read-page-text.ts';

/**
 * Reads the page of a BCS RoleModelplus profile that was copied as text, as tab-separated text or as HTML, and gives
 * a framework with that one role and the skills that it names. Every word of the page is in the files, or in a note of
 * the report that says why it is not; and nothing is invented: what the page does not say stays unwritten. Where the
 * text is flat, the split of titles and details is a guess, and the report says so each time. A text that is no such
 * page gives no files. Never throws.
 */
export function readRolemodelplusPage(text: string): ImportedFramework {
  const log = new ReadingLog();
  const page = sortIntoSections(isHtml(text) ? readPageHtml(text) : readPageText(text), log);
  const kinds = new Set(page.sections.map(section => section.kind).filter(kind => kind !== 'feedback'));
  if (kinds.size < 2) {
    return refused('This is not the page of a role profile: its sections were not found.');
  }
  const components = readProfile(page, log);
  const skills = readPageSkills(page.sections, log);
  const role = {
    ...components,
    skills: listOf(skills.required),
    provenance: readProvenance(page),
    'x-unread': listOf(log.aside),
  };
  return { files: writeFiles(page, role, skills), report: log.report() };
}

function readProfile(
  page: PageSections,
  log: ReadingLog,
): { id: string; name: string | undefined } & YamlMap {
  const components = (kind: SectionKind) =>
    listOf(
      page.sections.filter(section => section.kind === kind).flatMap(section => readComponents(section, log)),
    );
  const name = readName(page, log);
  return {
    id: slug(name ?? '', new Map(), 'role'),
    name,
    summary: readSummary(page),
    responsibilities: readResponsibilities(page, log),
    background: components('background'),
    workActivities: components('workActivities'),
    knowledge: components('knowledge'),
    training: components('training'),
    developmentActivities: components('developmentActivities'),
    qualifications: components('qualifications'),
  };
}

function readName(page: PageSections, log: ReadingLog): string | undefined {
  for (const block of page.before) log.setAside(block, 'stands before the first section');
  if (page.name === undefined) {
    log.note('missing', 1, '', 'The page does not say the name of the role.');
  } else if (page.before.length > 0 && !page.name.isTitle) {
    const message = `“${shorten(page.name.text)}” is taken for the name of the role.`;
    log.note('guessed', page.name.line, page.name.text, message);
  }
  return page.name?.text;
}

function readSummary(page: PageSections): string | undefined {
  return asMarkdown(
    blocksOf(page, 'summary').flatMap(block => (block.kind === 'line' ? [block] : block.cells.flat())),
  );
}

function readResponsibilities(page: PageSections, log: ReadingLog): YamlValue[] | undefined {
  const blocks = blocksOf(page, 'responsibilities');
  const isList = blocks.some(block => block.kind === 'line' && block.bullet);
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'row' || (isList && !block.bullet)) {
      log.setAside(block, 'stands among the responsibilities, outside their list');
    } else {
      log.count(sectionNames.responsibilities);
      texts.push(block.text);
    }
  }
  return listOf(texts);
}

function readProvenance(page: PageSections): YamlMap | undefined {
  if (page.attribution.length === 0) return undefined;
  const words = page.attribution.map(line => line.text).join(' ');
  const publisher = /\bin (?:collaboration|partnership|association) with ([^,.;:]{1,80})/i.exec(words)?.[1];
  const tool = /\busing ([^,.;:]{1,80})/i.exec(words)?.[1];
  return { statement: asMarkdown(page.attribution), publisher: publisher?.trim(), tool: tool?.trim() };
}

function writeFiles(
  page: PageSections,
  role: { id: string } & YamlMap,
  skills: PageSkills,
): Map<string, string> {
  const id = role.id;
  const manifest = {
    format: 1,
    id,
    name: role.name,
    labels: page.youWill === undefined ? undefined : { responsibilities: page.youWill },
    feedback: page.feedback,
  };
  const files = new Map([
    ['framework.yaml', writeYaml({ framework: manifest })],
    [`roles/${id}.yaml`, writeYaml({ roles: [role] })],
  ]);
  const names: TakenIds = new Map();
  for (const [framework, catalogue] of skills.catalogues) {
    files.set(`skills/${slug(framework, names, 'skills')}.yaml`, writeYaml(catalogue));
  }
  return files;
}

function blocksOf(page: PageSections, kind: SectionKind): PageBlock[] {
  return page.sections.filter(section => section.kind === kind).flatMap(section => section.blocks);
}

/** A list that is not written where it is empty. */
function listOf<T extends YamlValue>(items: readonly T[]): T[] | undefined {
  return items.length === 0 ? undefined : [...items];
}
