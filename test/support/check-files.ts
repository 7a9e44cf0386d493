import { check } from '../../server/core/check.ts';
import type { Finding } from '../../server/core/lint.ts';
import { workspaceOf } from './example.ts';

/** What the checks say of the files of a framework. */
export function checkFiles(files: ReadonlyMap<string, string>): readonly Finding[] {
  return workspaceOf(files).models.flatMap(model => check(model));
}
