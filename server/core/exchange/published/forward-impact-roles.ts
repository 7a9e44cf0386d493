import type { Node } from 'yaml';
import { counted } from '../../wording.ts';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { ownData } from '../writing/own-data.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import { childOf, itemsOf, textOf } from '../writing/yaml-source.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';
import { deriveRequirements } from './derive-requirements.ts';
import { deriveResponsibilities } from './derive-responsibilities.ts';
import type { StandardFile } from './forward-impact.ts';
import type { ForwardImpactSkill } from './forward-impact-skills.ts';
import { keepOthers } from './keep-others.ts';

/** What roles are made of. */
export interface Standard {
  readonly skills: readonly ForwardImpactSkill[];
  readonly behaviours: readonly string[];
  /** The roots of the capabilities, by their ids. */
  readonly capabilities: ReadonlyMap<string, Node>;
  readonly levels: StandardFile | undefined;
  readonly tracks: readonly StandardFile[];
}

/** The ladders, and a file for each discipline: a job family with a derived role for every level and track. */
export function readForwardImpactRoles(
  standard: Standard,
  disciplines: readonly StandardFile[],
  log: ReadingLog,
): ReadonlyMap<string, YamlMap> {
  const files = new Map<string, YamlMap>();
  const levels = rankedLevels(standard.levels);
  if (standard.levels !== undefined)
    files.set('ladders.yaml', { ladders: readLadders(standard.levels, levels, log) });
  for (const track of standard.tracks) {
    log.file = track.name;
    log.count('Tracks');
    log.note(
      'kept-aside',
      1,
      '',
      `The track “${shorten(trackName(track))}” has no place of its own; it is kept under \`x-tracks\`.`,
    );
  }
  const tracks = standard.tracks.map(track => [track.stem, ownData(track.root)] as const);
  if (tracks.length > 0) files.set('tracks.yaml', { 'x-tracks': Object.fromEntries(tracks) });
  const ids: Ids = { families: new Map(), roles: new Map() };
  for (const discipline of disciplines) {
    log.file = discipline.name;
    const family = readDiscipline(discipline, levels, standard, ids, log);
    files.set(`disciplines/${family.id}.yaml`, family);
  }
  return files;
}

interface Ids {
  readonly families: TakenIds;
  readonly roles: TakenIds;
}

/** The levels, lowest rank first. */
function rankedLevels(file: StandardFile | undefined): Node[] {
  const rank = (level: Node) => Number(textOf(childOf(level, 'ordinalRank')) ?? Number.NaN) || 0;
  return itemsOf(file?.root).sort((a, b) => rank(a) - rank(b));
}

function readLadders(file: StandardFile, levels: readonly Node[], log: ReadingLog): YamlMap[] {
  log.file = file.name;
  log.count('Levels', levels.length);
  const titles = ['professionalTitle', 'managementTitle'];
  return titles.map((title, index) => ({
    id: index === 0 ? 'professional' : 'management',
    name: index === 0 ? 'Professional' : 'Management',
    levels: levels.map(level => ({
      id: levelId(level),
      name: textOf(childOf(level, title)) ?? levelId(level),
      summary: fill(textOf(childOf(level, 'qualificationSummary')), {
        typicalExperienceRange: textOf(childOf(level, 'typicalExperienceRange')),
      }),
      ...(index === 0 ? keepOthers(level, ['id', ...titles, 'qualificationSummary'], file, log) : {}),
    })),
  }));
}

function levelId(level: Node): string {
  return slugKeepingCase(textOf(childOf(level, 'id')) ?? '', 'level');
}

