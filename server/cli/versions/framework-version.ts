import type { Model } from '../../core/model.ts';

/** The frameworks of a folder, or the one of a file that stands alone, at one time. */
export interface FrameworkVersion {
  /** The folder that paths are told from. */
  readonly folder: string;
  readonly models: readonly Model[];
}
