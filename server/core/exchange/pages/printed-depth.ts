/** The depth that a flat line prints between title and details, and where; undefined where it prints none. */
export function findDepth(text: string): { text: string; start: number } | undefined {
  const found = between.exec(text.slice(0, 300));
  return found === null ? undefined : { text: found[0], start: found.index };
}

/** The word of the format for a printed depth; undefined for none of them. */
export function depthNamed(printed: string): string | undefined {
  return depths.get(printed.toLowerCase().replace(/\s+/g, ' '));
}

const between =
  /(?<=\S )(?:Aware of|Familiar with|Proficient in|Expert in|Not applicable)(?= ["“‘'(]*[\p{Lu}\p{N}]|$)/u;

const depths: ReadonlyMap<string, string> = new Map([
  ['aware of', 'aware-of'],
  ['familiar with', 'familiar-with'],
  ['proficient in', 'proficient-in'],
  ['expert in', 'expert-in'],
  ['not applicable', 'not-applicable'],
  ['n/a', 'not-applicable'],
]);
