import { Prose, slug, words } from './prose.ts';
import { Random } from './random.ts';

/** What to generate: a size by name, by files or by roles; bundles are single files of about so many lines. */
export interface Plan {
  readonly size?: Size;
  readonly files?: number;
  readonly roles?: number;
  readonly bundles?: readonly number[];
  readonly seed?: number;
}

export type Size = keyof typeof sizes;

/** Files of the sizes that the benchmarks use, bundles not counted. */
export const sizes = { S: 130, M: 1_300, L: 6_500, XL: 26_000 } as const;

/**
 * A framework without a fault, as texts by their paths: families with ladders and competencies, skills,
 * component libraries with codes, and role profiles that refer to all of them across files.
 * The same plan gives the same bytes, and a bundle leaves the other files as they are.
 */
export function generateFramework(plan: Plan): Map<string, string> {
  const familyCount = Math.max(1, Math.floor((wantedFiles(plan) - sharedFiles) / filesPerFamily));
  const fileCount = plan.roles === undefined ? wantedFiles(plan) : familyCount * filesPerFamily + sharedFiles;
  const roleCount = plan.roles ?? familyCount * steps;
  const skillCount = Math.max(1, fileCount - sharedFiles - 2 * familyCount - roleCount);

  const random = new Random(plan.seed ?? 1);
  const prose = new Prose(random, 2_000 + fileCount);
  const skills = Array.from({ length: skillCount }, () => inventSkill(random, prose));
  const skillOf = (family: number) => Math.round((family * skillCount) / familyCount);
  const families = Array.from({ length: familyCount }, (_, index) =>
    inventFamily(random, prose, index, requiredSkills(random, skills, [skillOf(index), skillOf(index + 1)])),
  );
  const world: World = { random, prose, families, popular: popularCode(families) };

  const files = new Map<string, string>();
  const write = (path: string, lines: readonly string[]) => files.set(path, `${lines.join('\n')}\n`);
  write('framework.yaml', manifest());
  write('codes.yaml', codeSchemes());
  write('glossary.yaml', glossary(prose, families));
  write('ladders.yaml', ladders());
  write('scales.yaml', scales());
  for (const family of families) {
    write(`families/${family.id}.yaml`, familyFile(world, family));
    write(`components/${family.id}.yaml`, componentFile(world, family));
  }
  for (const skill of skills) write(`skills/${skill.id}.yaml`, skillFile(world, skill));
  for (let index = 0; index < roleCount; index++) {
    const role = inventRole(world, index);
    write(`roles/${role.id}.yaml`, ['roles:', ...roleLines(world, role)]);
  }
  for (const length of plan.bundles ?? []) write(`bundles/roles-${length}.yaml`, bundle(world, length));
  return files;
}

/** The manifest, code schemes, glossary, ladders and scales. */
const sharedFiles = 5;
/** A family, its components, its five roles and its three skills. */
const filesPerFamily = 10;
/** Every ladder has so many levels. */
const steps = 5;

const sharedLevels = ['trainee', 'junior', 'skilled', 'senior', 'lead'];
const ownLevels = ['grade-1', 'grade-2', 'grade-3', 'grade-4', 'grade-5'];
const skillLevels = ['awareness', 'working', 'practitioner', 'expert'];
const craftLevels = ['touched', 'practised', 'fluent', 'inventive'];
const depths = ['aware-of', 'familiar-with', 'proficient-in', 'expert-in'];
const proficiencies = ['Awareness', 'Foundational', 'Working knowledge', 'Practitioner', 'Expert'];
const knowledgeTypes = ['technical', 'behavioural', 'other'];

const categories = words(
  'Building Caring Cooking Drawing Farming Mending Moving Sailing Teaching Trading Weaving Writing',
);

/** What titles of each kind end with. */
const endings = {
  skill: words('charting keeping mending mixing reading sorting tuning weaving'),
  family: words('Gardens Harbours Mills Networks Railways Services Towers Works'),
  knowledge: words('drawings materials methods patterns principles rules tools'),
  training: words('course drill lessons seminar workshop'),
  development: words('assignment exchange fellowship rotation visit'),
  qualification: words('certificate diploma licence'),
  thread: words('care craft duty trade'),
  role: words('Builder Driver Engineer Keeper Maker Pilot Planner Surveyor'),
  topic: words('codes habits papers routes signs standards'),
  activity: words('checks deliveries drawings inspections journeys records repairs tests'),
};

