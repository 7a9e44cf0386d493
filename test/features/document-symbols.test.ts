import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols, mostSymbols } from '../../server/core/features/document-symbols.ts';
import { marked } from '../support/marked.ts';

const cases: readonly (readonly [what: string, text: string, outline: string])[] = [
  [
    'a family with its sections',
    `name: Baking
levels:
  - id: junior
    name: Junior baker
themes:
  - id: dough
    name: Dough
competencies:
  - id: c1
    summary: Weighs flour
    level: junior
    theme: dough
`,
    `Baking (job family) 1-12
  levels 2-4
    Junior baker (level) 3-4
  themes 5-7
    Dough (theme) 6-7
  competencies 8-12
    Weighs flour (competency) 9-12
`,
  ],
  [
    'a library and a role, by the headings of the card',
    `components:
  workActivities:
    - code: KNED4WA1
      title: Early shift
roles:
  - id: baker
    workActivities:
      - use: KNED4WA1
      - title: Late shift
`,
    `Components 1-4
  Work Activities 2-4
    Early shift (work activity) 3-4
roles 5-9
  baker (role) 6-9
    Work Activities 7-9
      Late shift (work activity) 9-9
`,
  ],
  [
    'things without a name',
    'themes:\n  - name:\nname: X\n',
    'X (job family) 1-3\n  themes 1-2\n    Theme (theme) 2-2\n',
  ],
  [
    'several documents',
    'skills:\n  - id: a\n---\nskills:\n  - id: b\n',
    'skills 1-2\n  a (skill) 2-2\nskills 4-5\n  b (skill) 5-5\n',
  ],
  ['an empty file', '', ''],
];

describe('document symbols', () => {
  for (const [what, text, outline] of cases) {
    it(`outline ${what}`, () => {
      const { model, uri } = marked(text);
      assert.equal(print(documentSymbols(model, uri)), outline);
    });
  }

  it('stop at a number that editors bear, and say so', () => {
    const skills = Array.from({ length: mostSymbols + 200 }, (_, index) => `  - id: s${index}\n`);
    const { model, uri } = marked(`skills:\n${skills.join('')}`);
    const [section, last] = documentSymbols(model, uri);
    assert.ok(section?.children !== undefined && last !== undefined);
    assert.equal(section.children.length, mostSymbols - 1);
    assert.equal(last.name, '… and 201 more, which are not shown');
  });

  it('keep every name inside its symbol', () => {
    const { model, uri } = marked(
      'roles:\n  - id: a\n    name: >\n      A folded\n      name\n  - { id: b }\n',
    );
    const check = ({ range, selectionRange, children = [] }: DocumentSymbol) => {
      assert.ok(isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end));
      for (const child of children) check(child);
    };
    for (const symbol of documentSymbols(model, uri)) check(symbol);
  });
});

function print(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, detail, range, children = [] }) => {
      const kind = detail === undefined ? '' : ` (${detail})`;
      const lines = `${range.start.line + 1}-${range.end.line + 1}`;
      return `${indent}${name}${kind} ${lines}\n${print(children, `${indent}  `)}`;
    })
    .join('');
}

function isBefore(a: DocumentSymbol['range']['start'], b: DocumentSymbol['range']['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
