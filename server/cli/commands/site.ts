import { resolve } from 'node:path';
import type { Model } from '../../core/model.ts';
import { wordUnreadable } from '../../core/unreadable.ts';
import { siteFiles } from '../../core/views/site/site-files.ts';
import { uriOfPath } from '../../files/disk.ts';
import { loadWorkspace } from '../../files/load-workspace.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';
import type { Host } from '../host.ts';
import { shownPath, uriOfNamed } from '../paths.ts';

/** Writes a framework as pages for everybody who reads no YAML. */
export const site = defineCommand({
  name: 'site',
  operands: 'PATH',
  summary: 'Write a framework as a site: families, levels, roles, skills and a search.',
  details: [
    'PATH is the folder of a framework, or a file that stands alone. The site opens from the disk and',
    'can be put on any web server; it asks nothing of the network. docs/site.md describes it.',
    '',
    'The folder to write to has to be missing, empty or a site that was written before: then its pages',
    'are replaced, and every other file in it stays as it is.',
    '',
    'Exit code: 0 done, 2 where it could not run.',
  ],
  options: { out: { value: 'DIR', description: 'The folder to write to; it is made where it is missing.' } },
  run({ operands: [path, other], values: { out } }, host) {
    if (path === undefined) throw new CannotRun('Say which framework: “rolewright site PATH --out DIR”.');
    if (other !== undefined) throw new CannotRun(`“site” takes one folder; “${other}” is a second one.`);
    if (out === undefined || out === '') throw new CannotRun('Say where to write: “--out DIR”.');
    const files = siteFiles(readOne(path, host));
    const trouble = host.outputFiles.writeSite(resolve(host.cwd, out), files);
    if (trouble !== undefined) throw new CannotRun(trouble);
    host.stdout.write(`${files.size} files are written. Open “${out}/index.html”.\n`);
    return 0;
  },
});

/** The one framework of a folder, or the file itself. */
function readOne(path: string, host: Host): Model {
  const uri = uriOfNamed(path, host);
  const { workspace, named, troubles } = loadWorkspace([uri], host.files, [uriOfPath(host.cwd), uri]);
  const [trouble] = troubles;
  if (trouble !== undefined)
    throw new CannotRun(`“${shownPath(trouble.uri, host.cwd)}”: ${wordUnreadable(trouble.trouble)}`);
  const models = workspace.models.filter(model => model.files.some(file => named.has(file.uri)));
  const [model, ...others] = models;
  if (model === undefined) throw new CannotRun(`“${path}” holds no competency framework.`);
  if (others.length > 0) {
    const places = models.map(({ root }) => shownPath(root, host.cwd)).join(', ');
    throw new CannotRun(`“${path}” holds ${models.length} frameworks. Name one of them: ${places}.`);
  }
  for (const { uri: file, brokenAt, source } of model.files) {
    if (brokenAt === undefined) continue;
    const line = source.positionAt(brokenAt).line + 1;
    const name = shownPath(file, host.cwd);
    host.stderr.write(
      `“${name}” cannot be read from line ${line} on; what stands there is not on the site.\n`,
    );
  }
  return model;
}
