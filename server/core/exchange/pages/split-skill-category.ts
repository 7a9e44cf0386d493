/**
 * Category and name of each skill in the flat lines of one page, where “Quay Work Job Family Quay – Mooring” does not
 * say where the one ends and the other begins. A guess, by what such lines look like, in this order: the word “Family”
 * ends a category; the scope before a dash repeats the first word of its category, or
 * is an abbreviation; what stands before a dash is the
 * category; what all lines begin with is the category.
 */
export function splitSkillCategory(
  lines: readonly string[],
): { category: string | undefined; name: string }[] {
  const shared = lines.length > 1 ? sharedStart(lines) : 0;
  return lines.map(line => {
    const at = endOfFamily(line) ?? repeatedStart(line) ?? abbreviation(line) ?? afterDash(line);
    if (at !== undefined) {
      return { category: line.slice(0, at).replace(/\s+[–—-]?\s*$/, ''), name: line.slice(at) };
    }
    return shared > 0
      ? { category: line.slice(0, shared).trim(), name: line.slice(shared) }
      : { category: undefined, name: line };
  });
}

function endOfFamily(line: string): number | undefined {
  const found = /\bFamily\s+(?=[^\s–—-])/.exec(line);
  return found === null ? undefined : found.index + found[0].length;
}

function repeatedStart(line: string): number | undefined {
  const dash = line.search(/\s[–—-]\s/);
  if (dash === -1) return undefined;
  const words = [...line.slice(0, dash).matchAll(/\S+/g)];
  return words.find((word, index) => index > 0 && word[0] === words[0]![0])?.index;
}

function abbreviation(line: string): number | undefined {
  const found = /\s(?=\p{Lu}[\p{Lu}\p{N}&]{1,9}\s[–—-]\s)/u.exec(line);
  return found === null || found.index === 0 ? undefined : found.index + 1;
}

function afterDash(line: string): number | undefined {
  const found = /\s[–—-]\s+(?=\S)/.exec(line);
  return found === null || found.index === 0 ? undefined : found.index + found[0].length;
}

/** How many characters all lines begin with, in whole words, so that each has a word left. */
function sharedStart(lines: readonly string[]): number {
  const words = lines.map(line => [...line.matchAll(/\S+\s*/g)].map(match => match[0]));
  const first = words[0] ?? [];
  let length = 0;
  for (let index = 0; words.every(line => index + 1 < line.length && line[index] === first[index]); index++) {
    length += first[index]!.length;
  }
  return length;
}
