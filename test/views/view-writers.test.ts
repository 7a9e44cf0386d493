import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { check } from '../../server/core/check.ts';
import { readComparison } from '../../server/core/views/comparison/comparison.ts';
import { readView, type View } from '../../server/core/views/view.ts';
import { viewBlocks } from '../../server/core/views/view-blocks.ts';
import { comparisonKey, coverageKey, ladderKey } from '../../server/core/views/view-key.ts';
import { viewWriters } from '../../server/core/views/view-writers.ts';
import { wellFormed } from '../../server/core/views/writing/escape-markdown.ts';
import { cardOf, modelOf } from '../support/cards.ts';
import { isGolden } from '../support/golden.ts';
import { frameworkWith, hostileTexts } from '../support/hostile-framework.ts';
import { hostileViews } from '../support/hostile-views.ts';
import { hasNoOtherPieces, markdownLike } from '../support/markdown-pieces.ts';
import { wordsOf } from '../support/missing-words.ts';
import { sampleViews } from '../support/sample-views.ts';
import { sampleModel } from '../support/samples.ts';
import { visibleText } from '../support/visible-text.ts';

const golden = (name: string) => new URL(`golden/${name}.txt`, import.meta.url);

describe('a view in another format', () => {
  const harbour = sampleModel('harbour');
  const atlas = sampleModel('atlas', 'skill-catalogue');
  const [device, senior] = ['role/device-engineer', 'role/senior-device-engineer'];
  const [low, high] = ['level/engineering/engineer', 'level/engineering/senior-engineer'];

  for (const { name, model, key } of sampleViews) {
    const view = readView(model, key, () => check(model))!;
    const [markdown, text] = [viewWriters.markdown(view), viewWriters.text(view)];

    it(`looks like its golden files: ${name}`, () => {
      isGolden(golden(`${name}.md`), markdown);
      isGolden(golden(`${name}.txt`), text);
      hasNoOtherPieces(markdown, viewBlocks(view));
    });

    it(`has every word of the page but those of signs, of the second look at it and of what unfolds: ${name}`, () => {
      const [whole = ''] = viewWriters.html(view).split('<section class="section sides"');
      const page = whole.replace(/(<details class="more">.*?<\/summary>).*?<\/details>/gs, '$1');
      const words = lowWords(visibleText(page)).filter(word => !ofPages.has(word) && !/^\d+$/.test(word));
      for (const there of [new Set(lowWords(markdown)), new Set(lowWords(text))])
        assert.deepEqual(
          words.filter(word => !there.has(word)),
          [],
        );
    });
  }

  it('credits whose words it shows, once each', () => {
    const keys = [comparisonKey(device, senior), ladderKey('workplace-devices'), coverageKey()];
    for (const key of keys) {
      const view = readView(atlas, key, () => [])!;
      for (const written of [
        viewWriters.markdown(view),
        viewWriters.text(view),
        visibleText(viewWriters.html(view)),
      ])
        for (const { manifest } of [atlas, sampleModel('skill-catalogue')]) {
          const credit = `${manifest!.data.name} ${manifest!.data.version}`;
          assert.equal(written.split(credit).length, 2, `${key}: ${credit}`);
        }
    }
  });

  it('is what the documentation shows', () => {
    const page = readFileSync(new URL('../../docs/views.md', import.meta.url), 'utf8');
    const golden = ['comparison-levels', 'ladder-competencies'].map(name =>
      readFileSync(new URL(`golden/${name}.md.txt`, import.meta.url), 'utf8'),
    );
    const examples = [...page.matchAll(/^```markdown\n(.*?)\n```$/gms)].map(match => match[1]!);
    assert.equal(examples.length, 2);
    for (const example of examples)
      assert.ok(
        golden.some(text => text.includes(example)),
        example,
      );
  });

  it('marks the words that changed, and says in text what the marks are', () => {
    const role = (words: string) =>
      cardOf(modelOf(`roles:\n  - { id: pilot, name: Pilot, responsibilities: ["${words}"] }\n`), {
        role: 'pilot',
      });
    const comparison = readComparison(role('keep the old charts'), role('keep the old charts, always'));
    const view: View = { kind: 'comparison', comparison };
    assert.match(viewWriters.markdown(view), /^- keep the old ~~charts~~ \*\*charts, always\*\*$/m);
    const text = viewWriters.text(view);
    assert.match(text, /^- keep the old \[-charts-\] \{\+charts, always\+\}$/m);
    assert.match(text, /^Words in \[- -\] went, words in \{\+ \+\} came\.$/m);
    assert.doesNotMatch(viewWriters.text(readView(harbour, comparisonKey(low, high), () => [])!), /went/);
  });

  it('marks among the examples of a competency those that came, and names where the others hold on', () => {
    const family = modelOf(`name: Sailing
levels: [{ id: mate, name: Mate }, { id: master, name: Master }]
competencies:
  - { id: a, summary: Steers, level: mate, thread: s, examples: [Reads the chart, Moors alone] }
  - { id: b, summary: Steers, level: master, thread: s, examples: [Reads the old chart, Plans a passage] }
`);
    const view: View = {
      kind: 'comparison',
      comparison: readComparison(cardOf(family, { level: 'mate' }), cardOf(family, { level: 'master' })),
    };
    const head = '1 example reworded, 1 new, 1 not said again';
    const markdown = viewWriters.markdown(view);
    assert.ok(markdown.includes(`- **Steers**\\\n`), markdown);
    assert.ok(
      markdown.includes(
        `  ${head}\n  - Reads the **old** chart\n  - **Plans a passage**\n  - Mate: Moors alone\n`,
      ),
      markdown,
    );
    const text = viewWriters.text(view);
    assert.ok(
      text.includes(
        `  ${head}\n  - Reads the {+old+} chart\n  - {+Plans a passage+}\n  - Mate: Moors alone\n`,
      ),
      text,
    );
    const html = viewWriters.html(view).replace(/\n/g, '').replace(/ +/g, ' ');
    for (const part of [
      `<p class="turn">${head}</p>`,
      '<li><span class="words">Reads the <ins>old</ins> chart</span></li><li><ins>Plans a passage</ins></li></ul>',
      '<p class="was">Mate:</p><ul class="examples was"><li>Moors alone</li></ul>',
      '<li><span class="words">Reads the chart</span></li><li><del>Moors alone</del></li></ul>',
    ])
      assert.ok(html.includes(part), part);
  });

  it('writes several things of one cell below each other', () => {
    const view = ladderOf('one', ['Steers | rows', 'Cooks']);
    assert.match(
      viewWriters.markdown(view),
      /^\| \| A1 \|\n\| --- \| --- \|\n\| Competencies \| Steers \\\| rows \|\n\| \| Cooks \|$/m,
    );
    assert.match(viewWriters.text(view), /^- Competencies\n {2}- A1: Steers \| rows\n {2}- A1: Cooks$/m);
  });

  it('writes a table that is too wide as a list', () => {
    const view = ladderOf('seven', Array(7).fill('Does what takes a sentence to say'));
    const markdown = viewWriters.markdown(view);
    assert.doesNotMatch(markdown, /^\|/m);
    assert.match(markdown, /^- \*\*Does what takes a sentence to say\*\*\n {2}- A1: Does what/m);
    assert.match(markdown, /^ {2}- A7: as before$/m);
  });
});

