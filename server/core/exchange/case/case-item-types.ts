/**
 * What the items of a package are, under the words that CASE leaves to its publishers (`CFItemType`); a package that
 * defines these types was written here and can be read back exactly.
 */
export const caseItemTypes = {
  family: ['Job family', 'People who do the same kind of work.'],
  ladder: ['Career ladder', 'A row of career levels that several job families share.'],
  level: ['Career level', 'One step of a career; each precedes the next.'],
  theme: ['Theme', 'A heading under which competencies are grouped.'],
  competency: ['Competency', 'Something that people at one level of a job family are expected to show.'],
  example: ['Example', 'What it looks like when somebody meets what stands above.'],
  scale: ['Scale', 'An ordered row of words for how well or how deeply something is done.'],
  scaleLevel: ['Scale level', 'One step of a scale; each precedes the next.'],
  word: ['Scale word', 'A word that stands in the place of a scale level, such as “not applicable”.'],
  skill: ['Skill', 'A skill of the catalogue.'],
  skillLevel: ['Skill level', 'What a skill means at one level of its scale.'],
  role: ['Role', 'What one role at one level is responsible for, does, knows and needs.'],
  responsibility: ['Responsibility', 'What people in a role answer for.'],
  requiredSkill: ['Required skill', 'A skill that a role asks for, and its level.'],
  background: ['Background', 'What people bring along to a role.'],
  workActivity: ['Work activity', 'What people in a role do.'],
  knowledge: ['Knowledge', 'What people in a role know and are able to do.'],
  training: ['Training activity', 'What people in a role are trained in.'],
  developmentActivity: ['Professional development activity', 'How people in a role keep developing.'],
  qualification: ['Qualification', 'A certificate or registration that fits a role.'],
  awardingBody: ['Awarding body', 'Who awards the qualification that stands above.'],
} as const satisfies Readonly<Record<string, readonly [title: string, description: string]>>;

/** What an item of a package may be. */
export type CaseItemKind = keyof typeof caseItemTypes;
