import { withoutMark } from '../../byte-order-mark.ts';

/** A map in a CASE package, as its JSON has it; nothing in it is certain. */
export type CaseRecord = Readonly<Record<string, unknown>>;

/** The map that a piece of JSON is; undefined for anything else. */
export function parseRecord(text: string): CaseRecord | undefined {
  try {
    const value: unknown = JSON.parse(withoutMark(text));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a piece of JSON is a map. */
export function isRecord(value: unknown): value is CaseRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text under a key, without white space around it; undefined for anything else. */
export function textAt(record: CaseRecord | undefined, key: string): string | undefined {
  const value = record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The record under a key. */
export function recordAt(record: CaseRecord | undefined, key: string): CaseRecord | undefined {
  const value = record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
  return isRecord(value) ? value : undefined;
}

/** The records of a list under a key. */
export function recordsAt(record: CaseRecord, key: string): readonly CaseRecord[] {
  return listAt(record, key).filter(isRecord);
}

/** What stands in a list under a key; nothing for anything else. */
export function listAt(record: CaseRecord, key: string): readonly unknown[] {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** How an identifier is compared and written. */
export function keyOf(identifier: string): string {
  return identifier.trim().toLowerCase();
}
