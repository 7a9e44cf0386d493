import type { Model } from '../../core/model.ts';
import type { Entity } from '../../core/parsed-file.ts';
import { familyOf } from '../../core/views/card/card-targets.ts';
import { CannotRun } from '../cannot-run.ts';
import { didYouMean } from './did-you-mean.ts';
import { few } from './few.ts';

/** The job family of this name. Throws `CannotRun` with the nearest name where there is none. */
export function familyNamed(model: Model, name: string): Entity<'family'> {
  const families = familiesOf(model);
  const found = families.find(({ id, names }) => id === name || names.some(({ text }) => text === name));
  if (found !== undefined) return found;
  const known = families.map(({ id }) => id ?? '');
  throw new CannotRun(`There is no job family “${name}”.${didYouMean(name, known)}`);
}

/** The one job family that a file holds, or else that its roles name; undefined where there is none or are several. */
export function familyOfFile(model: Model, uri: string): Entity<'family'> | undefined {
  const own = familiesOf(model).filter(({ file }) => file.uri === uri);
  const roles = model.entities('role').filter(({ file }) => file.uri === uri);
  const families = own.length > 0 ? own : roles.flatMap(role => familyOf(model, role) ?? []);
  const [family, ...others] = new Set(families);
  return others.length === 0 ? family : undefined;
}

/** The job family that is meant where none is named: that of the file, else the only one. Throws `CannotRun`. */
export function familyMeant(model: Model, uri: string): Entity<'family'> {
  const families = familiesOf(model);
  const family = familyOfFile(model, uri) ?? (families.length === 1 ? families[0] : undefined);
  if (family !== undefined) return family;
  if (families.length === 0) throw new CannotRun('There is no job family, so there is no ladder.');
  throw new CannotRun(
    `Say which job family: “--family ID”. There is: ${few(families.map(({ id }) => id ?? ''))}.`,
  );
}

function familiesOf(model: Model): readonly Entity<'family'>[] {
  return model.entities('family').filter(({ id }) => id !== undefined);
}
