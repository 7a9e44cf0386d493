import type { EntityKind } from './generated/types.ts';
import type { Model } from './model.ts';
import type { Entity } from './parsed-file.ts';
import { entitySchemas } from './schema.ts';

/** The word for a kind of thing in the middle of a sentence: `job family`, `work activity`. */
export function nounOf(kind: EntityKind): string {
  const title = entitySchemas.get(kind)?.title ?? kind;
  return title === title.toUpperCase() ? title : title.toLowerCase();
}

/** The same word with its article: `a role`, `an ...`. */
export function aNounOf(kind: EntityKind): string {
  const noun = nounOf(kind);
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A thing by its kind and the name that people know: `role “Network Engineer”`. */
export function nameThing(model: Model, entity: Entity): string {
  const title = model.titleOf(entity);
  return title === '' ? `this ${nounOf(entity.kind)}` : `${nounOf(entity.kind)} ${quote(title)}`;
}

/** A word of the author's between quotation marks, shortened where it is a whole text. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line}”`;
}

/** How many there are, with their word: `1 level`, `3 levels`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Words in a row: `a, b or c`. */
export function listWords(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first letter as a capital, for a sentence that begins with the author's words. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
