import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../check.ts';
import { applyEdits } from '../edits.ts';
import { Model } from '../model.ts';
import { parse } from '../parse.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Asked } from './lint-config.ts';
import { type FixOf, safeFixes } from './safe-fixes.ts';

/** What came of mending a framework. */
export interface Mended {
  /** The framework as it is now. */
  readonly model: Model;
  /** What was mended, in the order in which it was done. */
  readonly fixes: readonly FixDone[];
}

export interface FixDone extends FixOf {
  /** Where the finding stood when it was mended, from 1. */
  readonly line: number;
}

/**
 * Makes all safe fixes in the files that may be changed, and again where one makes way for another, until there are none
 * left or it has gone on for too long. A text that would be broken by its fixes keeps the state before them.
 */
export function fixAll(model: Model, mayEdit: (uri: string) => boolean, asked: Asked = {}): Mended {
  const locked = new Set<string>();
  const done: FixDone[] = [];
  let current = model;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = safeFixes(
      check(current, asked),
      uri => mayEdit(uri) && current.file(uri) !== undefined && !locked.has(uri),
    );
    if (fixes.length === 0) break;
    const changed = changedFiles(current, fixes);
    const broken = changed.filter(
      file => file.brokenAt !== undefined && current.file(file.uri)?.brokenAt === undefined,
    );
    for (const { uri } of broken) locked.add(uri);
    if (broken.length > 0) continue;
    done.push(...fixes.map(fix => ({ ...fix, line: lineOf(fix, current) })));
    current = withFiles(current, changed);
  }
  return { model: current, fixes: done };
}

const mostRounds = 20;

function lineOf({ finding: { uri, span } }: FixOf, model: Model): number {
  return (model.file(uri)?.source.positionAt(span.start).line ?? 0) + 1;
}

function changedFiles(model: Model, fixes: readonly FixOf[]): readonly ParsedFile[] {
  const edits = fixes.flatMap(({ fix }) => fix.edits);
  return [...new Set(edits.map(({ uri }) => uri))].map(uri => {
    const { source } = model.file(uri)!;
    const text = applyEdits(
      source.getText(),
      edits.filter(edit => edit.uri === uri),
    );
    return parse(TextDocument.create(uri, source.languageId, source.version + 1, text));
  });
}

function withFiles({ root, files, imports, baseline }: Model, changed: readonly ParsedFile[]): Model {
  const byUri = new Map(changed.map(file => [file.uri, file]));
  return new Model(
    root,
    files.map(file => byUri.get(file.uri) ?? file),
    imports,
    baseline,
  );
}
