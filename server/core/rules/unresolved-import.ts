import { defineRule } from '../rule.ts';

export const unresolvedImport = defineRule({
  id: 'unresolved-import',
  on: 'framework',
  severity: 'error',
  preset: 'minimal',
  summary: 'An imported framework lies where the manifest says, under the id that it says.',
  why: 'Everything that is taken from it would be missing.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
#           ^^^^^^^^^^^^ No framework.yaml lies in “../catalogue”.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
`,
    },
  },
  *check(manifest, model) {
    for (const [index, { framework, from }] of (manifest.data.imports ?? []).entries()) {
      const found = framework === undefined ? undefined : model.imports.get(framework);
      if (found?.trouble === undefined || found.from !== from) continue;
      if (found.trouble === 'missing') {
        yield { message: `No framework.yaml lies in “${from}”.`, at: ['imports', index, 'from'] };
      } else if (found.trouble === 'outside') {
        const message = `“${from}” leads out of the repository or folder that is being worked on. Frameworks are imported only from inside it.`;
        yield { message, at: ['imports', index, 'from'] };
      } else {
        const message = `The framework in “${from}” calls itself “${found.foundId ?? ''}”, not “${framework}”.`;
        yield { message, at: ['imports', index, 'framework'] };
      }
    }
  },
});
