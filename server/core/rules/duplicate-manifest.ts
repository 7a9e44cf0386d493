import type { Entity, ParsedFile } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { folderOf, isManifest, nameOf } from '../uri.ts';

export const duplicateManifest = defineRule({
  id: 'duplicate-manifest',
  on: ['file', 'framework'],
  severity: 'error',
  preset: 'minimal',
  summary: 'A framework is described in one place, in one framework.yaml.',
  why: 'Only one manifest counts. What stands in the other, such as a licence or the choice of checks, has no effect, and nobody is told.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
`,
      'framework.yml': `framework:
#^^^^^^^^ “framework.yaml” lies in the same folder and is the one that counts. Move what is still needed there and delete this file.
  id: harbour-2
  name: Harbour
  license: CC-BY-4.0
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  license: CC-BY-4.0
`,
    },
  },
  *check(subject, model) {
    if ('kind' in subject) yield* ofSection(subject, model.manifest);
    else yield* ofFile(subject, model.files);
  },
});

function* ofFile(file: ParsedFile, files: readonly ParsedFile[]): Iterable<Report> {
  const first = isManifest(file.uri) ? otherManifest(file, files) : undefined;
  if (first === undefined) return;
  const message = `“${nameOf(first.uri)}” lies in the same folder and is the one that counts. Move what is still needed there and delete this file.`;
  const key = file.fragments
    .map(fragment => file.located(fragment)?.pairs.get('framework')?.key)
    .find(Boolean);
  const at = key?.range == null ? {} : { at: { start: key.range[0], end: key.range[1] } };
  yield {
    message,
    ...at,
    related: [{ message: 'This is the manifest that counts.', file: first, span: { start: 0, end: 1 } }],
  };
}

/** In a file of another name, or further down in the manifest itself. */
function* ofSection(
  section: Entity<'framework'>,
  manifest: Entity<'framework'> | undefined,
): Iterable<Report> {
  if (manifest === undefined || section === manifest) return;
  if (isManifest(section.file.uri) && section.file !== manifest.file) return;
  yield {
    message: `The framework is already described in “${nameOf(manifest.file.uri)}”. What stands under “framework” here has no effect.`,
    related: [{ message: 'It is described here.', file: manifest.file, span: manifest.head }],
  };
}

/** Of two manifests in a folder, the first by name counts. */
function otherManifest(file: ParsedFile, files: readonly ParsedFile[]): ParsedFile | undefined {
  return files.find(
    other => other.uri < file.uri && isManifest(other.uri) && folderOf(other.uri) === folderOf(file.uri),
  );
}
