import { CannotRun } from './cannot-run.ts';

/** How the names of files end, by their format; what is printed where nothing else is asked for comes first. */
export const textEndings = {
  html: ['.html', '.htm'],
  markdown: ['.md', '.markdown'],
  text: ['.txt'],
} as const satisfies Endings<string>;

export type Endings<Format extends string> = Readonly<Record<Format, readonly string[]>>;

/**
 * The format that was named, else the one that the file to write is known by. Throws `CannotRun` where the file's name
 * does not end as those of its format do.
 */
export function outputFormat<Format extends string>(
  endings: Endings<Format>,
  named: string | undefined,
  out: string | undefined,
): Format {
  const formats = Object.keys(endings) as Format[];
  const byName = formats.find(format => hasEnding(out ?? '', endings[format]));
  const format = formats.find(one => one === named) ?? byName ?? formats[0]!;
  if (out !== undefined) requireEnding(out, endings[format]);
  return format;
}

/** Throws `CannotRun` where the name of the file to write has none of these endings, however they are written. */
export function requireEnding(out: string, endings: readonly string[]): void {
  if (hasEnding(out, endings)) return;
  throw new CannotRun(
    `“${out}” does not end in ${endings.join(' or ')}. So no other file is overwritten by mistake, it has to.`,
  );
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some(ending => name.toLowerCase().endsWith(ending));
}
