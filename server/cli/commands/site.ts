import { resolve } from 'node:path';
import { siteFiles } from '../../core/views/site/site-files.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';
import { readWholeFramework } from '../reading/read-whole-framework.ts';

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
    const files = siteFiles(readWholeFramework(path, 'is not on the site', host));
    const trouble = host.outputFiles.writeSite(resolve(host.cwd, out), files, out);
    if (trouble !== undefined) throw new CannotRun(trouble);
    host.stdout.write(`${files.size} files are written. Open “${out}/index.html”.\n`);
    return 0;
  },
});
