import { isScalar } from 'yaml';
import type { Model } from '../model.ts';
import { type Change, largest, type Step } from './change.ts';
import {
  type ContentVersion,
  compareVersions,
  nextRelease,
  reaches,
  readVersion,
} from './content-version.ts';

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
  const [old, now] = [readVersion(before), readVersion(after)];
  const least = old === undefined || needed === undefined ? undefined : nextRelease(old, needed);
  const fault = faultOf(before, after);
  const isUp = needed === undefined || (now !== undefined && isFurther(now, old, least));
  const isEnough = newer.files.length === 0 || (fault === undefined && isUp);
  return { before, after, needed, suggested: least?.numbers.join('.'), isEnough, fault };
}

/** A pre-release of the version that is asked for goes as far. */
function isFurther(
  now: ContentVersion,
  old: ContentVersion | undefined,
  least: ContentVersion | undefined,
): boolean {
  if (old === undefined || least === undefined) return true;
  return compareVersions(now, old) > 0 && reaches(now, least);
}

function faultOf(before: string | undefined, after: string | undefined): VersionAdvice['fault'] {
  if (after === undefined) return before === undefined ? undefined : 'dropped';
  const [old, now] = [readVersion(before), readVersion(after)];
  if (now === undefined) return 'malformed';
  return old === undefined || compareVersions(now, old) >= 0 ? undefined : 'falls';
}

/** What stands under `version`, even where it is none. */
function writtenVersion({ manifest }: Model): string | undefined {
  const value = manifest?.file.located(manifest.data)?.pairs.get('version')?.value;
  const text = isScalar(value) ? String(value.value ?? '').trim() : '';
  return text === '' ? undefined : text;
}
