import { viewWriters } from '../../core/views/view-writers.ts';
import { CannotRun } from '../cannot-run.ts';
import { didYouMean } from '../choosing/did-you-mean.ts';
import { findView, type ViewName } from '../choosing/find-view.ts';
import { defineCommand } from '../command.ts';
import { handOut } from '../hand-out.ts';
import { outputFormat, textEndings } from '../output-format.ts';
import { uriOfNamed } from '../paths.ts';
import { readWholeFramework } from '../reading/read-whole-framework.ts';

const views: readonly ViewName[] = ['comparison', 'ladder', 'coverage'];

/** Writes a look at more than one role for people who read no YAML. */
export const view = defineCommand({
  name: 'view',
  operands: 'VIEW [PATH]',
  summary: 'Write a comparison, a ladder or the coverage as HTML, Markdown or text.',
  details: [
    'comparison  what is added, dropped, raised, lowered and reworded from one role or level to',
    '            another: “rolewright view comparison PATH --from ID --to ID”',
    'ladder      the levels and tracks of a job family, and how what is asked grows along them',
    'coverage    what is asked where, what is missing or idle, and how sound the framework is',
    '',
    'PATH is the folder of a framework or any of its files; without one it is the current folder.',
    'Any two roles or levels can be compared. ID is looked for in the file, then in the job family of',
    'the file or of “--family”; FAMILY/ID is the role or level of one family, role/ID any role.',
    '',
    'The HTML is one page that needs no other file. Without “--out” the view is printed. A file that',
    '“--out” names is replaced; its name must end as those of its format do.',
    '',
    'Exit code: 0 done, 2 where it could not run.',
  ],
  options: {
    from: { value: 'ID', description: 'The role or level that a comparison starts from.' },
    to: { value: 'ID', description: 'The role or level that it is compared with.' },
    family: {
      value: 'ID',
      description: 'The job family, where the file is not of one; for “--from” and “--to” too.',
    },
    format: {
      value: 'FORMAT',
      choices: ['html', 'markdown', 'text'],
      description: 'html (default), markdown or text; else as “--out” ends.',
    },
    out: { value: 'FILE', description: 'Where to write.' },
  },
  run({ operands, values }, host) {
    const [name, path = '.', other] = operands;
    const chosen = views.find(one => one === name);
    if (name === undefined) throw new CannotRun(`Say which view: ${views.join(', ')}.`);
    if (chosen === undefined) throw new CannotRun(`“${name}” is not a view.${didYouMean(name, views)}`);
    if (other !== undefined) throw new CannotRun(`“view” takes one path; “${other}” is a second one.`);
    const format = outputFormat(textEndings, values.format, values.out);
    const model = readWholeFramework(path, 'is not on the page', host);
    const found = findView(model, uriOfNamed(path, host), chosen, values);
    return handOut(viewWriters[format](found), values.out, host);
  },
});
