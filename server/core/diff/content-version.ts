import type { Step } from './change.ts';

/** A version of three numbers, maybe a pre-release of it; what stands behind a plus does not count. */
export interface ContentVersion {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  /** The parts behind the dash; none of a release. */
  readonly preRelease: readonly string[];
}

/** Reads a version such as 3.0.0 or 3.0.0-rc.1; undefined where the text is none. */
export function readVersion(text: string | undefined): ContentVersion | undefined {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(
    text ?? '',
  );
  if (match === null) return undefined;
  const [, major, minor, patch, preRelease] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    preRelease: preRelease?.split('.') ?? [],
  };
}

/** Below 0 where the first version goes before the second one, by the rules of semantic versions. */
export function compareVersions(one: ContentVersion, other: ContentVersion): number {
  return compareNumbers(one.numbers, other.numbers) || comparePreReleases(one.preRelease, other.preRelease);
}

/** Whether a version or the release that it prepares goes as far as another release. */
export function reaches({ numbers }: ContentVersion, release: ContentVersion): boolean {
  return compareNumbers(numbers, release.numbers) >= 0;
}

/** The next release after a step. A pre-release that already prepares such a step is followed by its release. */
export function nextRelease({ numbers, preRelease }: ContentVersion, step: Step): ContentVersion {
  const [major, minor, patch] = numbers;
  const isComing = preRelease.length > 0;
  const release = (...next: ContentVersion['numbers']) => ({ numbers: next, preRelease: [] });
  if (step === 'major')
    return isComing && minor === 0 && patch === 0 ? release(major, 0, 0) : release(major + 1, 0, 0);
  if (step === 'minor')
    return isComing && patch === 0 ? release(major, minor, 0) : release(major, minor + 1, 0);
  return isComing ? release(major, minor, patch) : release(major, minor, patch + 1);
}

function compareNumbers(one: ContentVersion['numbers'], other: ContentVersion['numbers']): number {
  const place = one.findIndex((number, index) => number !== other[index]);
  return place === -1 ? 0 : one[place]! - other[place]!;
}

/** A pre-release goes before its release; of two, the first part that differs decides, or the longer row. */
function comparePreReleases(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  const place = one.findIndex((part, index) => part !== other[index]);
  if (place === -1) return one.length - other.length;
  const [a, b] = [one[place]!, other[place]];
  return b === undefined ? 1 : compareParts(a, b);
}

/** Numbers go by their size and before words, words by their letters. */
function compareParts(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [one, other].map(part => /^\d+$/.test(part));
  if (isNumber && isOtherNumber) return Number(one) - Number(other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return one < other ? -1 : 1;
}
