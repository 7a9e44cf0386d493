import { entitySchemas, rootSchema } from '../schema.ts';
import { isManifest } from '../uri.ts';

/** Sections of a document that belong to the framework, not to the family written beside them. */
export const frameworkSections: ReadonlySet<string> = new Set(['framework', 'lint']);

/** The manifest's own words stand one level too high at its root, and the settings of checks count only there. */
export function isMisplaced(uri: string, key: string): boolean {
  if (!isManifest(uri)) return key === 'lint';
  const manifestKeys = entitySchemas.get('framework')!.properties;
  return manifestKeys.has(key) && (!rootSchema.properties.has(key) || key === 'name' || key === 'id');
}
