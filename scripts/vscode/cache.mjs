import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cacheFolder = fileURLToPath(new URL('../../.cache/vscode/', import.meta.url));

/**
 * The folder of one version of something big, made by `fill` the first time and found there ever after.
 * A half-made folder is never seen, and other versions of the same thing are removed.
 */
export async function cached(name, version, fill) {
  const folder = path.join(cacheFolder, `${name}-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = path.join(cacheFolder, `${name}.unfinished-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  try {
    await fill(unfinished);
    for (const old of versionsOf(name)) rmSync(old, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function versionsOf(name) {
  return readdirSync(cacheFolder)
    .filter(entry => entry.startsWith(`${name}-`) && /^\d/.test(entry.slice(name.length + 1)))
    .map(entry => path.join(cacheFolder, entry));
}
