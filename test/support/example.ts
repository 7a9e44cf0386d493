import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../server/core/lint.ts';
import type { Example } from '../../server/core/rule.ts';
import { Workspace } from '../../server/core/workspace.ts';

/** A finding as the examples of rules write it: the place under the carets, and the words behind them. */
export interface Mark {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const folder = 'file:///framework/own';

/** The files of an example; a single text is a file of its own without a manifest. */
export function filesOf(example: Example): ReadonlyMap<string, string> {
  return new Map(typeof example === 'string' ? [['example.yaml', example]] : Object.entries(example));
}

/** The address under which an example's file is known. */
export function addressOf(path: string): string {
  return new URL(path, `${folder}/`).href;
}

/** A workspace that holds the files of an example; those in JSON are baselines. */
export function workspaceOf(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of files) {
    if (path.endsWith('.json')) workspace.setBaseline(addressOf(path), text);
    else workspace.set(TextDocument.create(addressOf(path), 'yaml', 1, text));
  }
  return workspace;
}

/** Reads the marks of a text: a comment of carets stands under the words it means; `#^` begins in the first column. */
export function marksIn(path: string, text: string): Mark[] {
  const marks: Mark[] = [];
  let line = -1;
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const match = /^(\s*#\s*)(\^+) ?(.*)$/.exec(content);
    if (match === null) {
      line = index;
      continue;
    }
    const before = match[1] ?? '';
    const start = before.endsWith('#') ? before.length - 1 : before.length;
    const end = before.length + (match[2] ?? '').length;
    marks.push({ path, line, start, end, message: match[3] ?? '' });
  }
  return marks;
}

/** A finding in the form of a mark, its file as seen from the example's folder. */
export function markOf(finding: Finding, files: ReadonlyMap<string, string>): Mark {
  const path = [...files.keys()].find(candidate => addressOf(candidate) === finding.uri) ?? finding.uri;
  const source = TextDocument.create(finding.uri, 'yaml', 1, files.get(path) ?? '');
  const start = source.positionAt(finding.span.start);
  const end = source.positionAt(finding.span.end);
  const length = end.line === start.line ? end.character : Number.POSITIVE_INFINITY;
  return { path, line: start.line, start: start.character, end: length, message: finding.message };
}
