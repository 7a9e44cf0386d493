import type { CardItem } from '../card/role-card.ts';
import { anchorOf } from '../page/surface.ts';
import { ladderKey } from '../view-key.ts';
import { plainText } from '../writing/plain-text.ts';
import { termIds } from './definitions-page.ts';
import type { Site } from './site.ts';

/** What the search looks through: every string once, and what can be found, by the places of its strings. */
export interface SearchIndex {
  readonly strings: readonly string[];
  /** Title, kind and place; the address; more words that find it. */
  readonly entries: readonly (readonly [
    title: number,
    kind: number,
    place: number,
    address: string,
    more: readonly number[],
  ])[];
}

/** Gathers the names of families, levels, roles, skills and terms, the competencies of levels, and what roles ask for. */
export function searchIndex({ model, paths, cards, skills }: Site): SearchIndex {
  const strings = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const entries: SearchIndex['entries'][number][] = [];
  const add = (title: string, kind: string, place: string, address: string, more: readonly string[] = []) =>
    entries.push([
      numberOf(title),
      numberOf(kind),
      numberOf(place),
      address,
      [...new Set(more.map(numberOf))],
    ]);
  for (const family of model.entities('family')) {
    const path = paths.of(ladderKey(family.id ?? ''));
    if (path !== undefined) add(model.titleOf(family), 'job family', '', path);
  }
  for (const { card, path } of cards) {
    const isRole = card.kind === 'role';
    const items = card.sections
      .filter(({ isFolded }) => !isFolded)
      .flatMap(({ groups }) => groups.flatMap(group => group.items));
    add(card.title, isRole ? 'role' : 'level', card.family ?? '', path, isRole ? items.flatMap(wordsOf) : []);
    if (isRole) continue;
    for (const item of items)
      add(
        nameOf(item),
        'competency',
        [card.title, card.family].filter(Boolean).join(', '),
        `${path}#${anchorOf(card.key)}--${anchorOf(item.key)}`,
        item.examples.map(plainText),
      );
  }
  for (const { skill, owner, isOwn, path } of skills) {
    const { category, code, aliases = [] } = skill.data;
    const framework = isOwn || owner.manifest === undefined ? undefined : owner.titleOf(owner.manifest);
    const place = [category, framework].filter(part => part !== undefined).join(', ');
    add(owner.titleOf(skill), 'skill', place, path, [...(code === undefined ? [] : [code]), ...aliases]);
  }
  for (const [term, id] of termIds(model)) {
    const { term: word = '', expansion } = term.data;
    add(word, 'term', expansion ?? '', `definitions.html#${id}`);
  }
  return { strings: [...strings.keys()], entries };
}

function wordsOf(item: CardItem): readonly string[] {
  return item.code === undefined ? [nameOf(item)] : [nameOf(item), item.code.text];
}

function nameOf({ title, details }: CardItem): string {
  const text = title ?? details[0];
  return text === undefined ? '' : plainText(text);
}
