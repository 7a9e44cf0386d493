import { type Change, largest, type Step } from './change.ts';

/** What changes mean for a framework's version. */
export interface VersionAdvice {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The step that the changes ask for; undefined where there are none. */
  readonly needed: Step | undefined;
  /** The version that the framework should have at least; undefined where none was written or nothing is needed. */
  readonly suggested: string | undefined;
  /** Whether the version went up as far as the changes ask for. */
  readonly isEnough: boolean;
}

/** Compares how far a version went up with what the changes ask for. */
export function versionAdvice(
  before: string | undefined,
  after: string | undefined,
  changes: readonly Change[],
): VersionAdvice {
  const needed = largest(changes.map(({ step }) => step));
  const [old, now] = [numbersOf(before), numbersOf(after)];
  const least = old === undefined || needed === undefined ? undefined : raised(old, needed);
  const isEnough = needed === undefined || (least === undefined ? now !== undefined : isAtLeast(now, least));
  return { before, after, needed, suggested: least?.join('.'), isEnough };
}

type Numbers = readonly [major: number, minor: number, patch: number];

function numbersOf(version: string | undefined): Numbers | undefined {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+]|$)/.exec(version ?? '');
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function raised([major, minor, patch]: Numbers, step: Step): Numbers {
  if (step === 'major') return [major + 1, 0, 0];
  return step === 'minor' ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function isAtLeast(version: Numbers | undefined, least: Numbers): boolean {
  if (version === undefined) return false;
  const place = version.findIndex((number, index) => number !== least[index]);
  return place === -1 || version[place]! > least[place]!;
}
