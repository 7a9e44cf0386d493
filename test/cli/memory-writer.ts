import { uriOfPath } from '../../server/files/disk.ts';
import type { Writer, WriteTrouble } from '../../server/files/writer.ts';

/** A place to write to that a test looks into: what was written, by absolute path. */
export function memoryWriter(
  held: Readonly<Record<string, string>> = {},
  troubles: Readonly<Record<string, WriteTrouble>> = {},
): Writer & { readonly written: ReadonlyMap<string, string> } {
  const path = (uri: string) => decodeURIComponent(uri.slice(uriOfPath('/').length - 1));
  const written = new Map<string, string>();
  return {
    written,
    write(uri, text, expected) {
      const name = path(uri);
      if (troubles[name] !== undefined) return troubles[name];
      if (expected !== undefined && (written.get(name) ?? held[name]) !== expected) return 'changed';
      written.set(name, text);
      return undefined;
    },
    append(uri, text) {
      const name = path(uri);
      written.set(name, (written.get(name) ?? held[name] ?? '') + text);
      return troubles[name];
    },
  };
}
