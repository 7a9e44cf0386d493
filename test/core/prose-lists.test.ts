import assert from 'node:assert/strict';
import { fits } from '../../server/core/prose/acronyms.ts';
import { knownAcronyms } from '../../server/core/prose/known-acronyms.ts';
import { misspellings } from '../../server/core/prose/misspellings.ts';
import { ableistTerms, nonInclusiveTerms } from '../../server/core/prose/non-inclusive-terms.ts';
import { properNames } from '../../server/core/prose/proper-names.ts';
import {
  baseByIngForm,
  baseByThirdPerson,
  ingForm,
  thirdPerson,
  verbs,
} from '../../server/core/prose/verbs.ts';

describe('the lists of words', () => {
  it('never correct a word into a misspelt one', () => {
    for (const [wrong, right] of misspellings) {
      assert.ok(/^[a-z]+$/.test(wrong) && right !== wrong, wrong);
      for (const word of right.split(' ')) assert.ok(!misspellings.has(word), right);
    }
  });

  it('never replace a term by one that is no better', () => {
    const terms = new Set([...nonInclusiveTerms, ...ableistTerms].map(([term]) => term));
    assert.equal(terms.size, nonInclusiveTerms.length + ableistTerms.length);
    for (const [, { instead }] of nonInclusiveTerms)
      for (const word of instead) assert.ok(!terms.has(word), word);
  });

  it('hold names with a capital inside, each once', () => {
    assert.equal(new Set(properNames.map(name => name.toLowerCase())).size, properNames.length);
    for (const name of properNames) assert.match(name, /^.+\p{Lu}/u);
    for (const acronym of knownAcronyms) assert.match(acronym, /^\p{Lu}\S*s?$/u);
  });

  it('know the forms of verbs', () => {
    const forms = [
      ['write', 'writes', 'writing'],
      ['carry', 'carries', 'carrying'],
      ['employ', 'employs', 'employing'],
      ['discuss', 'discusses', 'discussing'],
      ['teach', 'teaches', 'teaching'],
      ['plan', 'plans', 'planning'],
      ['see', 'sees', 'seeing'],
      ['have', 'has', 'having'],
      ['be', 'is', 'being'],
      ['go', 'goes', 'going'],
      ['tie', 'ties', 'tying'],
      ['agree', 'agrees', 'agreeing'],
      ['pursue', 'pursues', 'pursuing'],
    ] as const;
    for (const [base, third, activity] of forms) {
      assert.ok(verbs.has(base), base);
      assert.deepEqual([thirdPerson(base), ingForm(base)], [third, activity]);
      assert.deepEqual([baseByThirdPerson.get(third), baseByIngForm.get(activity)], [base, base]);
    }
  });

  it('tell whether an abbreviation can stand for words', () => {
    for (const [letters, words] of [
      ['SLA', 'service level agreement'],
      ['COTS', 'Commercial Off-the-Shelf'],
      ['XML', 'extensible markup language'],
      ['R&D', 'research and development'],
      ['HTML', 'HyperText Markup Language'],
    ] as const)
      assert.equal(fits(letters, words), letters !== 'XML', words);
    assert.ok(!fits('GDPR', 'General Data Protection Act'));
  });
});
