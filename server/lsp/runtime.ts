import type { Exporting } from '../core/exchange/exporting.ts';
import type { Importing } from '../core/exchange/importing.ts';
import type { Files } from '../files/files.ts';
import type { Clock } from './settle.ts';

/** What a host of the server gives it. */
export interface Runtime extends Clock {
  /** The disk, for `file:` URIs; undefined where the client has to send every file. */
  readonly disk: Files | undefined;
  /** A new UUID. */
  newId(): string;
  /** Where the pages of the rules lie, for an editor that has no place of its own for them: the start of a link. */
  readonly rulePages: string | undefined;
  /** Loads what imports need; `scripts` is where the client says that it lies. */
  loadImporting(scripts: string | undefined): Importing;
  /** Loads what exports need. */
  loadExporting(scripts: string | undefined): Exporting;
}

/** What every host has: timers, and random numbers for ids. */
export const commonRuntime: Omit<Runtime, 'disk' | 'rulePages' | 'loadImporting' | 'loadExporting'> = {
  now: () => performance.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  newId: randomUuid,
};

/** `crypto.randomUUID` is missing where a page is served without encryption. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
