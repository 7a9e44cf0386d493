import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { originalPath, scramble, scramblePath } from './scramble-operations.ts';
import { needs, readShared } from './shared.ts';

interface Family {
  readonly levels: readonly { id: string; name: string }[];
  readonly themes: readonly { id: string; name: string }[];
  readonly competencies: readonly {
    readonly id: string;
    readonly summary: string;
    readonly examples: readonly string[];
    readonly level: string;
    readonly theme: string;
    readonly proficiency: string;
  }[];
}

describe('the scramble of a published job family', () => {
  const text = readFileSync(scramblePath, 'utf8');
  const family = read(text);

  it('has the counts, the duplicates and the slips of the original', () => {
    const { competencies } = family;
    const examples = competencies.flatMap(competency => competency.examples);
    const places = competencies.map(({ level, theme, summary }) => `${level} ${theme} ${summary}`);
    assert.equal(family.levels.length, 3);
    assert.equal(family.themes.length, 4);
    assert.equal(competencies.length, 48);
    assert.equal(competencies.filter(competency => competency.level === 'senior-2').length, 17);
    assert.equal(new Set(competencies.map(competency => competency.id)).size, 48);
    assert.deepEqual(
      new Set(competencies.map(competency => competency.proficiency)),
      new Set(['Working knowledge']),
    );
    assert.equal(repeated(places), 2);
    assert.equal(repeated(examples.map(example => example.replace(/,$/, ''))), 4);
    assert.equal(text.match(/\(find a better wording for this\)/g)?.length, 1);
    assert.equal(examples.filter(example => / {2}/.test(example)).length, 3);
    assert.equal(examples.filter(example => example.endsWith(',')).length, 1);
    assert.equal(examples.filter(example => /^[a-z]/.test(example)).length, 1);
    assert.equal(
      examples.filter(example => competencies.some(({ summary }) => summary === example)).length,
      1,
    );
    assert.equal(text.match(/\ba (?=[aeiou])/gi)?.length, 2);
  });

  it('has ids that are UUIDs', () => {
    for (const { id } of family.competencies) {
      assert.match(id, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });

  describe('beside the original', () => {
    let original: string;

    before(function () {
      original = needs(this, readShared(originalPath), 'the published job family');
    });

    it('is what the script makes of it today', () => assert.equal(scramble(original), text));

    it('has equal texts where the original has equal texts, and no id of a competency', () => {
      const ours = textsOf(family);
      const theirs = textsOf(read(original));
      assert.deepEqual(
        ours.map(one => ours.indexOf(one)),
        theirs.map(one => theirs.indexOf(one)),
      );
      const ids = new Set(read(original).competencies.map(competency => competency.id));
      assert.ok(family.competencies.every(competency => !ids.has(competency.id)));
    });

    it('shares no word with the texts of the original but articles and abbreviations', () => {
      const theirs = new Set(textsOf(read(original)).flatMap(wordsOf));
      const ours = textsOf(family).map(one => one.replace('(find a better wording for this)', ''));
      const shared = new Set(ours.flatMap(wordsOf).filter(word => theirs.has(word)));
      assert.deepEqual([...shared].sort(), ['a', 'an', 'e', 'g', 'i', 's', 't']);
    });
  });
});

function read(yaml: string): Family {
  return parse(yaml, { schema: 'failsafe' });
}

function textsOf({ levels, themes, competencies }: Family): string[] {
  const names = [...levels, ...themes].map(named => named.name);
  return [...names, ...competencies.flatMap(({ summary, examples }) => [summary, ...examples])];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** How many texts are there that were there before. */
function repeated(texts: readonly string[]): number {
  return texts.length - new Set(texts).size;
}
