/**
 * Where the title of a flat line probably ends and its details begin, as the offset of the details; undefined where
 * nothing shows it. A guess: a line of plain text does not say it.
 *
 * Titles are written in one of two ways. “Harbour and Quay Safety Keeping the quays …” capitalises its words, so the
 * last capital before the running text starts the details; “Care of ropes Inspects …” does not, so the next capital
 * does. A capital after “of” or a comma belongs to what stands before it, and an abbreviation decides nothing.
 */
export function splitTitle(line: string): number | undefined {
  const words = [...line.matchAll(/\S+/g)].slice(0, 40).map(match => ({ text: match[0], at: match.index }));
  const start: Candidate[] = [];
  const later: Candidate[] = [];
  let inStart = true;
  for (let index = 1; index < words.length; index++) {
    const { text, at } = words[index]!;
    const before = words[index - 1]!.text;
    if (/[.!?]["”’)]*$/.test(before)) break;
    const kind = wordKind(text);
    if (kind === 'running' || (kind === 'link' && wordKind(words[index + 1]?.text ?? '') === 'running'))
      inStart = false;
    if (kind !== 'capital' && kind !== 'abbreviation') continue;
    if (/[,(/&–—-]$/.test(before) || wordKind(before) === 'link') continue;
    (inStart ? start : later).push({ at, opens: opening.has(text), weak: kind === 'abbreviation' });
  }
  const opened = start.find(candidate => candidate.opens);
  if (opened !== undefined) return opened.at;
  const last = start.filter(candidate => !candidate.weak).at(-1);
  return (last ?? later.find(candidate => !candidate.weak) ?? start.at(-1) ?? later[0])?.at;
}

interface Candidate {
  readonly at: number;
  readonly opens: boolean;
  readonly weak: boolean;
}

type WordKind = 'capital' | 'abbreviation' | 'link' | 'running';

function wordKind(word: string): WordKind {
  if (links.has(word)) return 'link';
  if (!/^["“‘'(]*\p{Lu}/u.test(word)) return 'running';
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}{2}/u.test(word) ? 'abbreviation' : 'capital';
}

/** Small words that stand inside a title. */
const links = new Set(
  'a an and as at by for from in into of on or per the to via with within & / – —'.split(' '),
);

/** Words with which details begin, and which a title writes small. */
const opening = new Set('A An Any The This These'.split(' '));
