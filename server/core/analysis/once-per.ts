/** Works an answer out once for each thing and keeps it for as long as the thing is there. */
export function oncePer<K extends object, V>(work: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return thing => {
    const answer = known.get(thing) ?? { value: work(thing) };
    known.set(thing, answer);
    return answer.value;
  };
}
