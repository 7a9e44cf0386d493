import { isManifest } from '../uri.ts';
import { readVersion } from './content-version.ts';
import type { FrameworkDiff } from './diff-frameworks.ts';
import type { VersionAdvice } from './version-step.ts';

/** What the changes mean for the version, in one sentence. */
export function versionSentence(diff: FrameworkDiff): string {
  const { version, unread, life } = diff;
  if (life === 'gone') return 'The framework is not there any more.';
  const { needed, suggested, isEnough } = version;
  const change =
    needed === undefined
      ? `Nothing changed in what ${unread.length === 0 ? 'the framework says' : 'could be compared'}`
      : `The changes ask for a ${needed} version step`;
  if (unread.some(({ uri }) => isManifest(uri))) return `${change}; the version cannot be read.`;
  if (needed === undefined && isEnough) return `${change}.`;
  const verdict = life === 'new' ? stateOf(version) : movementOf(version);
  if (isEnough) return `${change}, and ${verdict}.`;
  return `${change}${suggested === undefined ? '' : `, to ${suggested} or above`}, but ${verdict}.`;
}

function movementOf(version: VersionAdvice): string {
  const { before, after, fault } = version;
  if (fault === 'dropped') return `the version, which was ${before}, is no longer written`;
  if (fault === 'falls') return `the version goes down from ${before} to ${after}`;
  if (fault !== undefined || after === undefined || before === after) return stateOf(version);
  if (before === undefined) return `the version is ${after}, where none was written before`;
  if (readVersion(before) === undefined) return `the version is ${after}, where “${before}” stood before`;
  return `the version went from ${before} to ${after}`;
}

function stateOf({ after, fault }: VersionAdvice): string {
  if (after === undefined) return 'no version is written';
  if (fault === 'malformed') return `“${after.slice(0, 40)}” is not a version (major.minor.patch)`;
  return `the version is ${after}`;
}
