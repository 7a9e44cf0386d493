/** Puts a text in a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

export type Colour = keyof typeof codes;

/** A brush for terminals that show colours, and one for all else. */
export function painter(hasColour: boolean): Paint {
  if (!hasColour) return (_, text) => text;
  return (colour, text) => (text === '' ? '' : `\x1b[${codes[colour]}m${text}\x1b[0m`);
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 } as const;
