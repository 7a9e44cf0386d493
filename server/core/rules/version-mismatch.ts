import { replacement } from '../edits.ts';
import { defineRule, type Severity } from '../rule.ts';
import { nameThing, sentence } from '../wording.ts';

export const versionMismatch = defineRule({
  id: 'version-mismatch',
  on: 'framework',
  severity: 'warning',
  summary: 'An imported framework lies there in the version that was worked with.',
  why: 'Between versions skills are renamed, dropped and asked for at other levels. Somebody has to look whether everything that refers to them still says what was meant.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
      version: 2.4.0
#              ^^^^^ Framework “Catalogue” lies there in version 3.0.0. Look through what refers to it, then write 3.0.0 here.
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
  version: 3.0.0
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  imports:
    - framework: catalogue
      from: ../catalogue
      version: 3.0.0
`,
      '../catalogue/framework.yaml': `framework:
  id: catalogue
  name: Catalogue
  version: 3.0.0
`,
    },
  },
  *check({ data, file }, model) {
    for (const [index, item] of (data.imports ?? []).entries()) {
      const manifest = model.imports.get(item.framework ?? '')?.model?.manifest;
      const { version } = manifest?.data ?? {};
      const severity = item.version && version ? weightOf(item.version, version) : undefined;
      if (manifest === undefined || version === undefined || severity === undefined) continue;
      const value = file.located(item)?.pairs.get('version')?.value?.range;
      yield {
        message: `${sentence(nameThing(model, manifest))} lies there in version ${version}. Look through what refers to it, then write ${version} here.`,
        at: ['imports', index, 'version'],
        severity,
        related: [{ message: 'It is here.', file: manifest.file, span: manifest.head }],
        fixes:
          value == null
            ? []
            : [replacement(`Change to ${version}`, file, { start: value[0], end: value[1] }, version, false)],
      };
    }
  },
});

/** An older version may lack what is used. A newer one asks something new, makes something clearer or mends a slip. */
function weightOf(known: string, found: string): Severity | undefined {
  const [a, b] = [partsOf(known), partsOf(found)];
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at === -1) return undefined;
  if (b[at]! < a[at]! || at === 0) return 'warning';
  return at === 1 ? 'info' : undefined;
}

function partsOf(version: string): readonly number[] {
  return version.split(/[-+]/, 1)[0]!.split('.').map(Number);
}
