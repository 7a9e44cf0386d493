/** Whose competencies are told apart by their numbers, 0 to 144 in the order of the text. */
export const deed = /Deed (\d+) /;

const levels = ['mate', 'keeper', 'master'];
const themes = ['light', 'fog', 'boats', 'people', 'stores'];

/** A job family of a thousand lines: theme by theme, the levels in turn. */
export function longFamily(): string {
  const competencies = Array.from({ length: 145 }, (_, number) => [
    `  - id: deed-${number}`,
    `    summary: Deed ${number} of the watch is done before the next one begins`,
    `    level: ${levels[number % levels.length]}`,
    `    theme: ${themes[Math.floor(number / 29)]}`,
    '    proficiency: Practitioner',
    '    examples:',
    `      - Writes down deed ${number} in the book that lies beside the lamp, with the hour and the wind`,
  ]);
  return [
    'name: Watches',
    'levels:',
    ...levels.flatMap(id => [`  - id: ${id}`, `    name: The ${id}`]),
    'themes:',
    ...themes.flatMap(id => [`  - id: ${id}`, `    name: About ${id}`]),
    'competencies:',
    ...competencies.flat(),
    '',
  ].join('\n');
}

export const manifest = `framework:
  format: 1
  id: watches
  name: Watches
  version: 1.0.0
  status: active
  language: en-GB
  publisher: The Harbour Office
`;
