import { oncePer } from '../analysis/once-per.ts';
import type { Model } from '../model.ts';
import type { ParsedFile, Text } from '../parsed-file.ts';
import { acronymsIn, type Expansion, expansionOf } from './acronyms.ts';
import { proseOf } from './prose.ts';
import { isSentences, textKind } from './text-kind.ts';
import { isWhole, sortOf, traitOf, traits } from './traits.ts';
import { variantsIn } from './word-variants.ts';

/** How often something occurs, and where first. */
export interface Tally {
  readonly count: number;
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/** What the texts of a framework have in common and where they differ. */
export interface Survey {
  /**
   * What is counted, then its values: `end` of a sort of passages, then `full-stop`; a word of several spellings, then
   * `hyphen`; `acronym`, then its letters.
   */
  readonly tallies: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
  /** Where abbreviations are written out, by their letters. */
  readonly expansions: ReadonlyMap<string, readonly Expansion[]>;
}

/** Reads all texts of a framework; what a file gives is kept while the file stays as it is. */
export const surveyOf = oncePer((model: Model): Survey => {
  const survey = emptySurvey();
  for (const file of model.files) {
    const part = surveyOfFile(file);
    for (const [key, values] of part.tallies)
      for (const [value, tally] of values) add(survey, key, value, tally);
    for (const list of part.expansions.values())
      for (const expansion of list) addExpansion(survey, expansion);
  }
  return survey;
});

interface Draft {
  readonly tallies: Map<string, Map<string, { -readonly [K in keyof Tally]: Tally[K] }>>;
  readonly expansions: Map<string, Expansion[]>;
}

function emptySurvey(): Draft {
  return { tallies: new Map(), expansions: new Map() };
}

const surveyOfFile = oncePer((file: ParsedFile): Survey => {
  const survey = emptySurvey();
  for (const text of file.texts) {
    if (textKind(text) === 'label') continue;
    if (isSentences(text)) addTraits(survey, text);
    for (const { key, form, start, end } of variantsIn(text))
      add(survey, `word ${key}`, form, { count: 1, text, start, end });
    if (!/\p{Lu}&?\p{Lu}/u.test(text.value)) continue;
    for (const acronym of acronymsIn(text)) {
      const { letters, start, end } = acronym;
      add(survey, 'acronym', letters, { count: 1, text, start, end });
      const expansion = expansionOf(acronym);
      if (expansion !== undefined) addExpansion(survey, expansion);
    }
  }
  return survey;
});

function addTraits(survey: Draft, text: Text): void {
  const prose = proseOf(text);
  for (const passage of prose.passages) {
    const sort = sortOf(text, passage);
    const { start, end } = passage;
    for (const trait of traits) {
      const value = traitOf(prose, passage, trait);
      if (value !== undefined)
        add(survey, isWhole(trait) ? trait : `${trait} ${sort}`, value, { count: 1, text, start, end });
    }
  }
}

function add({ tallies }: Draft, key: string, value: string, { count, text, start, end }: Tally): void {
  let values = tallies.get(key);
  if (values === undefined) {
    values = new Map();
    tallies.set(key, values);
  }
  const known = values.get(value);
  if (known === undefined) values.set(value, { count, text, start, end });
  else known.count += count;
}

function addExpansion({ expansions }: Draft, expansion: Expansion): void {
  const list = expansions.get(expansion.letters);
  if (list === undefined) expansions.set(expansion.letters, [expansion]);
  else list.push(expansion);
}
