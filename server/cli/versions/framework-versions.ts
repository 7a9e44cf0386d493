import { dirname, relative, resolve } from 'node:path';
import { diffFrameworks, type FrameworkDiff } from '../../core/diff/diff-frameworks.ts';
import { Model } from '../../core/model.ts';
import { uriOfPath } from '../../files/disk.ts';
import { isYamlName } from '../../files/files.ts';
import { frameworkAround } from '../../files/framework-around.ts';
import { importBounds } from '../../files/import-bounds.ts';
import { loadWorkspace } from '../../files/load-workspace.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Host } from '../host.ts';
import { askedModels } from '../reading/asked-models.ts';
import type { FrameworkVersion } from './framework-version.ts';
import { pairVersions } from './pair-versions.ts';
import { revisionFiles } from './revision-files.ts';

/**
 * Reads two versions: folders or files of the disk, or a place as it was in a revision of git. That place is `within`,
 * else what the other name means, else the working directory; without a second name it is taken as it is now.
 */
export function readVersions(
  base: string,
  head: string | undefined,
  within: string | undefined,
  host: Host,
): readonly [FrameworkVersion, FrameworkVersion] {
  const isThere = head !== undefined && host.files.kindOf(uriOfPath(resolve(host.cwd, head))) !== 'missing';
  const where = within ?? (isThere ? head : '.');
  const places = [placeOf(base, where, host), placeOf(head ?? where, where, host)] as const;
  const around = folderAround(places[0].path, places[1].path);
  return [readVersion(places[0], around, host), readVersion(places[1], around, host)];
}

/** Compares the frameworks of two versions. */
export function compareVersions(base: FrameworkVersion, head: FrameworkVersion): readonly FrameworkDiff[] {
  return pairVersions(base, head).map(([old, now]) =>
    diffFrameworks(old ?? nothingAt(now!), now ?? nothingAt(old!)),
  );
}

/** What was named: a place on the disk, in a revision where one is given. */
interface Place {
  readonly name: string;
  readonly path: string;
  readonly isFile: boolean;
  readonly revision: string | undefined;
}

function placeOf(name: string, within: string, host: Host): Place {
  const named = resolve(host.cwd, name);
  const kindOf = (path: string) => host.files.kindOf(uriOfPath(path));
  const isThere = name !== '' && kindOf(named) !== 'missing';
  const path = isThere ? named : resolve(host.cwd, within);
  const kind = kindOf(path);
  if (kind === 'missing') throw new CannotRun(`“${within}” does not exist.`);
  if (kind === 'file' && !isYamlName(path))
    throw new CannotRun(`“${isThere ? name : within}” is neither a folder nor a YAML file.`);
  return {
    name: isThere ? name : within,
    path,
    isFile: kind === 'file',
    revision: isThere ? undefined : name,
  };
}

function readVersion(place: Place, around: string, host: Host): FrameworkVersion {
  const { name, path, isFile, revision } = place;
  const folder = isFile ? dirname(path) : path;
  const files = revision === undefined ? host.files : revisionFiles(revision, folder, host.git);
  const target = uriOfPath(path);
  if (files.kindOf(target) === 'missing') return { folder, models: [] };
  const bounds = [...importBounds([target], host.files, uriOfPath(host.cwd)), uriOfPath(around)];
  if (isFile && frameworkAround(uriOfPath(folder), files) !== undefined)
    throw new CannotRun(
      `“${name}” is part of a framework. Name the folder of its “framework.yaml”: it is compared as a whole.`,
    );
  return { folder, models: askedModels(loadWorkspace([target], files, bounds)) };
}

/** The folder that holds two places, within which each may draw on its neighbours. */
function folderAround(one: string, other: string): string {
  let folder = dirname(one);
  while (relative(folder, other).startsWith('..') && dirname(folder) !== folder) folder = dirname(folder);
  return dirname(folder) === folder ? one : folder;
}

function nothingAt({ root }: Model): Model {
  return new Model(root, []);
}
