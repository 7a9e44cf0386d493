import type { Node } from 'yaml';
import { addTo } from '../../grouping.ts';
import type { ImportInput } from '../import-input.ts';
import { type ImportedFramework, refused } from '../imported-framework.ts';
import { ReadingLog } from '../reading-log.ts';
import { ownData } from '../writing/own-data.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import { childOf, readYamlSource, textOf, type YamlSource } from '../writing/yaml-source.ts';
import { writeYaml, type YamlMap } from '../writing/yaml-writer.ts';
import { readForwardImpactRoles } from './forward-impact-roles.ts';
import {
  type ForwardImpactSkill,
  maturities,
  proficiencies,
  readBehaviour,
  readCapability,
} from './forward-impact-skills.ts';
import { keepOthers } from './keep-others.ts';

/** One file of the standard, read as YAML. */
export interface StandardFile extends YamlSource {
  readonly name: string;
  /** Its name without folders and ending, which is its id where it has none. */
  readonly stem: string;
  readonly root: Node;
}

/**
 * Reads an engineering standard of Forward Impact, a folder of YAML: capabilities give skills with a text for every
 * proficiency, behaviours skills on their own scale, levels two ladders, disciplines job families. The roles that
 * discipline, level and track make are derived by that standard's own rule, and marked as derived. Never throws.
 */
export function readForwardImpact(inputs: readonly ImportInput[]): ImportedFramework {
  const log = new ReadingLog();
  const parts = new Map<Part, StandardFile[]>();
  for (const { name, text } of inputs) {
    log.file = name;
    const source = readYamlSource(text);
    if ('trouble' in source) return refused(source.trouble, source.line, name);
    const part = partOf(name);
    if (part === undefined || source.root === undefined) {
      log.note('dropped', 1, '', 'This file is no part of such a standard and is left out.');
      continue;
    }
    const stem = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    addTo(parts, part, { ...source, root: source.root, name, stem });
  }
  const capabilities = parts.get('capabilities') ?? [];
  if (capabilities.length === 0)
    return refused('No capability was found: such a standard has a folder “capabilities”.');
  const skills: ForwardImpactSkill[] = [];
  const files = new Map([['framework.yaml', writeYaml({ framework: manifest(parts, log) })]]);
  files.set('scales.yaml', writeYaml({ scales }));
  const ids: TakenIds = new Map();
  for (const file of capabilities) {
    log.file = file.name;
    files.set(
      `skills/${slug(file.stem, ids, 'capability')}.yaml`,
      writeYaml(readCapability(file, skills, log)),
    );
  }
  const behaviours = (parts.get('behaviours') ?? []).map(file => {
    log.file = file.name;
    return readBehaviour(file, log);
  });
  if (behaviours.length > 0) files.set('behaviours.yaml', writeYaml({ skills: behaviours }));
  const standard = {
    skills,
    behaviours: behaviours.map(({ id }) => id),
    capabilities: new Map(capabilities.map(({ root, stem }) => [textOf(childOf(root, 'id')) ?? stem, root])),
    levels: parts.get('levels')?.[0],
    tracks: parts.get('tracks') ?? [],
  };
  for (const [path, map] of readForwardImpactRoles(standard, parts.get('disciplines') ?? [], log))
    files.set(path, writeYaml(map));
  for (const file of parts.get('drivers') ?? []) {
    log.file = file.name;
    log.note('kept-aside', 1, '', 'Drivers have no place in the format; they are kept under `x-drivers`.');
    files.set('drivers.yaml', writeYaml({ 'x-drivers': ownData(file.root) }));
  }
  return { files, report: log.report() };
}

type Part = 'capabilities' | 'disciplines' | 'tracks' | 'behaviours' | 'levels' | 'drivers' | 'standard';

function partOf(name: string): Part | undefined {
  const [, folder = '', stem = ''] = /(?:^|\/)?(?:([^/]+)\/)?([^/]+)\.ya?ml$/i.exec(name) ?? [];
  const inFolder = (['capabilities', 'disciplines', 'tracks', 'behaviours'] as const).find(
    part => part === folder,
  );
  return inFolder ?? (['levels', 'drivers', 'standard'] as const).find(part => part === stem);
}

function manifest(parts: ReadonlyMap<Part, readonly StandardFile[]>, log: ReadingLog): YamlMap {
  const file = parts.get('standard')?.[0];
  if (file === undefined) {
    log.note('missing', 1, '', 'There is no standard.yaml, so the standard has no name.');
    return {
      format: 1,
      id: 'standard',
      name: 'Standard',
      skillScale: 'skill-proficiency',
      'x-source': { format: 'forward-impact' },
    };
  }
  log.file = file.name;
  const name = textOf(childOf(file.root, 'title')) ?? 'Standard';
  return {
    format: 1,
    id: slug(name, new Map(), 'standard'),
    name,
    skillScale: 'skill-proficiency',
    'x-source': { format: 'forward-impact' },
    ...keepOthers(file.root, ['title'], file, log),
  };
}

/** Source: the definitions of the standard's own schema. */
const scales = [
  { id: 'skill-proficiency', name: 'Skill proficiency', levels: proficiencies.map(id => ({ id })) },
  { id: 'behaviour-maturity', name: 'Behaviour maturity', levels: maturities.map(id => ({ id })) },
];
