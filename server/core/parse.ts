import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Document, isAlias, parseAllDocuments, visit } from 'yaml';
import type { Fragment } from './generated/types.ts';
import type { Entity, Located, ParsedFile, Problem, Reference, Text } from './parsed-file.ts';
import { checkFragment } from './reading/check-fragment.ts';
import type { Harvest } from './reading/harvest.ts';
import { hoistKeys } from './reading/hoist-keys.ts';
import { readFragment } from './reading/read-fragment.ts';
import { readSyntaxProblem } from './reading/syntax-problem.ts';
import { firstLineOf } from './reading/text-spans.ts';
import type { UnreadableReason } from './reading/unreadable.ts';

/** The largest file that is checked, in UTF-16 code units: about 100,000 lines of a framework. */
export const largestFile = 4 * 1024 * 1024;

/**
 * Reads one text of a framework. Never throws: whatever an author can type becomes the parts that make sense
 * and a list of problems with exact places.
 */
export function parse(source: TextDocument): ParsedFile {
  const text = source.getText();
  const harvest = emptyHarvest(source);
  if (text.includes('\0')) return unreadable(harvest, 'binary');
  if (text.length > largestFile) return unreadable(harvest, 'too-large');
  try {
    return parseText(text, harvest);
  } catch (error) {
    if (error instanceof RangeError) return unreadable(emptyHarvest(source), 'too-deep');
    throw error;
  }
}

/** What is known of a file whose text cannot be had. */
export function parseUnreadable(source: TextDocument, reason: UnreadableReason): ParsedFile {
  return unreadable(emptyHarvest(source), reason);
}

function parseText(text: string, harvest: Harvest): ParsedFile {
  const file = harvest.file;
  const conflict = /^<{7}(?: .*)?$/m.exec(text);
  if (conflict !== null) {
    const span = { start: conflict.index, end: conflict.index + conflict[0].length };
    file.problems.push({
      kind: 'yaml-syntax',
      file,
      span,
      owner: undefined,
      code: 'CONFLICT',
      detail: '',
      near: '',
    });
    file.brokenAt = conflict.index;
    return file;
  }
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (documents.some(({ errors }) => errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')))
    return unreadable(harvest, 'too-deep');
  if (!('empty' in documents)) file.documents.push(...documents);
  for (const document of documents) {
    readSyntax(document, harvest);
    hoistKeys(document, text);
    const value = readFragment(document, resolveAliases(document, harvest), harvest);
    if (value === undefined) continue;
    checkFragment(value, harvest);
    file.fragments.push(value);
  }
  return file;
}

/** One finding a document: what follows a syntax error is usually the same mistake seen again. */
function readSyntax(document: Document, harvest: Harvest): void {
  const error = document.errors[0];
  if (error === undefined) return;
  const { problem, local } = readSyntaxProblem(error, document, harvest.file);
  harvest.file.problems.push(problem);
  if (!local) harvest.file.brokenAt ??= lineStart(harvest.file.source, problem.span.start);
}

function lineStart(source: TextDocument, offset: number): number {
  return source.offsetAt({ line: source.positionAt(offset).line, character: 0 });
}

function resolveAliases(document: Document, harvest: Harvest): Harvest['targets'] {
  const targets: Harvest['targets'] = new Map();
  if (!harvest.file.source.getText().includes('*')) return targets;
  const anchors = new Map<string, NonNullable<ReturnType<Harvest['targets']['get']>>>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

function emptyHarvest(source: TextDocument): Harvest {
  const located = new WeakMap<object, Located>();
  const file = {
    uri: source.uri,
    source,
    documents: [] as Document[],
    fragments: [] as Fragment[],
    entities: [] as Entity[],
    references: [] as Reference[],
    texts: [] as Text[],
    problems: [] as Problem[],
    brokenAt: undefined as number | undefined,
    located: (data: object) => located.get(data),
  };
  return { file, located, targets: new Map(), expanded: 0 };
}

function unreadable({ file }: Harvest, reason: UnreadableReason): ParsedFile {
  const span = firstLineOf(file.source.getText(), 0);
  file.problems.push({ kind: 'unreadable-file', file, span, owner: undefined, reason });
  file.brokenAt = 0;
  return file;
}
