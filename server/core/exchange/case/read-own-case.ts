import { addTo, groupBy } from '../../grouping.ts';
import { builtinFile } from '../../reading/builtins.ts';
import { counted } from '../../wording.ts';
import type { ImportedFramework } from '../imported-framework.ts';
import { ReadingLog, shorten } from '../reading-log.ts';
import { frameworkFiles } from '../writing/framework-files.ts';
import type { YamlMap, YamlValue } from '../writing/yaml-writer.ts';
import { componentKinds, componentSections } from './case-components.ts';
import { idIn } from './case-link.ts';
import type { CaseRecord } from './case-record.ts';
import { type OwnCaseItem, type OwnCasePackage, ownCasePackage } from './own-case-package.ts';

/** Reads a CASE package that was written here, exactly as it was; undefined for any other. Never throws. */
export function readOwnCase(root: CaseRecord): ImportedFramework | undefined {
  const found = ownCasePackage(root);
  if (found === undefined) return undefined;
  const log = new ReadingLog();
  const data = {
    framework: manifestOf(found),
    scales: some(
      found
        .childrenOf('document', 'scale')
        .filter(isNotBuiltin)
        .map(scale => ladderOf(found, scale, 'scaleLevel')),
    ),
    ladders: some(found.childrenOf('document', 'ladder').map(ladder => ladderOf(found, ladder, 'level'))),
    glossary: some(found.concepts.map(termOf)),
    families: some(found.childrenOf('document', 'family').map(family => familyOf(found, family))),
    skills: some(found.childrenOf('document', 'skill').map(skill => skillOf(found, skill))),
    components: componentsOf(found, 'document'),
    roles: some(found.childrenOf('document', 'role').map(role => roleOf(found, role))),
  };
  for (const item of found.unasked()) {
    if (item.kind === 'word') continue;
    const why =
      item.kind === undefined
        ? 'is an item of a type that this package does not define'
        : 'stands below nothing that it could belong to';
    const title = titleOf(item) || String(item.record.identifier);
    log.note('dropped', 1, title, `“${shorten(title)}” ${why} and is not written.`);
  }
  noteElsewhere(found, log);
  return { files: frameworkFiles(data, log), report: log.report() };

  /** A built-in scale is in the package so that others know it. */
  function isNotBuiltin(scale: OwnCaseItem): boolean {
    const builtin = builtinFile.fragments
      .flatMap(({ scales }) => scales ?? [])
      .find(({ id }) => id === scale.id);
    const levels = found!.childrenOf(scale, 'scaleLevel');
    return (
      builtin === undefined ||
      builtin.name !== titleOf(scale) ||
      builtin.levels?.map(({ id, name }) => `${id} ${name ?? id}`).join() !==
        levels.map(level => `${level.id} ${titleOf(level)}`).join()
    );
  }
}

/** Tells which frameworks the package points to, so that they can be brought. */
function noteElsewhere({ items }: OwnCasePackage, log: ReadingLog): void {
  const words = items.flatMap(({ ties }) =>
    ties.flatMap(({ kind, word, identifier }) =>
      kind === undefined && /^[\da-f-]{36}$/i.test(identifier) && /^[^/]+\/./.test(word) ? [word] : [],
    ),
  );
  for (const [framework, own] of groupBy(words, word => word.slice(0, word.indexOf('/')))) {
    const message = `${counted(own.length, 'reference')} of this package ${own.length === 1 ? 'leads' : 'lead'} to the framework “${shorten(framework)}”, which is not in it. Bring that one too, and name it under “imports:” in framework.yaml.`;
    log.note('missing', 1, '', message);
  }
}

function manifestOf({ document, documentTies }: OwnCasePackage): YamlMap | undefined {
  const id = idIn(document.uri);
  if (id === undefined) return undefined;
  const text = (key: string) => (typeof document[key] === 'string' ? document[key] : undefined);
  const license = document.licenseURI as CaseRecord | undefined;
  return {
    format: 1,
    id,
    name: text('title'),
    version: text('version'),
    status: statuses.get(text('adoptionStatus') ?? ''),
    language: text('language'),
    publisher: text('publisher'),
    license: typeof license?.title === 'string' ? license.title : undefined,
    attribution: text('notes'),
    depthScale: documentTies.find(({ type }) => type === 'isRelatedTo')?.word,
  };
}

