import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { EntityKind, EntityTypes, Fragment } from './generated/types.ts';
import type { UnreadableReason } from './reading/unreadable.ts';
import type { SchemaNode } from './schema.ts';
import type { Path, Span } from './span.ts';

/** One text of a framework, understood: what it defines, what it refers to, and what is wrong with its form. */
export interface ParsedFile {
  readonly uri: string;
  readonly source: TextDocument;
  readonly documents: readonly Document[];
  /** The valid part of each document. */
  readonly fragments: readonly Fragment[];
  readonly entities: readonly Entity[];
  readonly references: readonly Reference[];
  readonly texts: readonly Text[];
  readonly problems: readonly Problem[];
  /** Where a syntax error makes the rest of the file doubtful; undefined in a sound file. */
  readonly brokenAt: number | undefined;
  /** The YAML behind a map or list of an entity's data. */
  located(data: object): Located | undefined;
}

/** The YAML behind a map or a list. */
export interface Located {
  readonly node: YAMLMap | YAMLSeq;
  readonly schema: SchemaNode;
  /** Keys that are written, the unknown and the invalid among them. */
  readonly pairs: ReadonlyMap<string, Pair<Node, Node | null>>;
  /** The nodes of the list's valid items, in order. */
  readonly items: readonly Node[];
}

/** A thing that a framework defines: a role, a skill, a competency, a level … */
export interface Entity<K extends EntityKind = EntityKind> {
  readonly kind: K;
  /** What names it: the first written of its id, code and aliases; for a family the file's name where none is written. */
  readonly id: string | undefined;
  readonly names: readonly Name[];
  readonly file: ParsedFile;
  readonly parent: Entity | undefined;
  /** The key of the list it stands in, such as `workActivities`; empty at the root of a document. */
  readonly section: string;
  readonly path: Path;
  readonly span: Span;
  /** The one line that stands for it: its title, else its name, else its first key. */
  readonly head: Span;
  /** The valid part of what is written. A key that is missing, unknown or invalid is not in it. */
  readonly data: EntityTypes[K];
}

/** One of the words by which a thing may be referred to. */
export interface Name {
  readonly text: string;
  readonly property: string;
  readonly span: Span;
}

/** A value or a key that names another thing. */
export interface Reference {
  readonly kind: 'reference';
  /** The kind of thing that is named. */
  readonly to: string;
  readonly text: string;
  readonly file: ParsedFile;
  readonly span: Span;
  readonly schema: SchemaNode;
  /** The thing that refers, with the way from it to the reference. */
  readonly owner: Entity | undefined;
  readonly path: Path;
  /** The map that the reference stands in, and its key there. */
  readonly container: object;
  readonly property: string;
  /** Whether the reference is a key of a map, as in a skill's levels. */
  readonly isKey: boolean;
}

/** A text that people read. */
export interface Text {
  readonly value: string;
  readonly format: 'line' | 'markdown';
  readonly file: ParsedFile;
  readonly span: Span;
  readonly owner: Entity | undefined;
  readonly path: Path;
  readonly property: string;
  /** How it is written: without quotation marks, within them, or as a block below its key. */
  readonly writing: 'plain' | 'single' | 'double' | 'block';
  /** Where a stretch of the value stands in the source. */
  spanOf(start: number, end: number): Span;
}

/** A mistake in the form of a file. Each kind is worded by the rule of the same name. */
export type Problem =
  | UnreadableFile
  | YamlSyntax
  | DuplicateKey
  | UnknownProperty
  | MissingRequired
  | WrongType
  | InvalidValue
  | MalformedId
  | MisplacedKey
  | AmbiguousScalar
  | CommaInFlowText
  | CommentInText
  | FoldedList
  | TabBeforeValue;

/** A problem without what the reader knows anyway. */
export type ProblemParts = Problem extends infer P
  ? P extends Problem
    ? Omit<P, 'file' | 'owner'>
    : never
  : never;

