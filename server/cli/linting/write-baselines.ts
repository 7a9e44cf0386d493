import { check } from '../../core/check.ts';
import { groupBy } from '../../core/grouping.ts';
import type { Finding } from '../../core/lint.ts';
import { isBaselineName, neverKnown, usualBaseline, writeBaseline } from '../../core/linting/baseline.ts';
import type { Asked } from '../../core/linting/lint-config.ts';
import { Model } from '../../core/model.ts';
import { folderOf, relativePath, resolveUri } from '../../core/uri.ts';
import { uriOfPath } from '../../files/disk.ts';
import { wordWriteTrouble } from '../../files/writer.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Host } from '../host.ts';

/** A list of known findings that was written. */
export interface WrittenBaseline {
  readonly uri: string;
  readonly findings: number;
  readonly files: number;
  /** How many findings could not be listed, because they hide others. */
  readonly left: number;
  /** Whether the framework does not say that its list is there. */
  readonly isUnnamed: boolean;
}

/**
 * Writes the findings of whole frameworks to their lists of known findings: where the manifest says, else to the file
 * that is given, else to the usual name, beside the manifest or for files without one in the working directory.
 */
export function writeBaselines(
  models: readonly Model[],
  given: string | undefined,
  asked: Asked,
  host: Host,
): readonly WrittenBaseline[] {
  if (given !== undefined && !isBaselineName(given))
    throw new CannotRun('The name of the list contains “baseline” and ends in “.json”.');
  if (given !== undefined && models.length > 1 && models.some(model => !model.standsAlone))
    throw new CannotRun('These are several frameworks. Each has a list of its own: leave out its name.');
  const byPlace = groupBy(models, model => placeOf(model, given, uriOfPath(host.cwd)));
  return [...byPlace].map(([uri, models]) => writeOne(uri, models, asked, host));
}

function placeOf(model: Model, given: string | undefined, cwd: string): string {
  const { baseline } = model;
  if (baseline?.path !== undefined) {
    if (given !== undefined && given !== baseline.uri)
      throw new CannotRun(`The manifest says that the list is “${baseline.path}”. Leave out its name here.`);
    return baseline.uri;
  }
  return given ?? baseline?.uri ?? usualPlace(model, cwd);
}

function usualPlace(model: Model, cwd: string): string {
  return resolveUri(model.standsAlone ? cwd : model.root, usualBaseline);
}

function writeOne(uri: string, models: readonly Model[], asked: Asked, host: Host): WrittenBaseline {
  const all = models.flatMap(({ root, files, imports }) => check(new Model(root, files, imports), asked));
  const findings = all.filter(({ rule }) => !neverKnown.has(rule));
  const trouble = host.writer.write(uri, writeBaseline(findings, uri, knownElsewhere(uri, models)));
  if (trouble !== undefined) throw new CannotRun(wordWriteTrouble(trouble));
  const model = models[0]!;
  const isUnnamed =
    !model.standsAlone && model.baseline?.path === undefined && uri !== resolveUri(model.root, usualBaseline);
  return {
    uri,
    findings: findings.length,
    files: filesOf(findings),
    left: all.length - findings.length,
    isUnnamed,
  };
}

/** A list of files without a manifest may be about more of them than are looked at now. */
function knownElsewhere(uri: string, models: readonly Model[]) {
  const [{ baseline, standsAlone }] = [models[0]!];
  if (!standsAlone || baseline?.uri !== uri) return [];
  const looked = new Set(
    models.flatMap(({ files }) => files.map(file => relativePath(folderOf(uri), file.uri))),
  );
  return baseline.known.filter(({ file }) => !looked.has(file));
}

function filesOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ uri }) => uri)).size;
}