/** Ways up a scale over five levels: never down, never the same three times. */
const ways = ['00123', '01123', '01223', '01233', '00112', '01122', '11223'];
const longWays = ['01234', '00123', '01123', '01223', '01233', '11234', '12234', '12334', '12344'];

interface World {
  readonly random: Random;
  readonly prose: Prose;
  readonly families: readonly Family[];
  /** The code that every role of the middle level uses. */
  readonly popular: string;
}

interface Skill {
  readonly id: string;
  readonly name: string;
  readonly scale: readonly string[];
}

interface Component {
  readonly id: string;
  readonly title: string;
}

interface Family {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly string[];
  readonly codePrefix: string;
  /** The last number given for each level. */
  readonly numbers: number[];
  /** For each level, the codes in the library. */
  readonly codes: readonly (readonly string[])[];
  readonly background: string;
  readonly knowledge: readonly (Component & { readonly type: string; readonly way: string })[];
  readonly training: readonly Component[];
  readonly development: Component;
  readonly qualification: Component;
  readonly skills: readonly { readonly skill: Skill; readonly way: string }[];
}

interface Role {
  readonly id: string;
  readonly name: string;
  readonly family: Family;
  readonly step: number;
}

function wantedFiles({ size, files, roles }: Plan): number {
  if (roles !== undefined) return Math.ceil(roles / steps) * filesPerFamily + sharedFiles;
  return files ?? sizes[size ?? 'S'];
}

function inventSkill(random: Random, prose: Prose): Skill {
  const name = prose.title(endings.skill);
  return { id: slug(name), name, scale: random.below(3) === 0 ? craftLevels : skillLevels };
}

function inventFamily(random: Random, prose: Prose, index: number, skills: Family['skills']): Family {
  const name = prose.title(endings.family);
  const id = slug(name);
  const codePrefix = prefixOf(index);
  const numbers = Array.from({ length: steps }, () => 0);
  const codes = numbers.map((_, step) =>
    Array.from({ length: 1 + random.below(2) }, () => nextCode(codePrefix, step, numbers)),
  );
  const component = (endings: readonly string[]): Component => {
    const title = prose.title(endings);
    return { id: slug(title), title };
  };
  return {
    id,
    name,
    levels: random.below(2) === 0 ? sharedLevels : ownLevels,
    codePrefix,
    numbers,
    codes,
    background: `${id}-background`,
    knowledge: knowledgeTypes.map(type => ({
      ...component(endings.knowledge),
      type,
      way: random.pick(ways),
    })),
    training: [0, 1].map(() => component(endings.training)),
    development: component(endings.development),
    qualification: component(endings.qualification),
    skills,
  };
}

/** The next skills in turn, so that each is required somewhere, and chosen ones up to five. */
function requiredSkills(
  random: Random,
  skills: readonly Skill[],
  [from, to]: readonly [number, number],
): Family['skills'] {
  const chosen = new Set(skills.slice(from, to));
  while (chosen.size < Math.min(5, skills.length)) chosen.add(random.pick(skills));
  return [...chosen].map(skill => ({ skill, way: random.pick(ways) }));
}

function popularCode(families: readonly Family[]): string {
  return families[0]!.codes[2]![0]!;
}

/** BBBB, BBBC, …: letters without vowels, so that no word appears. */
function prefixOf(index: number): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZ';
  const scattered = (index * 12_347 + 5_003) % letters.length ** 4;
  return [3, 2, 1, 0]
    .map(place => letters[Math.floor(scattered / letters.length ** place) % letters.length])
    .join('');
}

function nextCode(prefix: string, step: number, numbers: number[]): string {
  numbers[step]! += 1;
  return `${prefix}${step + 1}WA${String(numbers[step]).padStart(4, '0')}`;
}

