/** Hands out the paths of a site's pages: plain lower-case names that no system takes for another one. */
export class SitePaths {
  readonly #taken = new Set<string>();
  readonly #known = new Map<string, string>();

  /** The path of the page for a key; the same for the same key. */
  give(key: string, folder: string, name: string, ending = 'html'): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const plain = plainName(name);
    const path = (count: number) => `${folder}/${plain}${count === 1 ? '' : `-${count}`}.${ending}`;
    let count = 1;
    while (this.#taken.has(path(count))) count++;
    this.#taken.add(path(count));
    this.#known.set(key, path(count));
    return path(count);
  }

  /** The path of the page for a key; undefined where there is none. */
  of(key: string): string | undefined {
    return this.#known.get(key);
  }
}

/** The way from one page to another; both are at most one folder deep. */
export function relativeTo(path: string, from: string): string {
  return from.includes('/') ? `../${path}` : path;
}

function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return plain === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(plain)
    ? `page${plain === '' ? '' : `-${plain}`}`
    : plain;
}
