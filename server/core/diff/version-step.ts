import { isScalar } from 'yaml';
import type { Model } from '../model.ts';
import { type Change, largest, type Step } from './change.ts';

/** What changes mean for a framework's version. */
export interface VersionAdvice {
  /** The version as it is written, be it one or not; undefined where none is. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The step that the changes ask for; undefined where there are none. */
  readonly needed: Step | undefined;
  /** The version that the framework should have at least; undefined where none was written or nothing is needed. */
  readonly suggested: string | undefined;
  /** Whether the version went up as far as the changes ask for, and never down. */
  readonly isEnough: boolean;
  /** What is wrong with the version whatever changed; undefined where nothing is. */
  readonly fault: 'falls' | 'malformed' | 'dropped' | undefined;
}

/** Compares how far a version went up with what the changes ask for. What is gone needs none. */
export function versionAdvice(older: Model, newer: Model, changes: readonly Change[]): VersionAdvice {
  const [before, after] = [writtenVersion(older), writtenVersion(newer)];
  const needed = largest(changes.map(({ step }) => step));
  const [old, now] = [numbersOf(before), numbersOf(after)];
  const least = old === undefined || needed === undefined ? undefined : raised(old, needed);
  const fault = faultOf(before, after);
  const isUp = needed === undefined || (now !== undefined && (least === undefined || isAtLeast(now, least)));
  const isEnough = newer.files.length === 0 || (fault === undefined && isUp);
  return { before, after, needed, suggested: least?.join('.'), isEnough, fault };
}

/** Whether a text is a version of three numbers. */
export function isVersion(text: string): boolean {
  return numbersOf(text) !== undefined;
}

function faultOf(before: string | undefined, after: string | undefined): VersionAdvice['fault'] {
  if (after === undefined) return before === undefined ? undefined : 'dropped';
  const [old, now] = [numbersOf(before), numbersOf(after)];
  if (now === undefined) return 'malformed';
  return old === undefined || isAtLeast(now, old) ? undefined : 'falls';
}

/** What stands under `version`, even where it is none. */
function writtenVersion({ manifest }: Model): string | undefined {
  const value = manifest?.file.located(manifest.data)?.pairs.get('version')?.value;
  const text = isScalar(value) ? String(value.value ?? '').trim() : '';
  return text === '' ? undefined : text;
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

function isAtLeast(version: Numbers, least: Numbers): boolean {
  const place = version.findIndex((number, index) => number !== least[index]);
  return place === -1 || version[place]! > least[place]!;
}
