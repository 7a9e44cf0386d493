import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is known of texts in the views, and does not depend on them. */
const writing = ['escape-markdown.ts', 'plain-text.ts', 'word-changes.ts'].map(
  file => `server/core/views/writing/${file}`,
);

/** How words are spelt, which does not depend on rules. */
const spelling = ['misspellings.ts', 'regional-spelling.ts'].map(file => `server/core/prose/${file}`);

/** What every part of the core stands on: the core's own files and the folders that serve them. */
const foundation: readonly string[] = [
  'server/core/*',
  'server/core/generated/',
  'server/core/reading/',
  'server/core/linking/',
  'server/core/linting/',
  'server/core/analysis/',
  'server/core/editing/',
];

/** Who may import whom: for files of the first folder, what their imports may begin with. The longest match counts. */
const allowed: readonly (readonly [from: string, may: readonly string[]])[] = [
  ['server/core/rules/index.ts', ['server/core/rules/', 'server/core/rule.ts']],
  ['server/core/rules/', [...foundation, 'server/core/prose/']],
  ['server/core/prose/', [...foundation, 'server/core/prose/']],
  ['server/core/features/', [...foundation, 'server/core/cursor/']],
  ['server/core/views/', [...foundation, 'server/core/views/']],
  ['server/core/exchange/', [...foundation, 'server/core/exchange/']],
  ['server/core/diff/', [...foundation, 'server/core/diff/', ...writing, ...spelling]],
  [
    'server/core/exchange/writing/write-markdown.ts',
    [...foundation, 'server/core/exchange/', 'server/core/views/'],
  ],
  ['server/core/generated/', ['server/core/generated/']],
  ['server/core/check.ts', [...foundation, 'server/core/rules/index.ts']],
  ['server/core/cursor/', [...foundation, 'server/core/cursor/']],
  ['server/core/', [...foundation, 'schemas/']],
  ['server/files/', ['server/core/', 'server/files/']],
  [
    'server/lsp/protocol.ts',
    [
      'server/core/looks-like-framework.ts',
      'server/core/views/page/panel-',
      'server/lsp/base64.ts',
      'server/lsp/exchange-protocol.ts',
    ],
  ],
  [
    'server/lsp/exchange-protocol.ts',
    ['server/core/exchange/plan-import.ts', 'server/core/views/page/panel-', 'server/lsp/protocol.ts'],
  ],
  ['server/lsp/', ['server/core/', 'server/files/', 'server/lsp/']],
  ['server/cli/', ['server/core/', 'server/files/', 'server/cli/']],
  ['client/webview/', ['client/webview/', 'server/lsp/protocol.ts']],
  ['client/panel/', ['client/*', 'client/panel/', 'server/lsp/protocol.ts']],
  ['client/exchange/', ['client/*', 'client/exchange/', 'server/lsp/protocol.ts']],
  ['client/', ['client/*', 'client/panel/', 'client/exchange/', 'server/lsp/protocol.ts']],
];

/** What each part may take from packages. */
const packages: readonly (readonly [from: string, may: readonly string[]])[] = [
  ['server/core/features/', ['vscode-languageserver-types', 'vscode-languageserver-textdocument', 'yaml']],
  ['server/core/views/', ['mdast-util-from-markdown', 'mdast', 'micromark-util-types', 'diff', 'yaml']],
  ['server/core/exchange/', ['yaml', 'papaparse', 'read-excel-file', 'fflate', 'diff', 'uuid', 'parse5']],
  [
    'server/core/',
    ['yaml', 'vscode-languageserver-textdocument', 'vscode-uri', 'fastest-levenshtein', 'picomatch/posix'],
  ],
];

describe('the architecture', () => {
  const files = ['server', 'client'].flatMap(folder => sources(folder));

  it('lets each part import only what stands below it', () => {
    const broken = files.flatMap(file => {
      const may = ruleFor(file, allowed);
      return localImports(file)
        .filter(target => !may.some(pattern => isWithin(target, pattern)))
        .map(target => `${file} imports ${target}`);
    });
    assert.deepEqual(broken, []);
  });

  it('keeps the core away from Node, the editor and the connection', () => {
    const broken = files
      .filter(file => file.startsWith('server/core/'))
      .flatMap(file => {
        const may = ruleFor(file, packages);
        return packageImports(file)
          .filter(name => !may.some(known => name === known || name.startsWith(`${known}/`)))
          .map(name => `${file} imports ${name}`);
      });
    assert.deepEqual(broken, []);
  });

  it('has no circle of imports', () => {
    assert.deepEqual(circles(files), []);
  });

  it('loads the writer of Word documents only where it is asked for', () => {
    const inside = (file: string) => file.startsWith('server/cli/docx/');
    const broken = files.filter(
      file =>
        !inside(file) &&
        (packageImports(file).includes('docx') || valueImports(file).some(one => inside(one))),
    );
    assert.deepEqual(broken, []);
  });

  it('loads readers and writers only where something is imported or exported', () => {
    const inside = (file: string) => file.startsWith('server/core/exchange/');
    const broken = files
      .filter(file => !inside(file))
      .flatMap(file =>
        valueImports(file)
          .filter(target => inside(target) && target !== 'server/core/exchange/plan-import.ts')
          .map(target => `${file} imports ${target}`),
      );
    assert.deepEqual(broken, []);
    assert.deepEqual(valueImports('server/core/exchange/plan-import.ts'), []);
  });

  it('reads no file but through the one interface', () => {
    const broken = files
      .filter(file => file.startsWith('server/') && !file.startsWith('server/files/disk'))
      .filter(file => packageImports(file).some(name => /^(node:)?fs/.test(name)));
    assert.deepEqual(broken, []);
  });

  it('knows nothing of the folder beside it, except where the tests look for real frameworks', () => {
    const everything = ['server', 'client', 'scripts', 'samples', 'docs', 'schemas'].flatMap(folder =>
      sources(folder, /\.(ts|mjs|ya?ml|md|json)$/),
    );
    assert.deepEqual(
      everything.filter(file => textOf(file).includes('../shared')),
      [],
    );
  });
});

function sources(folder: string, pattern = /(?<!\.d)\.ts$/): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && pattern.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function imports(file: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\('([^']+)'\)/g;
  return [...textOf(file).matchAll(pattern)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
}

function localImports(file: string): string[] {
  return imports(file)
    .filter(target => target.startsWith('.'))
    .map(target => posix.normalize(posix.join(dirname(file), target)));
}

function packageImports(file: string): string[] {
  return imports(file).filter(target => !target.startsWith('.'));
}

function ruleFor(file: string, table: readonly (readonly [string, readonly string[]])[]): readonly string[] {
  const matching = table.filter(([from]) => file.startsWith(from));
  return matching.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? [];
}

/** `folder/*` means the files of a folder, `folder/` also those further down. */
function isWithin(target: string, pattern: string): boolean {
  if (!pattern.endsWith('*')) return target.startsWith(pattern);
  const folder = pattern.slice(0, -1);
  return target.startsWith(folder) && !target.slice(folder.length).includes('/');
}

function circles(files: readonly string[]): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file) || !files.includes(file)) return;
    for (const target of valueImports(file)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

/** Imports of types alone tie no knot: they are gone when the program runs. */
function valueImports(file: string): string[] {
  const pattern = /(?:^|\n)(?:import|export)\s(?!type\s)[^'";]*?from\s*'(\.[^']+)'/g;
  return [...textOf(file).matchAll(pattern)].map(match =>
    posix.normalize(posix.join(dirname(file), match[1] ?? '')),
  );
}
