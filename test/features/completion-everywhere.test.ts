import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { completion } from '../../server/core/features/completion.ts';
import { parse } from '../../server/core/parse.ts';
import type { ParsedFile } from '../../server/core/parsed-file.ts';
import { propertyOf, rootSchema, type SchemaNode } from '../../server/core/schema.ts';
import { Workspace } from '../../server/core/workspace.ts';
import { newId } from '../support/complete.ts';
import { Random } from '../support/random.ts';

/** How the lines of a text are laid out. */
interface Layout {
  readonly step: number;
  readonly list: number;
  readonly gap: number;
  readonly lineBreak: string;
}

type Value = string | readonly Value[] | { readonly [key: string]: Value };
type Path = readonly (string | number)[];

/** A place in a written text where a key of a map or an item of a list fits, on a line of its own. */
interface Gap {
  readonly kind: 'key' | 'item';
  readonly path: Path;
  readonly schema: SchemaNode;
  /** The line before which it fits, and the column. */
  readonly line: number;
  readonly column: number;
  readonly written: readonly string[];
  /** Whether the line above belongs to the same map or list, so that no other is as near. */
  readonly isBesideText: boolean;
}

const content: Value = {
  name: 'Baking',
  levels: [{ id: 'junior', name: 'Junior baker' }, { id: 'senior' }],
  themes: [{ id: 'dough', name: 'Dough' }],
  competencies: [
    {
      id: 'c1',
      summary: 'Weighs flour',
      level: 'junior',
      theme: 'dough',
      examples: ['Weighs to the gram', 'Notes it down'],
      supportingUrls: [{ label: 'Scales', url: 'https://example.org/scales' }],
    },
    { id: 'c2', summary: 'Kneads', level: 'senior', theme: 'dough' },
  ],
  skills: [
    { id: 'kneading', name: 'Kneading', levels: { working: 'Kneads.', expert: 'Kneads by hand.' } },
    { id: 'shaping', name: 'Shaping', definedAt: ['working'] },
  ],
  components: { knowledge: [{ id: 'flour', title: 'Kinds of flour', depth: 'aware-of' }] },
  roles: [
    {
      id: 'baker',
      name: 'Baker',
      next: ['head-baker'],
      skills: [{ skill: 'kneading', level: 'working' }],
      knowledge: [{ use: 'flour' }, { title: 'Ovens', type: 'technical' }],
      provenance: { publisher: 'The guild' },
    },
    { id: 'head-baker', name: 'Head baker' },
  ],
  glossary: [{ term: 'BP', expansion: 'baking powder' }],
};

const layouts: readonly Layout[] = [2, 4].flatMap(step =>
  [0, step].flatMap(list =>
    [1, 3].flatMap(gap => ['\n', '\r\n'].map(lineBreak => ({ step, list, gap, lineBreak }))),
  ),
);