const statuses: ReadonlyMap<string, string> = new Map([
  ['Draft', 'draft'],
  ['Adopted', 'active'],
  ['Deprecated', 'legacy'],
]);

function familyOf(found: OwnCasePackage, family: OwnCaseItem): YamlMap {
  const themes = found.childrenOf(family, 'theme');
  const themeOf = new Map(
    themes.flatMap(theme => found.childrenOf(theme, 'competency').map(item => [item, theme.id] as const)),
  );
  const competencies = [...themeOf.keys(), ...found.childrenOf(family, 'competency')].sort(
    (one, other) => one.index - other.index,
  );
  const related = family.ties.filter(({ type }) => type === 'isRelatedTo');
  return {
    id: family.id,
    name: titleOf(family),
    summary: textOf(family),
    replacedBy: wordsOf(family, 'replacedBy'),
    proficiencyScale: related.find(({ kind }) => kind !== 'ladder')?.word ?? 'none',
    partOf: wordsOf(family, 'isPartOf')?.[0],
    ladder: related.find(({ kind }) => kind === 'ladder')?.word,
    levels: some(found.childrenOf(family, 'level').map(levelOf)),
    themes: some(themes.map(theme => ({ id: theme.id, name: titleOf(theme), summary: textOf(theme) }))),
    competencies: some(competencies.map(item => competencyOf(found, item, themeOf.get(item)))),
  };
}

function competencyOf(found: OwnCasePackage, item: OwnCaseItem, theme: string | undefined): YamlMap {
  const related = item.ties.filter(({ type }) => type === 'isRelatedTo');
  const urls = related.filter(({ identifier }) => /^https?:/.test(identifier));
  return {
    id: item.id,
    summary: titleOf(item),
    examples: some(found.childrenOf(item, 'example').map(titleOf)),
    supportingUrls: some(urls.map(({ title, identifier }) => ({ label: title, url: identifier }))),
    thread: keywordOf(item),
    level: related.find(tie => !urls.includes(tie))?.word,
    theme,
    proficiency: wordsOf(item, 'hasSkillLevel')?.[0],
    replacedBy: wordsOf(item, 'replacedBy'),
  };
}

function ladderOf(found: OwnCasePackage, item: OwnCaseItem, kind: 'level' | 'scaleLevel'): YamlMap {
  const levels = found.childrenOf(item, kind);
  return {
    id: item.id,
    name: titleOf(item),
    levels: some(levels.map(level => (kind === 'level' ? levelOf(level) : scaleLevelOf(level)))),
  };
}

function levelOf(level: OwnCaseItem): YamlMap {
  const aliases = labelsOf(level);
  return { id: level.id, name: titleOf(level), summary: textOf(level), track: keywordOf(level), aliases };
}

function scaleLevelOf(level: OwnCaseItem): YamlMap {
  return { id: level.id, name: titleOf(level), aliases: labelsOf(level), description: textOf(level) };
}

function termOf({ title, keywords, description }: CaseRecord): YamlMap {
  return {
    term: String(title),
    expansion: typeof keywords === 'string' ? keywords : undefined,
    definition: typeof description === 'string' ? description : undefined,
  };
}

