import { nearestWord } from '../../core/reading/nearest-word.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';
import { readFramework } from '../read-framework.ts';
import { renderView, type ViewName } from '../render-view.ts';

const views: readonly ViewName[] = ['comparison', 'ladder', 'coverage'];

/** Prints a look at more than one role as a page of HTML. */
export const view = defineCommand({
  name: 'view',
  operands: 'VIEW FILE',
  summary: 'Print a comparison, a career ladder or the coverage as a page of HTML.',
  details: [
    'comparison  what is added, dropped, raised, lowered and reworded from one role or level to',
    '            another: “rolewright view comparison FILE --from ID --to ID”',
    'ladder      the levels and tracks of a job family, and how what is asked grows along them',
    'coverage    what is asked where, what is missing or idle, and how sound the framework is',
    '',
    'FILE is any file of the framework.',
  ],
  options: {
    from: { value: 'ID', description: 'The role or level that a comparison starts from.' },
    to: { value: 'ID', description: 'The role or level that it is compared with.' },
    family: { value: 'ID', description: 'The job family, where it is not that of the file.' },
  },
  run({ operands, values }, host) {
    const [name, path, other] = operands;
    const chosen = views.find(one => one === name);
    if (name === undefined || path === undefined)
      throw new CannotRun('Say which view and which file: “rolewright view ladder FILE”.');
    if (chosen === undefined) {
      const nearest = nearestWord(name, views);
      const hint = nearest === undefined ? `There is: ${views.join(', ')}.` : `Did you mean “${nearest}”?`;
      throw new CannotRun(`“${name}” is not a view. ${hint}`);
    }
    if (other !== undefined) throw new CannotRun(`“view” takes one file; “${other}” is a second one.`);
    const { model, uri } = readFramework(path, host);
    host.stdout.write(renderView(model, uri, chosen, values));
    return 0;
  },
});