describe('no text of a framework becomes Markdown in a view', () => {
  for (const text of [...hostileTexts, '']) it(JSON.stringify(text), () => isHarmless(text));

  it('whatever is written', () => {
    fc.assert(
      fc.property(markdownLike, text => isHarmless(text)),
      { numRuns: 60 },
    );
  });

  function isHarmless(text: string): void {
    for (const view of hostileViews(frameworkWith(text))) {
      hasNoOtherPieces(viewWriters.markdown(view), viewBlocks(view));
      const written = viewWriters.text(view);
      assert.equal(written, wellFormed(written));
    }
  }
});

/** What only pages say: in words for those who do not see, at links, and where a table has nothing. */
const ofPages = new Set(
  lowWords('compared with nothing not required competency raised lowered from step of'),
);

/** A ladder of competencies without threads, one level each, or all at the one level. */
function ladderOf(levels: 'one' | 'seven', summaries: readonly string[]): View {
  const names = summaries.map((_, index) => (levels === 'one' ? 'A1' : `A${index + 1}`));
  const model = modelOf(
    [
      'name: Sailing',
      `levels: [${[...new Set(names)].map(name => `{ id: ${name}, name: ${name} }`).join(', ')}]`,
      'competencies:',
      ...summaries.map(
        (summary, index) => `  - { id: c${index}, summary: ${summary}, level: ${names[index]} }`,
      ),
    ].join('\n'),
  );
  return readView(model, ladderKey('example'), () => [])!;
}

function lowWords(text: string): string[] {
  return wordsOf(text.toLowerCase());
}
