import type { Model } from '../model.ts';
import type { Entity, ParsedFile } from '../parsed-file.ts';
import { isUnread } from '../reading/unread.ts';
import { entitySchemas } from '../schema.ts';
import { nameOf, pathBelow } from '../uri.ts';

/** A file of one version that cannot be read to its end, so that nothing in it is compared. */
export interface UnreadFile {
  /** The file as seen from the framework's folder. */
  readonly path: string;
  readonly uri: string;
  /** The first line that cannot be read; undefined where the whole file cannot. */
  readonly line: number | undefined;
  readonly side: 'base' | 'head';
}

/** What two versions leave out of their comparison, because one of them cannot be read there. */
export interface LeftOut {
  readonly files: readonly UnreadFile[];
  /** Whether a thing of a version stands in a file that is left out. */
  isInFile(thing: Entity, side: 'base' | 'head'): boolean;
  /** Whether a thing that was not found in a version may stand where that version cannot be read. */
  mayHold(thing: Entity, side: 'base' | 'head'): boolean;
}

/** Finds the files that cannot be read in one of two versions; those of the same text in both are the same anyway. */
export function leftOut(before: Model, after: Model): LeftOut {
  const unread = { base: unreadIn(before, after), head: unreadIn(after, before) };
  const paths = new Set([
    ...unread.base.map(file => pathIn(before, file)),
    ...unread.head.map(file => pathIn(after, file)),
  ]);
  const files = (['base', 'head'] as const).flatMap(side =>
    unread[side].map((file): UnreadFile => {
      const path = pathIn(side === 'base' ? before : after, file) || nameOf(file.uri);
      const line = isUnread(file) ? undefined : file.source.positionAt(file.brokenAt!).line + 1;
      return { path, uri: file.uri, line, side };
    }),
  );
  return {
    files,
    isInFile: (thing, side) => paths.has(pathIn(side === 'base' ? before : after, thing.file)),
    mayHold: (thing, side) => unread[side].some(file => isNamedIn(thing, file.source.getText())),
  };
}

function unreadIn(model: Model, other: Model): readonly ParsedFile[] {
  const texts = new Map(other.files.map(file => [pathIn(other, file), file.source.getText()]));
  return model.files.filter(file => {
    if (file.brokenAt === undefined) return false;
    return isUnread(file) || texts.get(pathIn(model, file)) !== file.source.getText();
  });
}

/** A file that stands alone is compared with the one that stands alone, whatever they are called. */
function pathIn({ root }: Model, { uri }: ParsedFile): string {
  return pathBelow(uri, root);
}

/** A thing without an id of its own is looked for by what people call it. */
function isNamedIn({ kind, names, data }: Entity, text: string): boolean {
  if (names.length > 0) return names.some(name => text.includes(name.text));
  const title = (data as Readonly<Record<string, unknown>>)[entitySchemas.get(kind)?.titleKey ?? ''];
  return typeof title === 'string' && text.includes(title);
}
