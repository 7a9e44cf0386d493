import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Model } from '../../core/model.ts';

/** The frameworks of a folder, or the one of a file that stands alone, at one time. */
export interface FrameworkVersion {
  /** The folder that paths are told from. */
  readonly folder: string;
  readonly models: readonly Model[];
}

/** A file as seen from a folder, with forward slashes. */
export function shownFrom(folder: string, uri: string): string {
  return relative(folder, fileURLToPath(uri)).replaceAll('\\', '/');
}