function manifest(): string[] {
  return [
    'framework:',
    '  format: 1',
    '  id: generated',
    '  name: Generated Framework',
    '  version: 1.0.0',
    '  status: active',
    '  language: en-GB',
    '  publisher: Generator',
    '  license: MIT',
    '  skillScale: ddat-level',
  ];
}

function codeSchemes(): string[] {
  return [
    'codeSchemes:',
    '  - id: component-code',
    '    name: Component code',
    '    appliesTo:',
    '      - workActivities',
    '    parts:',
    '      - name: Family',
    '        mask: AAAA',
    '      - name: Level',
    '        mask: "9"',
    '      - name: Component type',
    '        values:',
    '          WA: Work activity',
    '      - name: Number',
    '        mask: 9+',
  ];
}

function glossary(prose: Prose, families: readonly Family[]): string[] {
  return [
    'glossary:',
    ...families.slice(0, 10).flatMap(({ name }) => [`  - term: ${name}`, `    definition: ${prose.topic()}`]),
  ];
}

function ladders(): string[] {
  return ['ladders:', '  - id: common-ladder', '    name: Common ladder', ...levelList(sharedLevels, '    ')];
}

function scales(): string[] {
  return [
    'scales:',
    '  - id: craft',
    '    name: Craft',
    '    levels:',
    ...craftLevels.flatMap((id, step) => [
      `      - id: ${id}`,
      `        name: ${titleOf(id)}`,
      `        description: The ${['first', 'second', 'third', 'fourth'][step]} step of a craft.`,
    ]),
  ];
}

function levelList(levels: readonly string[], indent: string): string[] {
  const items = levels.flatMap(id => [`${indent}  - id: ${id}`, `${indent}    name: ${titleOf(id)}`]);
  return [`${indent}levels:`, ...items];
}

function familyFile({ random, prose }: World, family: Family): string[] {
  const themes = ['making', 'sharing'];
  const lines = [`name: ${family.name}`, `summary: People of the ${family.name} ${prose.duty()}.`];
  if (family.levels === sharedLevels) lines.push('ladder: common-ladder');
  else lines.push(...levelList(family.levels, ''));
  lines.push('themes:');
  for (const id of themes) {
    lines.push(`  - id: ${id}`, `    name: ${titleOf(id)}`, `    summary: ${prose.sentence()}`);
  }
  const growing = themes.map(theme => {
    const thread = prose.title(endings.thread);
    return { theme, thread: slug(thread), way: random.pick(longWays) };
  });
  lines.push('competencies:');
  for (const [step, level] of family.levels.entries()) {
    for (const { theme, thread, way } of growing) {
      lines.push(
        `  - id: ${random.uuid()}`,
        `    summary: ${prose.deed()}`,
        '    examples:',
        `      - ${prose.deed()}`,
        `    thread: ${thread}`,
        `    level: ${level}`,
        `    theme: ${theme}`,
        `    proficiency: ${proficiencies[Number(way[step])]}`,
      );
    }
  }
  return lines;
}

function componentFile({ prose }: World, family: Family): string[] {
  const lines = [
    'components:',
    '  background:',
    `    - id: ${family.background}`,
    '      type: experience',
    `      details: ${prose.sentence()}`,
    '  workActivities:',
  ];
  for (const code of family.codes.flat()) {
    lines.push(
      `    - code: ${code}`,
      `      title: ${activityTitle(prose)}`,
      `      details: ${prose.sentence()}`,
    );
  }
  lines.push('  knowledge:');
  for (const { id, title, type } of family.knowledge) {
    lines.push(`    - id: ${id}`, `      title: ${title}`, `      type: ${type}`);
    lines.push(`      depth: ${type === 'behavioural' ? 'not-applicable' : 'aware-of'}`);
    lines.push(`      details: ${prose.topic()}`);
  }
  lines.push('  training:');
  for (const { id, title } of family.training) {
    lines.push(`    - id: ${id}`, `      title: ${title}`, `      details: ${prose.topic()}`);
  }
  const { development, qualification } = family;
  lines.push('  developmentActivities:', `    - id: ${development.id}`, `      title: ${development.title}`);
  lines.push(`      details: ${prose.sentence()}`);
  lines.push('  qualifications:', `    - id: ${qualification.id}`, `      title: ${qualification.title}`);
  lines.push(`      awardingBody: Council of the ${family.name}`);
  return lines;
}

