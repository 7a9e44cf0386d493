/**
 * The id that a name gives: small Latin letters, digits and hyphens, at most 80 characters, never empty.
 * `taken` holds the ids that are in use; a second one of the same name gets a number, and is added.
 */
export function slug(name: string, taken: TakenIds = new Map(), fallback = 'unnamed'): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 81)
      .replace(/^-/, '')
      .slice(0, 80)
      .replace(/-$/, '') || fallback;
  let number = taken.get(base) ?? 0;
  let id: string;
  do id = ++number === 1 ? base : `${base}-${number}`;
  while (number > 1 && taken.has(id));
  taken.set(base, number);
  if (id !== base) taken.set(id, 1);
  return id;
}

/** The ids that are in use, each with how often it was asked for. */
export type TakenIds = Map<string, number>;
