import type { EarlierVersion } from '../../server/lsp/protocol.ts';

/** A card or view of the framework around a file. */
export interface Place {
  readonly uri: string;
  readonly card: string;
  /** The version of the framework that the card is compared with. */
  readonly earlier: EarlierVersion | undefined;
}

/** What the panel showed before, and what after it where the reader went back. */
export class History {
  #before: readonly Place[] = [];
  #after: readonly Place[] = [];

  get canGoBack(): boolean {
    return this.#before.length > 0;
  }

  get canGoForward(): boolean {
    return this.#after.length > 0;
  }

  /** From here the reader goes to something new. */
  leave(place: Place): void {
    this.#before = [...this.#before, place].slice(-50);
    this.#after = [];
  }

  /** The place before, which is forgotten; the one left is kept for `forward`. */
  back(from: Place | undefined): Place | undefined {
    const place = this.#before.at(-1);
    this.#before = this.#before.slice(0, -1);
    if (place !== undefined && from !== undefined) this.#after = [from, ...this.#after];
    return place;
  }

  /** The place that the reader came back from. */
  forward(from: Place | undefined): Place | undefined {
    const [place, ...others] = this.#after;
    this.#after = others;
    if (place !== undefined && from !== undefined) this.#before = [...this.#before, from];
    return place;
  }
}
