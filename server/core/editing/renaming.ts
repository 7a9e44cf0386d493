import { edit } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Name, ParsedFile } from '../parsed-file.ts';
import type { Edit } from '../rule.ts';
import type { Span } from '../span.ts';
import { scalarText } from './scalar-text.ts';

/**
 * Gives a thing another name, where it is defined and wherever this framework refers to it by the old one. Undefined
 * where a place cannot be rewritten.
 */
export function renaming(model: Model, entity: Entity, name: Name, text: string): Edit[] | undefined {
  const places = model
    .referencesBy(name.text)
    .filter(reference => {
      const resolution = model.resolve(reference);
      return resolution.status === 'found' && resolution.entity === entity;
    })
    .map(({ file, span }) => ({ file, span }));
  const all = [{ file: entity.file, span: name.span }, ...places];
  if (!all.every(({ file, span }) => isWrittenOut(file, span, name.text))) return undefined;
  return all.map(({ file, span }) => edit(file, span, scalarText(text, true)));
}

/** Not where a YAML alias or an escape stands for the word. */
function isWrittenOut(file: ParsedFile, { start, end }: Span, text: string): boolean {
  const written = file.source.getText().slice(start, end);
  return written === text || written.slice(1, -1) === text;
}
