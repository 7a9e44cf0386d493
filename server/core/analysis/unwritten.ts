/** Stands where a fix leaves the words to the author; other rules speak of it until it is gone. */
export const stub = 'TODO';

/** Whether a text only waits for its author or says that there is none, so that nothing can be read off it. */
export function isUnwritten(text: string): boolean {
  return /^\W*(?:todo|tbc|tbd)\b/i.test(text) || saysNothing(text);
}

/** Whether a text only says that there is none: “This level is currently not defined.” */
export function saysNothing(text: string): boolean {
  return nothingSaid.test(text.trim());
}

const nothingSaid =
  /^(?:(?:this|the) (?:[\p{L}-]+ ){1,2}(?:is|has been|was) )?(?:currently |presently |at present )?not (?:yet |currently )?(?:been )?(?:defined|described|written|specified)(?: yet)?\.?$/iu;
