/** Why a file cannot be checked: what it holds, or what keeps it from being read. */
export type UnreadableReason = keyof typeof words;

/** Why a file cannot be checked, in a sentence for its author. */
export function wordUnreadable(reason: UnreadableReason): string {
  return words[reason];
}

const words = {
  binary: 'This is not a text file, although its name says YAML. It is not checked.',
  'too-large':
    'This file is larger than 4 MB and is not checked. Split it into several files of the same folder.',
  'too-deep': 'This file is nested too deeply to be read. It is not checked.',
  'too-many-aliases':
    'The aliases of this file repeat more than 100,000 values. Write out what they stand for.',
  missing: 'This link leads nowhere, so there is nothing to check.',
  'no-permission': 'This cannot be read for lack of permission. It is not checked.',
  'not-a-file': 'This is not a file that holds a text. It is not checked.',
  'leads-out': 'This link leads out of the folder and is not followed.',
  'utf-16': 'This text is not UTF-8 but UTF-16. Save it as UTF-8, until then it is not checked.',
  'not-utf-8': 'This text is not UTF-8. Save it as UTF-8, until then it is not checked.',
  failed: 'This cannot be read, the disk reports an error. It is not checked.',
} as const;
