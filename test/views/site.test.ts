import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { searchScript } from '../../server/core/views/site/search-script.ts';
import { siteFiles } from '../../server/core/views/site/site-files.ts';
import { searchScriptHash, siteStyleHash } from '../../server/core/views/site/site-hashes.ts';
import { siteStyle } from '../../server/core/views/site/site-style.ts';
import { isPlain } from '../../server/files/output-files.ts';
import { modelOf } from '../support/cards.ts';
import { isGolden } from '../support/golden.ts';
import { frameworkWith, hostileTexts } from '../support/hostile-framework.ts';
import { sampleModel } from '../support/samples.ts';
import { areLinksSound } from '../support/sound-links.ts';
import { isWellFormed } from '../support/well-formed.ts';

describe('a site', () => {
  const samples = [
    ['harbour', siteFiles(sampleModel('harbour'))],
    ['atlas', siteFiles(sampleModel('atlas', 'skill-catalogue'))],
    ['faulty', siteFiles(sampleModel('faulty'))],
  ] as const;

  it('allows its own style and script and nothing else', () => {
    const file = new URL('../../server/core/views/site/site-hashes.ts', import.meta.url);
    const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
    const right = readFileSync(file, 'utf8')
      .replace(/(siteStyleHash = )'[^']*'/, `$1'${hashOf(siteStyle)}'`)
      .replace(/(searchScriptHash = )'[^']*'/, `$1'${hashOf(searchScript)}'`);
    isGolden(file, right);
    for (const [, files] of samples)
      for (const [path, page] of pagesOf(files)) {
        const script = path === 'search.html' ? `; script-src 'sha256-${searchScriptHash}'` : '';
        const policy = `default-src 'none'; style-src 'sha256-${siteStyleHash}'${script}`;
        assert.ok(page.includes(`content="${policy.replaceAll("'", '&#39;')}"`), path);
        assert.ok(page.includes(`<style>${siteStyle}</style>`), path);
      }
  });

  for (const [name, files] of samples) {
    it(`has these pages: ${name}`, () => {
      const list = `${[...files.keys()].sort().join('\n')}\n`;
      isGolden(new URL(`golden/site-${name}.txt`, import.meta.url), list);
    });

    it(`leads nowhere into the void, and every page can be reached: ${name}`, () => areLinksSound(files));

    it(`has one h1, headings without a gap and closed elements: ${name}`, () => {
      for (const [path, page] of pagesOf(files)) isWellFormed(page, path);
    });
  }

  it('gives each of two terms that are spelt alike a place of its own', () => {
    const files = siteFiles(
      modelOf({
        'framework.yaml': 'framework:\n  id: f\n',
        'g.yaml':
          'glossary:\n  - { term: PDA, definition: An award. }\n  - { term: PDA, definition: A device. }\n  - { term: PDA-2, definition: Both. }\n',
      }),
    );
    const ids = [...files.get('definitions.html')!.matchAll(/ id="(term--[^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, ['term--PDA', 'term--PDA-3', 'term--PDA-2']);
    areLinksSound(files);
  });

  it('has a page for each skill that roles take from another framework, and for no other', () => {
    const model = modelOf({
      'a/framework.yaml': 'framework: { id: a, name: A, imports: [{ framework: b, from: ../b }] }\n',
      'a/r.yaml':
        'roles:\n  - id: pilot\n    name: Pilot\n    skills:\n      - { skill: mooring, level: low }\n      - { skill: b/mooring, level: high }\nskills:\n  - { id: mooring, name: Own mooring }\n',
      'b/framework.yaml':
        'framework: { id: b, name: B Catalogue, version: 2.0.0, license: MIT, attribution: Written by B., skillScale: steps }\n',
      'b/s.yaml':
        'scales:\n  - { id: steps, name: Steps, levels: [{ id: low, name: Low }, { id: high, name: High }] }\nskills:\n  - { id: mooring, name: Mooring, levels: { low: Ties., high: Plans. } }\n  - { id: idle, name: Idle }\n',
    });
    const files = siteFiles(model);
    const skills = [...files.keys()].filter(path => path.startsWith('skills/'));
    assert.deepEqual(skills, ['skills/mooring.html', 'skills/b-mooring.html']);
    const page = files.get('skills/b-mooring.html')!;
    for (const words of ['From B Catalogue 2.0.0', 'Written by B.', 'MIT', 'Ties.', 'Plans.'])
      assert.ok(page.includes(words), words);
    assert.match(page, /Required by.*href="\.\.\/roles\/pilot\.html">Pilot<.*<span class="word">High</s);
    const role = files.get('roles/pilot.html')!;
    assert.match(role, /href="\.\.\/skills\/mooring\.html">Own mooring</);
    assert.match(role, /href="\.\.\/skills\/b-mooring\.html">Mooring</);
    assert.match(files.get('skills.html')!, />From B Catalogue<\/h2>/);
    assert.match(files.get('definitions.html')!, />Steps<\/h2>/);
    areLinksSound(files);
  });

  it('gives a plain path to every id, however it is written', () => {
    const ids = ['a/../b', 'CON', 'Café', 'cafe', 'x'.repeat(300), '..', 'ä', '試', 'a b', 'a-b'];
    const roles = ids.map(id => `  - id: ${JSON.stringify(id)}\n    name: A\n`).join('');
    const files = siteFiles(
      modelOf({ 'framework.yaml': 'framework:\n  id: f\n', 'r.yaml': `roles:\n${roles}` }),
    );
    for (const path of files.keys()) assert.ok(isPlain(path), path);
    assert.equal([...files.keys()].filter(path => path.startsWith('roles/')).length, ids.length);
    const lower = [...files.keys()].map(path => path.toLowerCase());
    assert.equal(new Set(lower).size, lower.length);
  });

  it('hands a spreadsheet no formula', () => {
    const model = modelOf(
      'name: A\nlevels:\n  - id: one\ncompetencies:\n  - id: c\n    level: one\n    summary: "=HYPERLINK(\\"x\\"), a"\n    examples: ["-2+3"]\n',
    );
    const table = siteFiles(model).get('progress/example.csv')!;
    assert.ok(table.includes(`"'=HYPERLINK(""x""), a"`));
    assert.ok(table.includes(",'-2+3,"));
  });

  it('shows at which levels a skill is defined, without texts too', () => {
    const model = modelOf('skills:\n  - { id: s, name: S, definedAt: [expert, working] }\n');
    const page = siteFiles(model).get('skills/s.html')!;
    assert.match(page, />2 – Working<.*>4 – Expert</s);
    assert.doesNotMatch(page, /Practitioner/);
  });

  it('makes no task of what is retired, and marks drafts', () => {
    const model = modelOf(`name: A
levels: [{ id: one, name: One }]
competencies:
  - { id: a, summary: Plans, level: one, status: draft }
  - { id: b, summary: Digs, level: one, status: retired }
`);
    const table = siteFiles(model).get('progress/example.csv')!;
    assert.ok(table.includes(',Plans (draft),'));
    assert.ok(!table.includes('Digs'));
  });

  const plain = shapeOf(siteFiles(frameworkWith('plain')));
  for (const text of hostileTexts)
    it(`keeps text text: ${JSON.stringify(text)}`, () => {
      const files = siteFiles(frameworkWith(text));
      for (const path of files.keys()) assert.ok(isPlain(path), path);
      const added = [...shapeOf(files)].filter(part => !plain.has(part) && !byText.has(part));
      assert.deepEqual(added, []);
      areLinksSound(files);
    });
});

/** What markdown and a status may add. */
const byText = new Set(
  'p ul ol li em strong code pre br ins del span dd dl dt div section h2 h3 h4 table thead tbody tr th td'.split(
    ' ',
  ),
);

function pagesOf(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...files].filter(([path]) => path.endsWith('.html'));
}

/** The elements of a site, and those attributes that do something. */
function shapeOf(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(
    pagesOf(files).flatMap(([path, page]) => {
      const [, data] = /<script type="application\/json" id="search-index">(.*?)<\/script>/s.exec(page) ?? [];
      if (data !== undefined) assert.doesNotMatch(data, /[<>&]/);
      const body = page
        .replace(data ?? '', '')
        .replace(searchScript, '')
        .replace(siteStyle, '');
      return (body.match(/<[^>]*>?/g) ?? []).flatMap(tag => {
        assert.match(tag, /^<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<>]*")?)*)>$/, path);
        const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';
        const names = tag.replace(/="[^"]*"/g, '');
        const attributes = [...names.matchAll(/ (on[a-z]+|src|style|srcdoc|action|http-equiv)(?=[ >])/g)];
        return [name, ...attributes.map(match => `${name} ${match[1]}`)];
      });
    }),
  );
}
