import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { sourceOf } from '../source.ts';
import type { CoverageEntry } from './coverage.ts';

/** A thing in a list of what is missing or idle, under the name that people know. */
export function entryOf(model: Model, entity: Entity, note: string): CoverageEntry {
  return { title: model.titleOf(entity) || 'Untitled', note, source: sourceOf(entity) };
}
