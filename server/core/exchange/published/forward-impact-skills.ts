import type { Node } from 'yaml';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { ownData, ownKey } from '../writing/own-data.ts';
import { slug } from '../writing/slug.ts';
import { childOf, entriesOf, itemsOf, textOf } from '../writing/yaml-source.ts';
import type { YamlMap, YamlValue } from '../writing/yaml-writer.ts';
import type { StandardFile } from './forward-impact.ts';
import { keepOthers } from './keep-others.ts';

/** A skill by its id, and the capability that it belongs to. */
export interface ForwardImpactSkill {
  readonly id: string;
  readonly capability: string;
}

/** The proficiencies of skills and the maturities of behaviours, lowest first. Source: the standard's own schema. */
export const proficiencies = ['awareness', 'foundational', 'working', 'practitioner', 'expert'];
export const maturities = ['emerging', 'developing', 'practicing', 'role-modeling', 'exemplifying'];

/** The keys under which a capability says what people are responsible for at each proficiency. */
export const responsibilityKeys = ['professionalResponsibilities', 'managementResponsibilities'] as const;

/** The skills of a capability as a file of ours; each is added to those that are known. */
export function readCapability(file: StandardFile, known: ForwardImpactSkill[], log: ReadingLog): YamlMap {
  const { root, stem } = file;
  const capability = textOf(childOf(root, 'id')) ?? stem;
  const category = textOf(childOf(root, 'name')) ?? capability;
  log.count('Capabilities');
  log.note(
    'kept-aside',
    1,
    capability,
    `Skills have “${shorten(category)}” as their category; the id of that capability is kept under \`x-capability\`.`,
  );
  const skills = itemsOf(childOf(root, 'skills')).map(node => readSkill(node, category, file, log));
  for (const { id } of skills) known.push({ id, capability });
  return {
    skills,
    ...keepResponsibilities(file, category, log),
    ...keepOthers(root, ['id', 'name', 'skills', ...responsibilityKeys], file, log),
    'x-capability': capability,
  };
}

/** The responsibilities of all proficiencies; roles have only those that they reach. */
function keepResponsibilities(file: StandardFile, category: string, log: ReadingLog): YamlMap {
  const kept = responsibilityKeys.flatMap((key): [string, YamlValue | undefined][] => {
    const value = childOf(file.root, key);
    if (value === undefined) return [];
    log.note(
      'kept-aside',
      file.lineOf(value),
      key,
      `Derived roles have those responsibilities of “${shorten(category)}” that they reach; all of them are kept under \`${ownKey(key)}\`.`,
    );
    return [[ownKey(key), ownData(value)]];
  });
  return Object.fromEntries(kept);
}

function readSkill(
  node: Node,
  category: string,
  file: StandardFile,
  log: ReadingLog,
): { id: string } & YamlMap {
  const human = childOf(node, 'human');
  const name = textOf(childOf(node, 'name'))?.trim();
  const id = textOf(childOf(node, 'id')) ?? name ?? '';
  log.count('Skills');
  return {
    id: idOf(id),
    name: name ?? id,
    category,
    description: textOf(childOf(human, 'description'))?.trim(),
    scale: 'skill-proficiency',
    levels: readLevels(childOf(human, 'proficiencyDescriptions'), proficiencies, name ?? id, node, file, log),
    examples: readMarkers(childOf(node, 'markers')),
    ...keepOthers(node, ['id', 'name', 'human', 'markers'], file, log),
    ...keepOthers(human, ['description', 'proficiencyDescriptions'], file, log),
    ...othersMarkers(childOf(node, 'markers'), name ?? id, file, log),
  };
}

/** A behaviour as a skill on the scale of maturity. */
export function readBehaviour(file: StandardFile, log: ReadingLog): { id: string } & YamlMap {
  const { root, stem } = file;
  const human = childOf(root, 'human');
  const name = textOf(childOf(root, 'name'))?.trim() ?? stem;
  log.count('Behaviours');
  return {
    id: idOf(stem),
    name,
    category: 'Behaviours',
    description: textOf(childOf(human, 'description'))?.trim(),
    scale: 'behaviour-maturity',
    levels: readLevels(childOf(human, 'maturityDescriptions'), maturities, name, root, file, log),
    ...keepOthers(root, ['name', 'human'], file, log),
    ...keepOthers(human, ['description', 'maturityDescriptions'], file, log),
  };
}

function readLevels(
  texts: Node | undefined,
  scale: readonly string[],
  name: string,
  owner: Node,
  file: StandardFile,
  log: ReadingLog,
): YamlMap | undefined {
  const levels = entriesOf(texts).flatMap(([level, node]): [string, string][] => {
    const text = textOf(node);
    return text === undefined ? [] : [[level, text.trim()]];
  });
  const lacking = scale.filter(level => !levels.some(([known]) => known === level));
  if (lacking.length > 0)
    log.note(
      'missing',
      file.lineOf(owner),
      name,
      `The file does not say what “${shorten(name)}” means at ${lacking.join(', ')}.`,
    );
  return levels.length === 0 ? undefined : Object.fromEntries(levels);
}

/** The markers for people are examples of a level; those for programs are kept aside. */
function readMarkers(markers: Node | undefined): YamlMap | undefined {
  const examples = entriesOf(markers).flatMap(([level, node]): [string, YamlValue][] => {
    const texts = itemsOf(childOf(node, 'human')).flatMap(item => textOf(item)?.trim() ?? []);
    return texts.length === 0 ? [] : [[level, texts]];
  });
  return examples.length === 0 ? undefined : Object.fromEntries(examples);
}

function othersMarkers(
  markers: Node | undefined,
  name: string,
  file: StandardFile,
  log: ReadingLog,
): YamlMap {
  const others = entriesOf(markers).flatMap(([level, node]) =>
    entriesOf(node).flatMap(([who, value]) =>
      who === 'human' || value === undefined ? [] : [{ key: `${level}-${who}`, who, value }],
    ),
  );
  const [first] = others;
  if (first === undefined) return {};
  const whom = [...new Set(others.map(({ who }) => who))].join(', ');
  const message = `The markers of “${shorten(name)}” for ${whom} have no place in the format; they are kept under \`x-markers\`.`;
  log.note('kept-aside', file.lineOf(first.value), name, message);
  return { 'x-markers': Object.fromEntries(others.map(({ key, value }) => [key, ownData(value)])) };
}

/** An id as the format allows it: the standard's own are. */
function idOf(id: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id) ? id : slug(id, new Map(), 'skill');
}
