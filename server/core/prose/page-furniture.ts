/**
 * What web pages and printed pages carry around their text, seen where texts were pasted from them: links of navigation,
 * notices of copyright and cookies, page numbers. Most are a whole sentence, so that a text
 * which merely uses the words is left alone.
 */
export const pageFurniture: readonly RegExp[] = [
  /^(?:give|send|leave) (?:us )?feedback$/i,
  /^(?:back|return|go) to (?:the )?(?:top|homepage|home page|overview|previous page|main menu|contents)(?: of (?:the|this) page)?$/i,
  /^skip to (?:main )?content$/i,
  /\bclick (?:here|the (?:button|link)|on (?:the|this) (?:button|link))\b.*$/i,
  /^(?:read|see|show|view|load) (?:more|less)\s*(?:…|»|>|→)?$/i,
  /^(?:next|previous) page\s*(?:»|>|→)?$/i,
  /^page \d+(?: of \d+)?$/i,
  /^(?:print|share|download|bookmark) this (?:page|profile|document|role)$/i,
  /\ball rights reserved$/i,
  /(?:©|\(c\)|\bcopyright\b) ?(?:\d{4}|by)\b.*$/i,
  /\b(?:this|our) (?:web)?site uses cookies\b.*$/i,
  /^accept (?:all )?cookies$/i,
  /^(?:terms and conditions|privacy policy|cookie policy)$/i,
  /\(?opens in a new (?:tab|window)\)?/i,
];
