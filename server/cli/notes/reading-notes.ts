import type { Model } from '../../core/model.ts';
import { importNotes } from './import-notes.ts';
import { unreadNote } from './unread-note.ts';

/**
 * What must be known of a framework that is shown: which imported ones are not at hand, and what cannot be read in its
 * files and in theirs. `lost` completes “what stands there …”.
 */
export function readingNotes(model: Model, lost: string, cwd: string): readonly string[] {
  return [
    ...importNotes(model, lost, cwd),
    ...model.files.flatMap(file => unreadNote(file, lost, cwd) ?? []),
  ];
}