function skillFile({ random, prose }: World, { id, name, scale }: Skill): string[] {
  const lines = ['skills:', `  - id: ${id}`, `    name: ${name}`, `    category: ${random.pick(categories)}`];
  lines.push(`    description: ${prose.topic()}`);
  if (scale === craftLevels) lines.push('    scale: craft');
  lines.push('    levels:');
  for (const level of scale) {
    if (scale === craftLevels) lines.push(`      ${level}: |`, `        ${prose.sentence()}`);
    else lines.push(`      ${level}: ${prose.sentence()}`);
  }
  lines.push('    examples:');
  for (const level of random.shuffle(scale).slice(0, 2).sort(byOrderIn(scale))) {
    lines.push(`      ${level}:`, `        - ${prose.deed()}`, `        - ${prose.deed()}`);
  }
  return lines;
}

function inventRole({ families, prose }: World, index: number): Role {
  const family = families[Math.floor(index / steps) % families.length]!;
  const step = index % steps;
  const name = prose.title(endings.role);
  return { id: slug(name), name, family, step };
}

/** A role profile as an item of the list `roles`. */
function roleLines(world: World, { id, name, family, step }: Role): string[] {
  const { random, prose } = world;
  const lines = [
    `  - id: ${id}`,
    `    name: ${name}`,
    `    family: ${family.id}`,
    `    level: ${family.levels[step]}`,
  ];
  lines.push(`    summary: ${prose.sentence()}`);
  lines.push('    responsibilities:', ...[1, 2, 3].map(() => `      - ${prose.duty()}`));
  lines.push('    background:', `      - use: ${family.background}`);
  lines.push('      - type: prior-knowledge-and-skills', `        details: ${prose.sentence()}`);
  lines.push('    workActivities:');
  lines.push(...[...usedCodes(world, family, step)].map(code => `      - use: ${code}`));
  lines.push(`      - code: ${nextCode(family.codePrefix, step, family.numbers)}`);
  lines.push(`        title: ${activityTitle(prose)}`, `        details: ${prose.sentence()}`);
  lines.push('    knowledge:');
  for (const { id, type, way } of family.knowledge) {
    lines.push(`      - use: ${id}`);
    if (type !== 'behavioural') lines.push(`        depth: ${depths[Number(way[step])]}`);
  }
  lines.push(`      - title: ${prose.title(endings.topic)}`);
  lines.push(
    '        type: technical',
    `        depth: ${random.pick(depths)}`,
    `        details: ${prose.topic()}`,
  );
  lines.push('    training:', `      - use: ${family.training[step % 2]!.id}`);
  lines.push('    developmentActivities:', `      - use: ${family.development.id}`);
  lines.push('    qualifications:', `      - use: ${family.qualification.id}`);
  lines.push('    skills:');
  for (const { skill, way } of family.skills) {
    lines.push(`      - skill: ${skill.id}`, `        level: ${skill.scale[Number(way[step])]}`);
  }
  lines.push('    provenance:', '      statement: Made from numbers rather than by people.');
  return lines;
}

/** The family's own codes of the level, one of another family and, at the middle level, the popular one. */
function usedCodes({ random, families, popular }: World, family: Family, step: number): Set<string> {
  const codes = new Set(family.codes[step]);
  if (step === 2) codes.add(popular);
  codes.add(random.pick(random.pick(families).codes[step]!));
  return codes;
}

function bundle(world: World, length: number): string[] {
  const lines = ['roles:'];
  for (let index = 0; lines.length < length; index++)
    lines.push(...roleLines(world, inventRole(world, index)));
  return lines;
}

function activityTitle(prose: Prose): string {
  return prose.title(endings.activity);
}

function titleOf(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function byOrderIn(list: readonly string[]): (one: string, other: string) => number {
  return (one, other) => list.indexOf(one) - list.indexOf(other);
}
