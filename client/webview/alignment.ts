/** A place of a text, in UTF-16 offsets, and where it stands on the page, in pixels from its top. */
export interface Anchor {
  readonly offset: number;
  readonly y: number;
}

/**
 * Lines up a text and the page made from it. A page may show things in another order than its text: of the anchors
 * the most that are in one order on both sides are kept, and what lies between two of them is shared out evenly. So
 * neither side ever jumps while the other is scrolled, and the way there and back ends where it began.
 */
export class Alignment {
  readonly #anchors: readonly Anchor[];

  constructor(anchors: readonly Anchor[]) {
    this.#anchors = inOneOrder(anchors);
  }

  /** Where on the page a place of the text stands; undefined where nothing lines up. */
  yOf(offset: number): number | undefined {
    const [before, after] = this.#around(anchor => anchor.offset <= offset);
    if (before === undefined) return after && after.y * share(0, after.offset, offset);
    if (after === undefined) return before.y;
    return before.y + (after.y - before.y) * share(before.offset, after.offset, offset);
  }

  /** The place of the text that stands somewhere on the page. */
  offsetOf(y: number): number | undefined {
    const [before, after] = this.#around(anchor => anchor.y <= y);
    if (before === undefined || after === undefined) return (before ?? after)?.offset;
    return before.offset + (after.offset - before.offset) * share(before.y, after.y, y);
  }

  #around(isBefore: (anchor: Anchor) => boolean): readonly [Anchor | undefined, Anchor | undefined] {
    const index = this.#anchors.findLastIndex(isBefore);
    return [this.#anchors[index], this.#anchors[index + 1]];
  }
}

function share(from: number, to: number, at: number): number {
  return to === from ? 0 : (at - from) / (to - from);
}

/** The most anchors whose offsets and places both rise, by patience sorting. */
function inOneOrder(anchors: readonly Anchor[]): readonly Anchor[] {
  const sorted = [...anchors].sort((one, other) => one.offset - other.offset || other.y - one.y);
  /** For each length, the end that leaves most room of a row of that length. */
  const ends: Row[] = [];
  for (const anchor of sorted) {
    const at = ends.findIndex(end => end.anchor.y >= anchor.y);
    const length = at < 0 ? ends.length : at;
    ends[length] = { anchor, before: ends[length - 1] };
  }
  const row: Anchor[] = [];
  for (let end = ends.at(-1); end !== undefined; end = end.before) row.unshift(end.anchor);
  return row;
}

interface Row {
  readonly anchor: Anchor;
  readonly before: Row | undefined;
}
