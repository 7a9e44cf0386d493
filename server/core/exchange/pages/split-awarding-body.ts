/**
 * Where the awarding body probably begins in a flat line that says a qualification and who awards it; undefined where
 * nothing shows it. A guess. It goes by what names of bodies look like: what follows a closing bracket; what stands
 * before “– The Institute of …”; “Royal Institute of …”; and an abbreviation as the last word.
 */
export function splitAwardingBody(line: string): number | undefined {
  const words = [...line.matchAll(/\S+/g)].slice(0, 60).map(match => ({ text: match[0], at: match.index }));
  const bracket = words.findIndex((word, index) => index > 0 && /\)$/.test(word.text));
  if (bracket !== -1 && words[bracket + 1] !== undefined) return words[bracket + 1]!.at;
  const institution = words.findIndex((word, index) => index > 0 && institutions.test(word.text));
  const dash = words.findIndex((word, index) => index > 1 && /^[–—-]$/.test(word.text));
  if (dash !== -1 && institution > dash) return words[dash - 1]!.at;
  if (institution !== -1) {
    let first = institution;
    while (first > 1 && ranks.test(words[first - 1]!.text)) first--;
    return words[first]!.at;
  }
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && /^\p{Lu}[\p{Lu}\p{N}&/-]+$/u.test(last.text)
    ? last.at
    : undefined;
}

const institutions =
  /^(?:Academy|Association|Board|College|Council|Institute|Institution|Ministry|Society|University)$/;
const ranks = /^(?:The|Royal|Chartered|National|International|British|European|American|Open)$/;
