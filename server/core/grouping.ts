/** Puts a thing behind the others of its group. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, thing: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [thing]);
  else group.push(thing);
}

/** Things by what they have in common; groups and things stand in the order in which they come up. */
export function groupBy<K, V>(things: Iterable<V>, keyOf: (thing: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const thing of things) addTo(groups, keyOf(thing), thing);
  return groups;
}
