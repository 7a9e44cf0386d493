import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The folder of the repository. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/**
 * The folder with published frameworks beside the repository, which is no part of it; undefined where it is not there.
 * This is the one place that knows where it would be.
 */
export const sharedFolder: string | undefined = [resolve(projectRoot, '../shared')].find(folder =>
  existsSync(join(folder, 'real')),
);

/** The text of a file in the shared folder; undefined where it is not there. */
export function readShared(path: string): string | undefined {
  const file = sharedFolder && join(sharedFolder, path);
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The files below a folder of the shared folder, by their paths from it; undefined where it is not there. */
export function readSharedFolder(path: string): { name: string; text: string }[] | undefined {
  const folder = sharedFolder && join(sharedFolder, path);
  if (folder === undefined || !existsSync(folder)) return undefined;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => ({ name: relative(folder, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));
}

/** The texts of the source documents, in the order of their names; empty where they are not there. */
export function readSeeds(): string[] {
  const folder = sharedFolder && join(sharedFolder, 'seeds');
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'));
}

/** Skips a test, and prints why, where what it reads is not there; returns it where it is. */
export function needs<T>(test: Mocha.Context, value: T | undefined, what: string): T {
  if (value !== undefined) return value;
  console.log(`      Skipped: ${what} is not there, it is no part of the repository.`);
  return test.skip();
}
