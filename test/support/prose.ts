import type { Random } from './random.ts';

/** Sentences in English shape about things that do not exist; titles never repeat. */
export class Prose {
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #titles = new Set<string>();

  constructor(random: Random, wordCount: number) {
    this.#random = random;
    const words = new Set<string>();
    while (words.size < wordCount) words.add(inventWord(random));
    this.#words = [...words];
  }

  /** "Adjusts the veldor chart before each tamina delivery", without a full stop. */
  deed(): string {
    return capitalise(`${this.#random.pick(verbs)}s ${this.#rest()}`);
  }

  /** The same with a full stop. */
  sentence(): string {
    return `${this.deed()}.`;
  }

  /** "adjust the veldor chart before each tamina delivery" */
  duty(): string {
    return `${this.#random.pick(verbs)} ${this.#rest()}`;
  }

  /** "The veldor charts of the tamina store, the order in which they arrive and their lorin labels." */
  topic(): string {
    const [one, two, three] = [this.#word(), this.#word(), this.#word()];
    const [first, second, third] = this.#random.shuffle(nouns) as [string, string, string];
    const link = this.#random.pick(['and the way to', 'and the reasons for', 'together with', 'as well as']);
    return `The ${one} ${first}s of the ${two} ${second} ${link} the ${three} ${third}.`;
  }

  /** "Veldor charting": two words that no other title has. */
  title(endings: readonly string[]): string {
    for (;;) {
      const title = `${capitalise(this.#word())} ${this.#random.pick(endings)}`;
      if (this.#titles.has(title)) continue;
      this.#titles.add(title);
      return title;
    }
  }

  #rest(): string {
    const [one, two] = [this.#word(), this.#word()];
    const [first, second] = this.#random.shuffle(nouns) as [string, string];
    return `the ${one} ${first} ${this.#random.pick(occasions)} ${two} ${second}`;
  }

  #word(): string {
    return this.#random.pick(this.#words);
  }
}

/** The words of a text. */
export function words(text: string): string[] {
  return text.split(' ');
}

/** `Veldor charting` as an id. */
export function slug(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function inventWord(random: Random): string {
  const syllables = Array.from(
    { length: 2 + random.below(2) },
    () => random.pick(onsets) + random.pick(vowels),
  );
  return syllables.join('') + random.pick(codas);
}

const onsets = words('b br d dr f gl k kl l m n p pl r s st t tr v');
const vowels = words('a e i o');
const codas = words('l m n r x th sk nd');
const verbs = words(
  'adjust align arrange balance calibrate chart check clean compare connect draft file fold gather group inspect join label link load map mark measure mount number open order pack paint plot print read record renew repair replace report rotate seal sketch sort stack store survey test track transport trim update weigh',
);
const nouns = words(
  'anchor basket beacon bridge bucket cabin cable canal chamber channel chart column corner counter cradle curtain deck depot engine frame garden gate harbour hinge kettle ladder lantern ledger lever locker mirror needle packet panel pillar pocket pulley ribbon rotor saddle shutter signal socket spindle station table tower tunnel valve wagon wheel window',
);
const occasions = [
  'after the',
  'ahead of every',
  'along the',
  'before each',
  'behind the',
  'beside the',
  'between two visits to the',
  'by the measure of the',
  'during each',
  'for the sake of the',
  'from the',
  'in step with the',
  'in view of the',
  'near the',
  'next to the',
  'on behalf of the',
  'on the day of the',
  'through the',
  'under the',
  'within an hour of the',
];
