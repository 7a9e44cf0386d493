/** Where a card is shown, and what that changes in its markup. */
export interface Surface {
  /** The depth of the card's title among the headings of the page. */
  readonly titleDepth: number;
  /** Whether places in the source and other cards are at hand, as data attributes that a script follows. */
  readonly isLive: boolean;
  /** Where another card is written; undefined where it is not. */
  readonly addressOf: (key: string) => string | undefined;
}

/** The panel beside the text: one card, whose script opens other cards and the source. */
export const panelSurface: Surface = { titleDepth: 1, isLive: true, addressOf: () => undefined };

/** The word that stands for a key in ids and in the fragment of an address. */
export function anchorOf(key: string): string {
  return key.replace(/[^A-Za-z0-9.-]/gu, character =>
    character === '/' ? '_' : `_${character.codePointAt(0)!.toString(16)}_`,
  );
}
