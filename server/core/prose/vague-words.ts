/** Phrases that leave open what is meant, whatever the framework: the reader is told that there is more. */
export const openEndings: readonly string[] = [
  'etc',
  'et cetera',
  'and so on',
  'and so forth',
  'and the like',
  'amongst others',
  'among others',
  'as appropriate',
  'where appropriate',
  'when appropriate',
  'various',
];

/**
 * Further words that do not say how much or which, for frameworks that have agreed to avoid them. Own selection from the
 * “weak words” of the INCOSE guide for writing requirements (rule R7, vague terms) and ISO/IEC/IEEE 29148 (5.2.7).
 */
export const vagueWords: readonly string[] = [
  'as necessary',
  'where necessary',
  'when necessary',
  'as needed',
  'where needed',
  'when needed',
  'where relevant',
  'where possible',
  'and others',
  'some',
  'several',
  'many',
  'a number of',
  'a range of',
  'appropriate',
  'appropriately',
  'relevant',
  'suitable',
  'sufficient',
  'sufficiently',
  'adequate',
  'adequately',
  'reasonable',
  'reasonably',
  'good',
  'basic',
  'effective',
  'effectively',
  'efficiently',
  'timely',
  'significant',
  'significantly',
  'stuff',
];