describe('completion, wherever it is asked', () => {
  for (const layout of layouts) {
    const { step, list, gap, lineBreak } = layout;
    const name = `${step} blanks, lists at ${list}, ${gap} behind the dash, ${JSON.stringify(lineBreak)}`;
    it(`puts every key where it belongs: ${name}`, () => {
      const { lines, gaps } = write(content, layout);
      for (const place of gaps.filter(({ kind }) => kind === 'key')) {
        for (const [typed, shift] of [
          ['', 0],
          ['', 1],
          ['x', 0],
        ] as const) {
          if (shift > 0 && !place.isBesideText) continue;
          const items = ask(lines, place, typed, shift, layout);
          const keys = items.filter(({ item }) => item.kind === 10).map(({ item }) => item.label);
          assert.deepEqual(new Set(keys), new Set(expectedKeys(place)), `${place.path.join('/')} ${shift}`);
          for (const { item, after } of items) checkKey(place, item, after);
        }
      }
    });

    it(`puts every item where it belongs: ${name}`, () => {
      const { lines, gaps } = write(content, layout);
      for (const place of gaps.filter(({ kind }) => kind === 'item')) {
        for (const typed of ['', '-', `-${' '.repeat(gap)}`]) {
          if (typed === '' && list === 0) continue;
          for (const { item, after } of ask(lines, place, typed, 0, layout)) checkItem(place, item, after);
        }
      }
    });
  }

  it('leaves every text as sound as it was, and touches one line only', function () {
    this.timeout(60_000);
    const random = new Random(7);
    const { workspace, uris } = samples();
    for (let round = 0; round < 1000; round++) {
      const uri = random.pick(uris);
      const source = workspace.modelOf(uri)?.file(uri)?.source;
      assert.ok(source !== undefined);
      const offset = random.below(source.getText().length + 1);
      const { items } = completion(workspace, uri, offset, newId, [], false);
      if (items.length === 0) continue;
      const item = random.pick(items);
      const after = parse(TextDocument.create(uri, 'yaml', 2, applied(source, item, offset)));
      const place = source.positionAt(offset);
      assert.deepEqual(
        after.problems.filter(({ kind }) => kind === 'yaml-syntax').map(() => item.label),
        [],
        `${uri}:${place.line + 1}:${place.character + 1}`,
      );
    }
  });

  it('never fails, however broken the text is', function () {
    this.timeout(60_000);
    const random = new Random(11);
    const { uris, texts } = samples();
    for (let round = 0; round < 400; round++) {
      const uri = random.pick(uris);
      const whole = texts.get(uri) ?? '';
      const from = random.below(whole.length);
      const text = damaged(whole.slice(from, from + 600), random);
      const workspace = new Workspace();
      const source = TextDocument.create('file:///broken.yaml', 'yaml', 1, text);
      workspace.set(source);
      const offset = source.offsetAt(source.positionAt(random.below(text.length + 1)));
      for (const item of completion(workspace, source.uri, offset, newId).items)
        applied(source, item, offset);
    }
  });
});

/** The offers at a gap, each with the file after it was taken. */
function ask(lines: readonly string[], place: Gap, typed: string, shift: number, { lineBreak }: Layout) {
  const line = ' '.repeat(place.column + shift) + typed;
  const text = [...lines.slice(0, place.line), line, ...lines.slice(place.line)].join(lineBreak);
  const offset =
    lines.slice(0, place.line).join(lineBreak).length + (place.line > 0 ? lineBreak.length : 0) + line.length;
  const workspace = new Workspace();
  const source = TextDocument.create('file:///text.yaml', 'yaml', 1, text);
  workspace.set(source);
  const { items } = completion(workspace, source.uri, offset, newId, [], false);
  return items.map(item => ({
    item,
    after: parse(TextDocument.create(source.uri, 'yaml', 2, applied(source, item, offset))),
  }));
}

function checkKey(place: Gap, item: CompletionItem, after: ParsedFile): void {
  const where = `${place.path.join('/')} + ${item.label}\n${after.source.getText()}`;
  checkForm(after, where);
  const map = after.documents[0]?.getIn(place.path);
  assert.ok(isMap(map), where);
  assert.deepEqual(new Set(keysOf(map)), new Set([...place.written, item.label]), where);
}

function checkItem(place: Gap, item: CompletionItem, after: ParsedFile): void {
  const where = `${place.path.join('/')} + ${item.label}\n${after.source.getText()}`;
  checkForm(after, where);
  const list = after.documents[0]?.getIn(place.path);
  assert.ok(isSeq(list), where);
  assert.equal(list.items.length, place.written.length + 1, where);
}

function checkForm(after: ParsedFile, where: string): void {
  const wrong = after.problems.filter(
    ({ kind }) => !['missing-required', 'malformed-id', 'invalid-value', 'ambiguous-scalar'].includes(kind),
  );
  assert.deepEqual(
    wrong.map(({ kind }) => kind),
    [],
    where,
  );
}

