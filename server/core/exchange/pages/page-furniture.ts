/** The parts of a RoleModelplus page, most of them named as the format names them. */
export type SectionKind =
  | 'summary'
  | 'responsibilities'
  | 'background'
  | 'workActivities'
  | 'knowledge'
  | 'training'
  | 'developmentActivities'
  | 'qualifications'
  | 'skills'
  | 'feedback';

/** How the page prints the names of its sections. */
export const sectionNames: Readonly<Record<SectionKind, string>> = {
  summary: 'Summary',
  responsibilities: 'Responsibilities',
  background: 'Background',
  workActivities: 'Work Activities',
  knowledge: 'Knowledge/Skills',
  training: 'Training Activities',
  developmentActivities: 'PDAs',
  qualifications: 'Qualifications',
  skills: 'Organisation Skills',
  feedback: 'Give Feedback',
};

/** What a column of a table on the page holds. */
export type Column =
  | 'title'
  | 'depth'
  | 'details'
  | 'type'
  | 'code'
  | 'awardingBody'
  | 'framework'
  | 'category'
  | 'skill'
  | 'level';

/** The section that a line opens, and whether for components of the organisation's own; undefined for other lines. */
export function sectionHeading(text: string): { kind: SectionKind; custom: boolean } | undefined {
  if (text.length > 80) return undefined;
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?: ?$/, '')
    .replace(/ ?\/ ?/g, '/');
  const own = plain.replace(/^custom (?=.* components$)/, '');
  const kind = headings.get(own);
  return kind && { kind, custom: own !== plain };
}

/** Whether a line says nothing but the names of columns. */
export function isColumnHeading(text: string): boolean {
  if (text.length > 200) return false;
  const words = text
    .toLowerCase()
    .split(/[\s»/]+/)
    .filter(word => word !== '');
  return words.length > 0 && words.every(word => columnWords.has(word));
}

/** The column that a heading names in this section; undefined where the section has no such part. */
export function columnNamed(heading: string, section: SectionKind): Column | undefined {
  const plain = heading.toLowerCase();
  const [, column] =
    columnPatterns[section === 'skills' ? 'skills' : 'components'].find(([start]) => start.test(plain)) ?? [];
  const fits = column === 'details' || section === 'skills' || usualColumns[section].includes(column!);
  return fits ? column : undefined;
}

const columnPatterns: Readonly<Record<'skills' | 'components', readonly (readonly [RegExp, Column])[]>> = {
  skills: [
    [/^(?:framework|organi[sz]ation)/, 'framework'],
    [/^(?:sub)?category/, 'category'],
    [/^(?:skill|name|title)/, 'skill'],
    [/^(?:details|description)/, 'details'],
    [/level/, 'level'],
  ],
  components: [
    [/^(?:title|name)/, 'title'],
    [/^depth/, 'depth'],
    [/^(?:details|description)/, 'details'],
    [/^(?:type|background)/, 'type'],
    [/^code/, 'code'],
    [/^awarding/, 'awardingBody'],
  ],
};

/** The columns of a section's table, for a table that was copied without its headings. */
export const usualColumns: Readonly<Record<SectionKind, readonly Column[]>> = {
  summary: [],
  responsibilities: [],
  background: ['details', 'type', 'code'],
  workActivities: ['title', 'details', 'code'],
  knowledge: ['title', 'depth', 'details', 'type', 'code'],
  training: ['title', 'details', 'code'],
  developmentActivities: ['title', 'details', 'code'],
  qualifications: ['title', 'awardingBody', 'code'],
  skills: ['framework', 'skill', 'level'],
  feedback: [],
};

const headings: ReadonlyMap<string, SectionKind> = new Map([
  ['summary', 'summary'],
  ['role summary', 'summary'],
  ['background', 'background'],
  ['background components', 'background'],
  ['work activities', 'workActivities'],
  ['work activity components', 'workActivities'],
  ['knowledge/skills', 'knowledge'],
  ['knowledge/skill components', 'knowledge'],
  ['knowledge/skills components', 'knowledge'],
  ['training', 'training'],
  ['training activities', 'training'],
  ['training components', 'training'],
  ['training activity components', 'training'],
  ['pda', 'developmentActivities'],
  ['pdas', 'developmentActivities'],
  ['pda components', 'developmentActivities'],
  ['professional development activities', 'developmentActivities'],
  ['qualifications', 'qualifications'],
  ['qualification components', 'qualifications'],
  ['organisation skills', 'skills'],
  ['organisation skill components', 'skills'],
  ['give feedback', 'feedback'],
]);

const columnWords: ReadonlySet<string> = new Set(
  'title depth details description type code awarding body background framework organisation organization category subcategory skill name and level'.split(
    ' ',
  ),
);
