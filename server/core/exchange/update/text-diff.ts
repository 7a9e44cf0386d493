import { createTwoFilesPatch } from 'diff';

/** What differs between two wordings of a file, as a unified diff; only that they differ where it would be too long. */
export function textDiff(name: string, before: string, after: string): string {
  const options = { context: 2, maxEditLength: 4_000 };
  const patch = createTwoFilesPatch(name, name, before, after, 'as it is', 'as imported', options);
  if (patch === undefined)
    return `--- ${name}\nThe two have so little in common that no difference is shown.\n`;
  return patch.replace(/^Index: .*\n=+\n/, '');
}
