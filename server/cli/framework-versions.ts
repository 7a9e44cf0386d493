import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffFrameworks, type FrameworkDiff } from '../core/diff/diff-frameworks.ts';
import { Model } from '../core/model.ts';
import { uriOfPath } from '../files/disk.ts';
import type { Files } from '../files/files.ts';
import { loadWorkspace } from '../files/load-workspace.ts';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';
import { revisionFiles } from './revision-files.ts';

/** The frameworks of a folder at one time. */
export interface FrameworkVersion {
  /** How it was named: a folder or a revision. */
  readonly name: string;
  /** The folder that paths are told from. */
  readonly folder: string;
  readonly models: readonly Model[];
}

/** Reads a folder of the disk, or the folder `within` as it was in a revision of git. */
export function readVersion(name: string, within: string, host: Host): FrameworkVersion {
  const path = resolve(host.cwd, name);
  const isThere = name !== '' && host.files.kindOf(uriOfPath(path)) !== 'missing';
  const folder = isThere ? path : resolve(host.cwd, within);
  if (host.files.kindOf(uriOfPath(folder)) !== 'folder')
    throw new CannotRun(`“${isThere ? name : within}” is not a folder.`);
  const files = isThere ? host.files : revisionFiles(name, folder, host.git);
  return { name, folder, models: modelsIn(folder, files, name, host) };
}

function modelsIn(folder: string, files: Files, name: string, host: Host): readonly Model[] {
  const target = uriOfPath(folder);
  if (files.kindOf(target) === 'missing') return [];
  const { workspace, named, troubles } = loadWorkspace([target], files, [target]);
  const [trouble] = troubles;
  if (trouble !== undefined)
    throw new CannotRun(
      `“${shown(trouble.uri, folder)}” in “${name}” cannot be read, so nothing can be compared.`,
    );
  const models = workspace.models.filter(model => model.files.some(({ uri }) => named.has(uri)));
  for (const file of models.flatMap(model => model.files)) {
    if (file.brokenAt === undefined) continue;
    const line = file.source.positionAt(file.brokenAt).line + 1;
    host.stderr.write(
      `“${shown(file.uri, folder)}” in “${name}” cannot be read from line ${line} on; what stands there is not compared.\n`,
    );
  }
  return models;
}

/** Compares the frameworks of two versions, each with the one of the same id or else of the same place. */
export function compareVersions(base: FrameworkVersion, head: FrameworkVersion): readonly FrameworkDiff[] {
  const olds = new Map(base.models.map(model => [keyOf(model, base), model]));
  const nows = new Map(head.models.map(model => [keyOf(model, head), model]));
  return [...new Set([...nows.keys(), ...olds.keys()])].map(key => {
    const [old, now] = [olds.get(key), nows.get(key)];
    return diffFrameworks(old ?? nothingAt(now!), now ?? nothingAt(old!));
  });
}

function keyOf(model: Model, { folder }: FrameworkVersion): string {
  const id = model.manifest?.data.id;
  return id === undefined ? `at ${shown(model.root, folder)}` : `id ${id}`;
}

function nothingAt({ root }: Model): Model {
  return new Model(root, []);
}

/** A file as seen from the folder of its version, with forward slashes. */
export function shown(uri: string, folder: string): string {
  return relative(folder, fileURLToPath(uri)).replaceAll('\\', '/');
}