function skillOf(found: OwnCasePackage, skill: OwnCaseItem): YamlMap {
  const levels = found.childrenOf(skill, 'skillLevel').flatMap(item => {
    const level = wordsOf(item, 'hasSkillLevel')?.[0];
    return level === undefined ? [] : [[level, titleOf(item)] as const];
  });
  const examples = new Map<string, YamlValue[]>();
  for (const item of found.childrenOf(skill, 'example')) {
    const level = wordsOf(item, 'hasSkillLevel')?.[0];
    if (level !== undefined) addTo(examples, level, titleOf(item));
  }
  return {
    id: skill.id,
    code: codeOf(skill),
    name: titleOf(skill),
    aliases: labelsOf(skill),
    category: keywordOf(skill),
    description: textOf(skill),
    scale: wordsOf(skill, 'isRelatedTo')?.[0],
    levels: levels.length === 0 ? undefined : Object.fromEntries(levels),
    examples: examples.size === 0 ? undefined : Object.fromEntries(examples),
    definedAt: wordsOf(skill, 'hasSkillLevel'),
    replacedBy: wordsOf(skill, 'replacedBy'),
  };
}

function roleOf(found: OwnCasePackage, role: OwnCaseItem): YamlMap {
  return {
    id: role.id,
    name: titleOf(role),
    aliases: labelsOf(role),
    replacedBy: wordsOf(role, 'replacedBy'),
    family: wordsOf(role, 'isPartOf')?.[0],
    level: wordsOf(role, 'isRelatedTo')?.[0],
    next: wordsOf(role, 'precedes'),
    summary: textOf(role),
    responsibilities: some(found.childrenOf(role, 'responsibility').map(titleOf)),
    ...componentsOf(found, role),
    skills: some(
      found.childrenOf(role, 'requiredSkill').map(item => ({
        skill: wordsOf(item, 'isRelatedTo')?.[0],
        level: wordsOf(item, 'hasSkillLevel')?.[0],
        details: textOf(item),
      })),
    ),
  };
}

function componentsOf(found: OwnCasePackage, parent: OwnCaseItem | 'document'): YamlMap | undefined {
  const sections = componentSections.flatMap(section => {
    const items = found.childrenOf(parent, componentKinds[section]);
    return items.length === 0 ? [] : [[section, items.map(item => componentOf(found, item))] as const];
  });
  return sections.length === 0 ? undefined : Object.fromEntries(sections);
}

function componentOf(found: OwnCasePackage, item: OwnCaseItem): YamlMap {
  const use = wordsOf(item, 'exactMatchOf')?.[0];
  const isBackground = item.kind === 'background';
  const own = use === undefined ? titleOf(item) || undefined : labelsOf(item)?.[0];
  const keyword = keywordOf(item);
  const isQualification = item.kind === 'qualification';
  return {
    use,
    id: item.id,
    code: codeOf(item),
    title: isBackground ? undefined : own,
    awardingBody: found.childrenOf(item, 'awardingBody').map(titleOf)[0],
    type: isQualification ? undefined : keyword,
    custom: isQualification && keyword !== undefined ? keyword === 'custom' : undefined,
    depth: wordsOf(item, 'hasSkillLevel')?.[0],
    details: isBackground ? own : textOf(item),
    replacedBy: wordsOf(item, 'replacedBy'),
  };
}

/** The short statement where there are two, else the only one. */
function titleOf({ record }: OwnCaseItem): string {
  return String(record.abbreviatedStatement ?? record.fullStatement ?? '');
}

function textOf({ record }: OwnCaseItem): string | undefined {
  return record.abbreviatedStatement === undefined ? undefined : String(record.fullStatement);
}

function codeOf({ record }: OwnCaseItem): string | undefined {
  return typeof record.humanCodingScheme === 'string' ? record.humanCodingScheme : undefined;
}

function keywordOf({ record }: OwnCaseItem): string | undefined {
  const [keyword] = Array.isArray(record.conceptKeywords)
    ? (record.conceptKeywords as readonly unknown[])
    : [];
  return typeof keyword === 'string' ? keyword : undefined;
}

function labelsOf({ record }: OwnCaseItem): readonly string[] | undefined {
  return typeof record.alternativeLabel === 'string' ? [record.alternativeLabel] : undefined;
}

function wordsOf({ ties }: OwnCaseItem, type: string): readonly string[] | undefined {
  return some(ties.filter(tie => tie.type === type).map(({ word }) => word));
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
