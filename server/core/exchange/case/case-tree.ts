import { groupBy } from '../../grouping.ts';
/** One place in a tree: a thing and what stands above it, widest first. */
export interface TreePlace {
  readonly id: string;
  readonly above: readonly string[];
}

/** A tree in order, and what had to be cut to make it one. */
export interface Tree {
  readonly places: readonly TreePlace[];
  /** Things that stand below each other in a circle; none of them is below another. */
  readonly circles: readonly (readonly string[])[];
  /** Things too deep to say all that stands above them; a new tree begins with each. */
  readonly cut: readonly string[];
}

/** The most things that stand above another. */
export const deepest = 50;

/** Each of `ids` behind what stands above it (`parents`), siblings by their number and then in their order. */
export function treeOf(
  ids: readonly string[],
  parents: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): Tree {
  const circles = circlesIn(ids, parents);
  const isCircular = new Set(circles.flat());
  const known = new Set(ids);
  const order = new Map(ids.map((id, index) => [id, numbers.get(id) ?? index]));
  const children = groupBy(ids, id => {
    const parent = parents.get(id);
    return parent === undefined || isCircular.has(id) || !known.has(parent) ? undefined : parent;
  });
  for (const siblings of children.values()) siblings.sort((a, b) => order.get(a)! - order.get(b)!);
  const places: TreePlace[] = [];
  const cut: string[] = [];
  const open: TreePlace[] = [];
  const add = (siblings: readonly string[], above: readonly string[]): void => {
    for (const id of siblings.toReversed()) open.push({ id, above });
  };
  add(children.get(undefined) ?? [], []);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const isCut = place.above.length > deepest;
    if (isCut) cut.push(place.id);
    const kept = isCut ? { id: place.id, above: [] } : place;
    places.push(kept);
    add(children.get(kept.id) ?? [], [...kept.above, kept.id]);
  }
  return { places, circles, cut };
}

/** Each has at most one above it, so whoever comes back to where it has been on this way has gone in a circle. */
function circlesIn(
  ids: readonly string[],
  parents: ReadonlyMap<string, string>,
): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of ids) {
    const way: string[] = [];
    const places = new Map<string, number>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !places.has(id)) {
      places.set(id, way.length);
      way.push(id);
      id = parents.get(id);
    }
    const from = id === undefined ? undefined : places.get(id);
    if (from !== undefined) circles.push(way.slice(from));
    for (const passed of way) done.add(passed);
  }
  return circles;
}
