/** Whether a cell holds nothing but words that stand for a text that is not written. */
export function isPlaceholder(text: string): boolean {
  return text.length < 80 && placeholder.test(text.trim());
}

const placeholder =
  /^(?:missing|not in use|tbc|tbd|todo|n\/a|not (?:yet )?defined|this (?:skill )?level is (?:currently )?not (?:yet )?defined)\.?$/i;
