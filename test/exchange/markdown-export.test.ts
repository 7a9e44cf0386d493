import assert from 'node:assert/strict';
import { writeMarkdown } from '../../server/core/exchange/writing/write-markdown.ts';
import { modelOf } from '../support/cards.ts';
import { generateFramework } from '../support/generator.ts';
import { wordsOf } from '../support/missing-words.ts';
import { sampleModel } from '../support/samples.ts';

describe('a framework as Markdown', () => {
  for (const [name, model] of [
    ['atlas', sampleModel('atlas', 'skill-catalogue')],
    ['harbour', sampleModel('harbour')],
    ['skill-catalogue', sampleModel('skill-catalogue')],
    ['generated', modelOf(Object.fromEntries(generateFramework({ seed: 3, files: 30 })))],
  ] as const)
    it(`has every text: ${name}`, () => {
      const words = new Set(wordsOf(String(writeMarkdown(model).content)));
      const texts = model.files
        .flatMap(({ texts }) => texts)
        .filter(({ owner, property }) => owner?.kind !== 'codeScheme' && property !== 'aliases');
      const missing = texts.filter(({ value }) => wordsOf(value).some(word => !words.has(word)));
      assert.deepEqual(
        missing.map(({ value, owner }) => [owner?.kind, value]),
        [],
      );
    });

  it('has one title, and headings without a gap', () => {
    const depths = [...String(writeMarkdown(sampleModel('harbour')).content).matchAll(/^(#+) /gm)].map(
      ([, marks]) => marks!.length,
    );
    assert.equal(depths.filter(depth => depth === 1).length, 1);
    assert.ok(depths.every((depth, at) => at === 0 || depth <= depths[at - 1]! + 1));
  });

  it('lets no text become markup', () => {
    const { content } = writeMarkdown(
      modelOf('skills:\n  - id: s\n    name: "<b># *x*"\n    category: "[a](https://example.org)"\n'),
    );
    assert.ok(String(content).includes('### \\<b># \\*x\\*\n'), String(content));
    assert.ok(String(content).includes('Group: \\[a\\](https://example.org)'), String(content));
  });

  it('keeps the order of levels, levels without a text, successors and components that no role uses', () => {
    const content = String(
      writeMarkdown(
        modelOf(`name: A
levels: [{ id: one, name: First }, { id: two, name: Second, summary: Waits. }]
competencies: [{ id: c, summary: X, level: one }]
skills:
  - { id: s, name: Steering, definedAt: [expert, working], status: legacy, replacedBy: [t] }
  - { id: t, name: Sailing }
components:
  knowledge: [{ id: k, title: Tides, details: High and low. }]
`),
      ).content,
    );
    const order =
      /### First.*### Second.*Waits\..*### Steering.*Use instead: Sailing.*2 – Working.*4 – Expert/s;
    assert.match(content, order);
    assert.match(content, /## Components that no role uses\s+### Tides\s+High and low\./);
  });
});
