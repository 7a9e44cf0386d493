/** What the exit codes mean, for the help and the documentation. */
export const exitCodes: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'Done. For lint: no errors, and no more warnings than allowed.'],
  ['1', 'For lint: errors or too many warnings. Import, export: files in the way. Diff: see there.'],
  ['2', 'It could not run; a sentence on standard error says why.'],
];
