import { stub } from '../analysis/unwritten.ts';
import { insertKey } from '../editing/insert-key.ts';
import type { Entity } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const missingSource = defineRule({
  id: 'missing-source',
  on: 'role',
  severity: 'warning',
  summary: 'A framework with profiles by somebody else says under which licence it may use them.',
  why: 'A name at the foot of a card is no permission. Whoever copies the profile, prints it or builds on it has to know what its owner allows and which credit is due.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  publisher: Harbour Office
roles:
  - id: pilot
    name: Pilot
    provenance:
      publisher: Guild of Pilots
#                ^^^^^^^^^^^^^^^ Role “Pilot” comes from “Guild of Pilots”, but framework “Harbour” does not say under which licence. Write “license” and “attribution” in framework.yaml.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  publisher: Harbour Office
  license: CC-BY-4.0
  attribution: Contains profiles by the Guild of Pilots, shared under CC BY 4.0.
roles:
  - id: pilot
    name: Pilot
    provenance:
      publisher: Guild of Pilots
`,
    },
  },
  *check(role, model) {
    const source = sourceOf(role);
    const { manifest } = model;
    if (source === undefined || manifest === undefined || isNamed(manifest, 'license')) return;
    if (isSame(source, manifest.data.publisher)) return;
    const first = model.entities('role').find(other => isSame(source, sourceOf(other)));
    if (first !== role) return;
    yield {
      message: `${sentence(nameThing(model, role))} comes from ${quote(source)}, but ${nameThing(model, manifest)} does not say under which licence. Write ${missingWords(manifest)} in framework.yaml.`,
      at: ['provenance', role.data.provenance?.publisher === undefined ? 'tool' : 'publisher'],
      related: [{ message: 'The framework is described here.', file: manifest.file, span: manifest.head }],
      fixes: fixesOf(manifest),
    };
  },
});

function sourceOf({ data }: Entity<'role'>): string | undefined {
  return data.provenance?.publisher ?? data.provenance?.tool;
}

function isSame(one: string, other: string | undefined): boolean {
  return one.trim().toLowerCase() === other?.trim().toLowerCase();
}

function isNamed({ data, file }: Entity<'framework'>, key: string): boolean {
  const located = file.located(data);
  return located !== undefined && isWritten(located, key);
}

function missingWords(manifest: Entity<'framework'>): string {
  return isNamed(manifest, 'attribution') ? '“license”' : '“license” and “attribution”';
}

/** A stub: nobody but the author knows the licence. */
function fixesOf({ data, file }: Entity<'framework'>): Fix[] {
  const edit = insertKey(file, data, [`license: ${stub}`]);
  return edit === undefined
    ? []
    : [{ title: 'Insert “license” in framework.yaml', safe: false, edits: [edit] }];
}
