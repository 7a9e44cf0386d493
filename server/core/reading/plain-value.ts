import type { SchemaNode } from '../schema.ts';

/** The truth or number that is written, as `true` or `12.5`; undefined for everything else. */
export function plainValue(written: string, type: SchemaNode['type']): boolean | number | undefined {
  if (type === 'boolean') return written === 'true' ? true : written === 'false' ? false : undefined;
  const form = type === 'integer' ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,15})?$/;
  return form.test(written) ? Number(written) : undefined;
}
