/**
 * Tells where an editor comes to because it was told to from where its reader scrolls it to: by the lines that it was
 * told, not by the time that passes, since an editor may take its time and stop on the way.
 */
export class OwnScrolls {
  #targets: readonly number[] = [];
  #top: number;

  constructor(top: number) {
    this.#top = top;
  }

  /** The editor is told to show this line at its top; false where it does already. */
  expect(line: number): boolean {
    if ((this.#targets.at(-1) ?? this.#top) === line) return false;
    this.#targets = [...this.#targets, line];
    return true;
  }

  /** The editor shows this line at its top; whether its reader brought it there. */
  isReaders(top: number): boolean {
    const before = this.#top;
    this.#top = top;
    if (top === before) return false;
    const reached = this.#targets.findIndex(target => Math.abs(target - top) <= 1);
    const isOnTheWay = reached < 0 && isWithin(top, [before, ...this.#targets]);
    if (reached >= 0) this.#targets = this.#targets.slice(reached + (this.#targets[reached] === top ? 1 : 0));
    else if (!isOnTheWay) this.#targets = [];
    return reached < 0 && !isOnTheWay;
  }
}

/** Nothing lies within one line by itself. */
function isWithin(line: number, lines: readonly number[]): boolean {
  return lines.length > 1 && Math.min(...lines) <= line && line <= Math.max(...lines);
}
