import { isWellFormed } from '../analysis/code-scheme.ts';
import type { Model } from '../model.ts';
import type { Entity, Name } from '../parsed-file.ts';
import type { Fix } from '../rule.ts';
import { renaming } from './renaming.ts';

/** A fix that gives a thing another code, here and wherever it is used; none where the code is taken or not well-formed. */
export function recoding(model: Model, entity: Entity, name: Name, code: string): Fix[] {
  const isFree = model.definitionsOfCode(code).length === 0;
  const edits =
    isFree && isWellFormed(model, code, entity.section) ? renaming(model, entity, name, code) : undefined;
  return edits === undefined ? [] : [{ title: `Change to “${code}”`, safe: false, edits }];
}
