/** Whether the texts of a language (BCP 47) run from right to left; what is no language does not. */
export function isRightToLeft(language: string): boolean {
  return scripts.has(scriptOf(language) ?? '');
}

/** `Intl.Locale` tells a language's script everywhere, its direction not. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/** Scripts of living languages (Unicode, bidirectional class R or AL). */
const scripts: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'],
]);
