import type { Text } from '../parsed-file.ts';

/** The other texts of the list that a text is an item of; none where it is no item. */
export function listMates({ owner, path }: Text): readonly string[] {
  const index = path.at(-1);
  if (owner === undefined || typeof index !== 'number') return [];
  let data: unknown = owner.data;
  for (const step of path.slice(0, -1)) {
    if (typeof data !== 'object' || data === null) return [];
    data = (data as Readonly<Record<string | number, unknown>>)[step];
  }
  if (!Array.isArray(data)) return [];
  return data.filter((item, at): item is string => typeof item === 'string' && at !== index);
}
