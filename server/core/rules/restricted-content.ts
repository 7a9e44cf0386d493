import { isOpenLicence } from '../analysis/licences.ts';
import { oncePer } from '../analysis/once-per.ts';
import type { Model } from '../model.ts';
import type { Entity, Text } from '../parsed-file.ts';
import { defineRule, type Report } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const restrictedContent = defineRule({
  id: 'restricted-content',
  on: ['role', 'text'],
  severity: 'warning',
  summary: 'A framework that everybody may copy holds no text whose owner does not allow it.',
  why: 'Some well-known descriptions are licensed to be used, not to be passed on. Under an open licence the framework would promise something that is not its own to give. Refer to such content instead of copying it.',
  options: {
    owners: {
      type: 'strings',
      default: ['BCS', 'SFIA', 'SFIA Foundation', 'RoleModelplus', 'Role Model Plus'],
      description: 'Owners and tools whose texts may be used only under an agreement with them.',
    },
  },
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  license: CC-BY-4.0
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast. © Guild of Pilots, all rights reserved.
#                                     ^ Framework “Harbour” may be copied under “CC-BY-4.0”, but this text says that somebody else keeps the rights.
roles:
  - id: pilot
    name: Pilot
    provenance:
      publisher: SFIA Foundation
#                ^^^^^^^^^^^^^^^ Framework “Harbour” may be copied under “CC-BY-4.0”, but role “Pilot” comes from “SFIA Foundation”, whose texts may not be passed on without an agreement.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  license: CC-BY-4.0
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast.
roles:
  - id: pilot
    name: Pilot
    provenance:
      publisher: Guild of Pilots
`,
    },
  },
  *check(subject, model, { owners }) {
    const promise = promiseOf(model);
    if (promise === undefined) return;
    if ('kind' in subject) yield* ofRole(subject, promise, owners, model);
    else yield* ofText(subject, promise);
  },
});

/** The beginning of a sentence on what an open licence allows; undefined under any other. */
const promiseOf = oncePer((model: Model): string | undefined => {
  const { manifest } = model;
  const licence = manifest?.data.license;
  if (manifest === undefined || licence === undefined || !isOpenLicence(licence)) return undefined;
  return `${sentence(nameThing(model, manifest))} may be copied under ${quote(licence)}, but`;
});

function* ofRole(
  role: Entity<'role'>,
  promise: string,
  owners: readonly string[],
  model: Model,
): Iterable<Report> {
  const { publisher, tool } = role.data.provenance ?? {};
  const known = new Set(owners.map(owner => owner.toLowerCase()));
  const key = [publisher, tool].findIndex(word => word !== undefined && known.has(word.trim().toLowerCase()));
  if (key === -1) return;
  yield {
    message: `${promise} ${nameThing(model, role)} comes from ${quote([publisher, tool][key] ?? '')}, whose texts may not be passed on without an agreement.`,
    at: ['provenance', key === 0 ? 'publisher' : 'tool'],
  };
}

/** A credit or a statement of origin is the right place to name an owner. */
function* ofText(text: Text, promise: string): Iterable<Report> {
  if (['attribution', 'notice', 'statement', 'license', 'publisher'].includes(text.property)) return;
  if (!/©|\(c\)|copyright|reserved|permission/i.test(text.value)) return;
  const mark =
    /©|\(c\) (?=\p{Lu}|\d{4})|\bcopyright (?:©|\(c\)|\d{4}|by )|\ball rights reserved\b|\breproduced (?:with|by) (?:the )?(?:kind )?permission\b/iu.exec(
      text.value,
    );
  if (mark === null) return;
  yield {
    message: `${promise} this text says that somebody else keeps the rights.`,
    at: text.spanOf(mark.index, mark.index + mark[0].length),
  };
}
