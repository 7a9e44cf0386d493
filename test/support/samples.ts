import { readdirSync, readFileSync } from 'node:fs';
import type { Model } from '../../server/core/model.ts';
import { modelOf } from './cards.ts';

/** The model of a sample, with those that it draws on. */
export function sampleModel(...names: readonly string[]): Model {
  return modelOf(sampleFiles(...names));
}

/** The files of samples, the first one's folder first. */
export function sampleFiles(...names: readonly string[]): Record<string, string> {
  const root = new URL('../../samples/', import.meta.url);
  const files = names.flatMap(name =>
    readdirSync(new URL(`${name}/`, root), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.yaml'))
      .map(path => `${name}/${path.replaceAll('\\', '/')}`),
  );
  return Object.fromEntries(files.map(path => [path, readFileSync(new URL(path, root), 'utf8')]));
}
