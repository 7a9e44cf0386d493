import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot, readShared } from './shared.ts';

/** Where the published file is in the shared folder, and the scramble of it in the repository. */
export const originalPath = 'real/ft/operations.yml';
export const scramblePath = join(projectRoot, 'test/fixtures/operations-scramble.yml');

/**
 * A job family file with other words: keys, order, counts, white space, punctuation, case and digits stay, equal texts
 * stay equal and similar ones similar, for a word becomes the same invented word everywhere and keeps its ending. Ids
 * of levels and themes and proficiencies stay; other ids become other ids of the same shape. As a script,
 * `node --import tsx test/real/scramble-operations.ts` writes the fixture anew.
 */
export function scramble(yaml: string): string {
  const words = new InventedWords(yaml);
  const lines = yaml.split('\n').map(line => {
    const [, before = '', key, gap = '', value = ''] = /^(\s*(?:- )?)([A-Za-z]+)(:\s*)(.*)$/.exec(line) ?? [];
    if (key === undefined || !keys.has(key)) return scrambleText(line, words);
    if (key === 'id') return before + key + gap + (uuid.test(value) ? otherUuid(value) : value);
    if (key === 'googleSheetId') return before + key + gap + otherCharacters(value);
    if (key === 'summary' || key === 'name') return before + key + gap + scrambleText(value, words);
    return line;
  });
  return `${header}${lines.join('\n')}`;
}

const header = `# The shape of a published job family, every word of it invented.
# Made by test/real/scramble-operations.ts; do not edit.
`;

const keys = new Set(
  'name summary googleSheetId isLegacy levels themes competencies id examples supportingUrls level theme proficiency'.split(
    ' ',
  ),
);
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** An author's note to themselves stays one, in words of our own. */
const draftingNote = /\([^()]*\bbetter\b[^()]*\)/;

function scrambleText(text: string, words: InventedWords): string {
  const note = draftingNote.exec(text);
  if (note !== null) {
    const [start, end] = [text.slice(0, note.index), text.slice(note.index + note[0].length)];
    return `${scrambleText(start, words)}(find a better wording for this)${scrambleText(end, words)}`;
  }
  return text.replace(/\b(?:e\.g\.|i\.e\.)|[A-Za-z]+/g, (word, at: number) =>
    word.includes('.') || /[a-z]['’]$/i.test(text.slice(0, at)) ? word : words.for(word),
  );
}

/** Gives each word an invented one of the same length, and words of one stem invented words of one stem. */
class InventedWords {
  private readonly taken: Set<string>;
  private readonly stems = new Map<string, string>();

  constructor(text: string) {
    this.taken = new Set(text.toLowerCase().match(/[a-z]+/g));
    for (const word of realWords) this.taken.add(word);
  }

  for(word: string): string {
    const plain = word.toLowerCase();
    if (plain === 'a' || plain === 'an') return word;
    const [, stem = plain, ending = ''] = /^([a-z]{3,}?)((?<!s)s|es|ed|e|ing|ly)?$/.exec(plain) ?? [];
    return inCaseOf(word, this.stem(stem, ending) + ending);
  }

  private stem(stem: string, ending: string): string {
    const known = this.stems.get(stem);
    if (known !== undefined) return known;
    for (let attempt = 0; ; attempt++) {
      const invented = invent(stem, attempt);
      const isNew = ['', ending, 's', 'es', 'ed', 'e', 'ing', 'ly'].every(
        end => !this.taken.has(invented + end),
      );
      if (!isNew && attempt < 500) continue;
      this.taken.add(invented);
      this.stems.set(stem, invented);
      return invented;
    }
  }
}

/** Vowels and consonants in turn, by chance that is the same each time; a vowel first where the word has one. */
function invent(word: string, attempt: number): string {
  const chance = createHash('sha256').update(`${word} ${attempt}`).digest();
  const startsWithVowel = /^[aeiou]/.test(word);
  return [...word]
    .map((_, index) => {
      const letters = (index % 2 === 0) === startsWithVowel ? 'aeiou' : 'bdfgklmnprtvz';
      return letters[chance[index % 32]! % letters.length];
    })
    .join('');
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return [...word]
    .map((letter, at) => (/[A-Z]/.test(model[at] ?? '') ? letter.toUpperCase() : letter))
    .join('');
}

function otherUuid(id: string): string {
  const hash = createHash('sha256').update(id).digest('hex');
  const variant = '89ab'[Number.parseInt(hash[16]!, 16) % 4];
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-');
}

function otherCharacters(text: string): string {
  const chance = createHash('sha512').update(text).digest();
  return [...text]
    .map((character, index) => {
      const alphabet = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(
        letters => letters.includes(character),
      );
      return alphabet === undefined ? character : alphabet[chance[index % 64]! % alphabet.length];
    })
    .join('');
}

/** Short words that chance must not make. */
const realWords =
  'am as at be by do go he hi if in is it me my no of off oh ok on or ox so to up us we yes null are ate bad bag bed beg bet big bit bog bug but did dog fat fit for fun gas get god got gun had has his hot led leg let lid lie lot mad man map mat men met mob nod not now nut odd ode old one our out ova own pad pan pat peg pen pet pig pit pot put ran rat red rid rob rod rot run sad sat sex sit tag tap ten tie tin tip toe ton top tub use van vet via vow via mine nude bane bare time line done gone bomb damn fool nazi'.split(
    ' ',
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const original = readShared(originalPath);
  if (original === undefined) {
    console.error('The published file is not there, it is no part of the repository.');
    process.exitCode = 2;
  } else {
    writeFileSync(scramblePath, scramble(original));
    console.log(`wrote ${scramblePath}`);
  }
}
