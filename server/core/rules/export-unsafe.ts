import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule, type Report } from '../rule.ts';
import { nameThing, sentence } from '../wording.ts';

export const exportUnsafe = defineRule({
  id: 'export-unsafe',
  on: 'entity',
  severity: 'info',
  preset: 'strict',
  summary: 'A framework holds what the exchange formats CASE and CTDL require of it.',
  why: 'CASE demands a creator for every framework and a full statement for every item. What has neither is filled with something made up, or dropped, when the framework is handed to another system.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
#       ^^^^^^^ Framework “Harbour” does not say who publishes it. Other systems ask for that: write “publisher”.
components:
  workActivities:
    - code: BERT4WA0012
#           ^^^^^^^^^^^ Work activity “BERT4WA0012” has neither a title nor details, so other systems have nothing to show for it.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  publisher: Harbour Office
components:
  workActivities:
    - code: BERT4WA0012
      title: Berthing plans
`,
    },
  },
  *check(entity, model) {
    if (entity.kind === 'framework') yield* ofFramework(entity as Entity<'framework'>, model);
    else yield* ofItem(entity, model);
  },
});

function* ofFramework(framework: Entity<'framework'>, model: Model): Iterable<Report> {
  if (isSaid(framework, 'publisher')) return;
  yield {
    message: `${sentence(nameThing(model, framework))} does not say who publishes it. Other systems ask for that: write “publisher”.`,
  };
}

/** Components alone may be written without any words; all other things require some. */
function* ofItem(entity: Entity, model: Model): Iterable<Report> {
  if (model.schemaOf(entity)?.properties.has('use') !== true) return;
  const words = ['title', 'details'];
  if (entity.names.length === 0 || words.some(key => isSaid(entity, key))) return;
  const what = entity.kind === 'background' ? 'no details' : 'neither a title nor details';
  yield {
    message: `${sentence(nameThing(model, entity))} has ${what}, so other systems have nothing to show for it.`,
  };
}

function isSaid({ data, file }: Entity, key: string): boolean {
  const located = file.located(data);
  return located !== undefined && isWritten(located, key);
}
