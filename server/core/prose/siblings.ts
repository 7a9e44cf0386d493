import type { Model } from '../model.ts';
import type { Text } from '../parsed-file.ts';
import { nameThing, nounOf } from '../wording.ts';
import type { Passage } from './prose.ts';
import { textKind } from './text-kind.ts';

/** What a passage is compared with, in words: `summaries of job family “Operations”`, `details of work activities`. */
export function siblingsOf(model: Model, text: Text, passage: Passage): string {
  const kind = textKind(text);
  if (passage.kind === 'bullet') return 'points in such lists';
  if (kind === 'point') return 'responsibilities';
  const { owner, path, property } = text;
  if (owner === undefined) return 'such texts';
  const what =
    kind === 'example'
      ? 'examples'
      : owner.kind === 'skill' && path[0] === 'levels'
        ? 'level texts'
        : plural(property);
  const around = owner.kind === 'competency' && owner.parent !== undefined;
  return `${what} of ${around ? nameThing(model, owner.parent!) : plural(nounOf(owner.kind))}`;
}

function plural(noun: string): string {
  if (noun.endsWith('s')) return noun;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
