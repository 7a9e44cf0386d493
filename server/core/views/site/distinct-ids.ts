/** The ids of places on one page, each unlike all others: the second of two equal ones gets a number. */
export function distinctIds(ids: readonly string[]): readonly string[] {
  const taken = new Set(ids);
  const seen = new Set<string>();
  return ids.map(id => {
    let own = id;
    for (let count = 2; seen.has(own) || (own !== id && taken.has(own)); count++) own = `${id}-${count}`;
    seen.add(own);
    return own;
  });
}
