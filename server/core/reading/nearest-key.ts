import { nearestWord } from './nearest-word.ts';

/**
 * The key that an author meant by one that is not known here: the nearest in spelling, else the one that says the same
 * in another format or in an older version of one. Only keys from the list are offered.
 */
export function nearestKey(key: string, open: readonly string[]): string | undefined {
  const near = nearestWord(key, open);
  if (near !== undefined) return near;
  return otherWords.get(key.toLowerCase().replace(/[\s_-]/g, ''))?.find(word => open.includes(word));
}

/**
 * Words for the same thing. Sources: earlier versions of the Financial Times' job families (area), Monzo's progression
 * files (criteria), Forward Impact (human-readable names), CASE (fullStatement), the Government Digital and Data
 * spreadsheets, RoleModelplus.
 */
const otherWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    area: ['theme'],
    areas: ['themes'],
    behaviours: ['competencies'],
    certifications: ['qualifications'],
    criteria: ['examples'],
    definition: ['description'],
    description: ['details', 'summary', 'definition'],
    details: ['description', 'summary'],
    evidence: ['examples'],
    fullstatement: ['details', 'summary', 'description'],
    grade: ['level'],
    grades: ['levels'],
    group: ['category'],
    heading: ['title', 'name'],
    links: ['supportingUrls'],
    meaning: ['definition', 'description'],
    name: ['title', 'summary', 'term'],
    pdas: ['developmentActivities'],
    previousnames: ['aliases'],
    successors: ['replacedBy'],
    supersededby: ['replacedBy'],
    synonyms: ['aliases'],
    title: ['name', 'summary'],
    urls: ['supportingUrls'],
    uuid: ['id'],
  }),
);