function keysOf(map: YAMLMap): string[] {
  return map.items.map(({ key }) => String(key));
}

function expectedKeys({ schema, written, path }: Gap): string[] {
  const notHere = path.length === 0 ? ['framework', 'lint'] : [];
  return [...schema.properties.keys()].filter(key => !written.includes(key) && !notHere.includes(key));
}

/** Writes a value and notes where a key or an item could be added. */
function write(value: Value, layout: Layout): { lines: string[]; gaps: Gap[] } {
  const lines: string[] = [];
  const gaps: Gap[] = [];
  const visit = (
    node: Value,
    schema: SchemaNode | undefined,
    path: Path,
    column: number,
    first: string,
  ): void => {
    if (typeof node === 'string') {
      lines.push(`${first}${node}`);
      return;
    }
    const isList = Array.isArray(node);
    const children: [string | number, Value][] = isList
      ? (node as readonly Value[]).map((item, index): [number, Value] => [index, item])
      : Object.entries(node);
    children.forEach(([key, child], index) => {
      const start = index === 0 ? first : ' '.repeat(column);
      const below = isList ? schema?.items : schema && propertyOf(schema, String(key));
      if (isList)
        visit(child, below, [...path, key], column + 1 + layout.gap, `${start}-${' '.repeat(layout.gap)}`);
      else if (typeof child === 'string') lines.push(`${start}${key}: ${child}`);
      else {
        const deeper = column + (Array.isArray(child) ? layout.list : layout.step);
        lines.push(`${start}${key}:`);
        visit(child, below, [...path, key], deeper, ' '.repeat(deeper));
      }
    });
    if (schema !== undefined && (isList || schema.keys === undefined)) {
      const written = children.map(([key]) => String(key));
      const isBesideText = typeof children.at(-1)?.[1] === 'string';
      gaps.push({
        kind: isList ? 'item' : 'key',
        path,
        schema,
        line: lines.length,
        column,
        written,
        isBesideText,
      });
    }
  };
  visit(value, rootSchema, [], 0, '');
  return { lines: [...lines, ''], gaps };
}

function samples(): { workspace: Workspace; uris: readonly string[]; texts: ReadonlyMap<string, string> } {
  const workspace = new Workspace();
  const root = new URL('../../samples/', import.meta.url);
  const paths = (readdirSync(root, { recursive: true }) as string[]).filter(path => /\.ya?ml$/.test(path));
  const texts = new Map(
    paths
      .filter(path => !path.startsWith('faulty'))
      .map(path => [
        `file:///samples/${path.replaceAll('\\', '/')}`,
        readFileSync(new URL(path, root), 'utf8'),
      ]),
  );
  for (const [uri, text] of texts) workspace.set(TextDocument.create(uri, 'yaml', 1, text));
  return { workspace, uris: [...texts.keys()], texts };
}

/** The text with an offer put in, which must lie in the line of the cursor and hold it. */
function applied(source: TextDocument, { textEdit, label }: CompletionItem, offset: number): string {
  assert.ok(textEdit !== undefined && 'range' in textEdit);
  const { start, end } = textEdit.range;
  const { line } = source.positionAt(offset);
  assert.ok(start.line === line && end.line === line, label);
  assert.ok(source.offsetAt(start) <= offset && offset <= source.offsetAt(end), label);
  return TextDocument.applyEdits(source, [textEdit]);
}

function damaged(text: string, random: Random): string {
  const marks = [
    '"',
    "'",
    '[',
    '{',
    '- ',
    ': ',
    '#',
    '|',
    '>',
    '&a ',
    '*a',
    '\t',
    '\n',
    ' ',
    '',
    ',',
    ']',
    '\r\n',
    '---\n',
  ];
  let result = text;
  for (let count = random.below(6); count >= 0; count--) {
    const at = random.below(result.length + 1);
    result = result.slice(0, at) + random.pick(marks) + result.slice(at + random.below(3));
  }
  return result;
}
