import type { Entity, ParsedFile, Text } from '../parsed-file.ts';
import { oncePer } from './once-per.ts';

/** The texts of a thing, in the order of the file; those of things inside it are their own. */
export function textsOf(entity: Entity): readonly Text[] {
  return byOwner(entity.file).get(entity) ?? [];
}

const byOwner = oncePer((file: ParsedFile): ReadonlyMap<Entity, readonly Text[]> => {
  const texts = new Map<Entity, Text[]>();
  for (const text of file.texts) {
    if (text.owner === undefined) continue;
    const known = texts.get(text.owner);
    if (known === undefined) texts.set(text.owner, [text]);
    else known.push(text);
  }
  return texts;
});