interface ProblemBase {
  readonly file: ParsedFile;
  readonly span: Span;
  /** The nearest thing around the mistake. */
  readonly owner: Entity | undefined;
}

/** A file that cannot be checked at all. */
export interface UnreadableFile extends ProblemBase {
  readonly kind: 'unreadable-file';
  readonly reason: UnreadableReason;
}

/** A text that is not YAML. */
export interface YamlSyntax extends ProblemBase {
  readonly kind: 'yaml-syntax';
  /** The parser's code, or `CONFLICT` for a merge conflict left in the text. */
  readonly code: string;
  /** The parser's words, for codes that have none of ours. */
  readonly detail: string;
  /** The text at the mistake. */
  readonly near: string;
}

/** A key that stands twice in one map. */
export interface DuplicateKey extends ProblemBase {
  readonly kind: 'duplicate-key';
  readonly key: string;
  readonly first: Span;
  /** The whole first entry, with its value. */
  readonly firstEntry: Span;
  /** The whole second entry, with its value. */
  readonly entry: Span;
}

/** A key that the language does not know in this place. */
export interface UnknownProperty extends ProblemBase {
  readonly kind: 'unknown-property';
  readonly key: string;
  readonly nearest: string | undefined;
  readonly known: readonly string[];
  readonly where: SchemaNode;
}

/** A key without which a thing cannot be spoken of. */
export interface MissingRequired extends ProblemBase {
  readonly kind: 'missing-required';
  readonly key: string;
  /** The key that asks for the missing one, where it is not needed always. */
  readonly because: string | undefined;
  readonly where: SchemaNode;
  readonly data: object;
}

/** A text where a list is expected, a list where a text is expected, and so on. */
export interface WrongType extends ProblemBase {
  readonly kind: 'wrong-type';
  readonly key: string;
  readonly expected: SchemaNode;
  readonly found: 'text' | 'list' | 'map';
  readonly text: string;
}

/** A value that is none of those allowed or not of the form asked for. */
export interface InvalidValue extends ProblemBase {
  readonly kind: 'invalid-value';
  readonly key: string;
  readonly text: string;
  readonly where: SchemaNode;
  readonly nearest: string | undefined;
  readonly tooLong: number | undefined;
}

/** An id that breaks the pattern of ids. */
export interface MalformedId extends ProblemBase {
  readonly kind: 'malformed-id';
  readonly key: string;
  readonly text: string;
}

/** A key of the manifest that stands at the root of `framework.yaml` instead of under `framework:`. */
export interface MisplacedKey extends ProblemBase {
  readonly kind: 'misplaced-key';
  readonly key: string;
}

/** A value that other programs read as a number, a date or a truth. */
export interface AmbiguousScalar extends ProblemBase {
  readonly kind: 'ambiguous-scalar';
  readonly key: string;
  readonly text: string;
}

/** A text in braces that a comma ends before its time; the span is what was cut off. */
export interface CommaInFlowText extends ProblemBase {
  readonly kind: 'comma-in-flow-text';
  readonly key: string;
  /** The text as it was meant, from its first word to its last. */
  readonly whole: Span;
}

/** A number sign in a text that starts a comment; the span is what was cut off. */
export interface CommentInText extends ProblemBase {
  readonly kind: 'comment-in-text';
  readonly key: string;
  /** The part that is read as the text. */
  readonly value: Span;
  /** The text as it was meant. */
  readonly text: string;
}

/** A list in a text whose lines YAML joins into one; the span is the first point that is joined. */
export interface FoldedList extends ProblemBase {
  readonly kind: 'folded-list';
  readonly key: string;
  /** What to replace by the mark that keeps lines: the mark of the block, or the place before a text without one. */
  readonly mark: Span | undefined;
  /** The indentation of the lines. */
  readonly indent: string;
}

/** A tab between a dash or a colon and its value. */
export interface TabBeforeValue extends ProblemBase {
  readonly kind: 'tab-before-value';
}