function readDiscipline(
  file: StandardFile,
  levels: readonly Node[],
  standard: Standard,
  ids: Ids,
  log: ReadingLog,
): { id: string } & YamlMap {
  const { root, stem } = file;
  const isManagement = textOf(childOf(root, 'isManagement')) === 'true';
  const name = textOf(childOf(root, 'specialization')) ?? stem;
  log.count('Disciplines');
  const id = slug(stem, ids.families, 'discipline');
  const roles = tracksOf(file, standard).flatMap(track =>
    fromLevel(levels, root, track?.root).map(level =>
      deriveRole({ file, level, track, isManagement, standard }, ids, log),
    ),
  );
  log.note(
    'guessed',
    1,
    '',
    `${counted(roles.length, 'role')} of “${shorten(name)}” ${roles.length === 1 ? 'is' : 'are'} derived from discipline, levels and tracks, with name and responsibilities.`,
  );
  return {
    id,
    name,
    summary: textOf(childOf(root, 'description'))?.trim(),
    ladder: standard.levels === undefined ? undefined : isManagement ? 'management' : 'professional',
    roles,
    ...keepOthers(root, ['specialization', 'description'], file, log),
  };
}

/** The tracks that a discipline allows, undefined for none; where it says nothing it goes without a track. */
function tracksOf(file: StandardFile, { tracks }: Standard): (StandardFile | undefined)[] {
  const node = childOf(file.root, 'validTracks');
  const printed = itemsOf(node).flatMap(item => textOf(item) ?? []);
  const named = printed.flatMap(name => tracks.find(track => track.stem === name) ?? []);
  const isTrackless = node === undefined || printed.includes('null') || printed.length === 0;
  return [...(isTrackless ? [undefined] : []), ...named];
}

/** The levels from the lowest that discipline and track allow. */
function fromLevel(levels: readonly Node[], discipline: Node, track: Node | undefined): readonly Node[] {
  const lowest = [discipline, track].flatMap(node => textOf(childOf(node, 'minLevel')) ?? []);
  const starts = lowest.map(id => levels.findIndex(level => levelId(level) === id));
  return levels.slice(Math.max(0, ...starts));
}

interface Making {
  readonly file: StandardFile;
  readonly level: Node;
  readonly track: StandardFile | undefined;
  readonly isManagement: boolean;
  readonly standard: Standard;
}

function deriveRole(
  { file, level, track, isManagement, standard }: Making,
  ids: Ids,
  log: ReadingLog,
): YamlMap {
  const { root } = file;
  const title = textOf(childOf(root, 'roleTitle')) ?? file.stem;
  const levelTitle =
    textOf(childOf(level, isManagement ? 'managementTitle' : 'professionalTitle')) ?? levelId(level);
  const words = { roleTitle: title, specialization: textOf(childOf(root, 'specialization')) };
  const human = childOf(root, 'human');
  const summary = fill(
    textOf(childOf(human, isManagement ? 'managementRoleSummary' : 'professionalRoleSummary')),
    words,
  );
  const context = fill(textOf(childOf(track?.root, 'roleContext')), words);
  const { skills, behaviours } = deriveRequirements({
    discipline: root,
    level,
    track: track?.root,
    ...standard,
  });
  const responsibilities = deriveResponsibilities({ required: skills, isManagement, ...standard });
  log.count('Derived roles');
  return {
    id: slug([file.stem, levelId(level), track?.stem ?? ''].join(' '), ids.roles, 'role'),
    name: [`${title}, ${levelTitle}`, ...(track === undefined ? [] : [trackName(track)])].join(' – '),
    level: standard.levels === undefined ? undefined : levelId(level),
    summary: [summary, context].filter(Boolean).join('\n\n') || undefined,
    responsibilities: responsibilities.length === 0 ? undefined : responsibilities,
    skills: [...skills, ...behaviours].map(({ id, level: required, tier }) => ({
      skill: id,
      level: required,
      'x-tier': tier,
    })),
    'x-derived': true,
    'x-track': track?.stem,
  };
}

function trackName(track: StandardFile): string {
  return textOf(childOf(track.root, 'name')) ?? track.stem;
}

/** A text with the words that stand for others replaced. */
function fill(
  text: string | undefined,
  words: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return text
    ?.trim()
    .replace(/\{(\w+)\}/g, (whole, word: string) =>
      Object.hasOwn(words, word) ? (words[word] ?? whole) : whole,
    );
}

function slugKeepingCase(id: string, fallback: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id) ? id : slug(id, new Map(), fallback);
}
