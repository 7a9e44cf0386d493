import { bulletsOf } from '../analysis/bullets.ts';
import type { Model } from '../model.ts';
import type { Entity, Reference, Text } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const verbLevelMismatch = defineRule({
  id: 'verb-level-mismatch',
  on: 'text',
  severity: 'info',
  english: true,
  summary: 'Nobody leads on the lowest level of a scale or works under supervision on the highest.',
  why: 'The verb says how independently somebody works, and so does the level. Where they disagree, readers believe one and assessors the other.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    levels:
      awareness: Leads the mooring of large vessels
#                ^^^^^ “Leads” is more than “awareness”, the lowest level of its scale, asks for.
      expert: Plans berths under the supervision of a harbour master
#                          ^^^^^^^^^^^^^^^^^^^^^ “under the supervision” is less than “expert”, the highest level of its scale, asks for.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    levels:
      awareness: Watches the mooring of large vessels
      expert: Plans berths for the harbour master
`,
  },
  *check(text, model) {
    const reference = levelReference(text, model);
    const end = reference === undefined ? undefined : endOfScale(reference, model);
    if (reference === undefined || end === undefined) return;
    for (const { start, end: stop } of end === 'lowest'
      ? leadingVerbs(text.value)
      : supervision(text.value)) {
      const words = text.value.slice(start, stop);
      yield {
        message: `${quote(words)} is ${end === 'lowest' ? 'more' : 'less'} than ${quote(reference.text)}, the ${end} level of its scale, asks for.`,
        at: text.spanOf(start, stop),
      };
    }
  },
});

/** Verbs for work that others depend on, as they begin a sentence or a point. */
const leading =
  /^(?:you )?((?:leads?|directs?|drives?|champions?|spearheads?|oversees?|governs?|mentors?|coach(?:es)?|leading|directing|driving|overseeing|(?:sets?|defines?|shapes?) (?:the )?(?:strategy|direction|vision|standards?))\b)(?! (?:to|by|time)\b)/i;

/** Words for work that others watch over. */
const supervised =
  /(?<!without (?:any |much |direct |the need for )?)\b(?:(?:with|under) (?:the |some |close |direct |regular |minimal |limited )?(?:guidance|supervision|direction)|needs? (?:some |regular )?(?:help|guidance|supervision|support)|asks? for help|when asked to)\b/gi;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The leading verbs that a text or the points of its lists begin with. */
function leadingVerbs(text: string): readonly Stretch[] {
  const bullets = bulletsOf(text);
  const parts = bullets.length > 0 ? bullets : [{ words: text, start: 0 }];
  return parts.flatMap(({ words, start }) => {
    const match = leading.exec(words);
    if (match === null) return [];
    const from = start + match[0].length - match[1]!.length;
    return [{ start: from, end: from + match[1]!.length }];
  });
}

function supervision(text: string): readonly Stretch[] {
  return [...text.matchAll(supervised)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** The level that a text speaks of: a competency's proficiency, or the key that a skill's text stands under. */
function levelReference({ owner, path, property }: Text, model: Model): Reference | undefined {
  if (owner?.kind === 'competency' && (path[0] === 'summary' || path[0] === 'examples'))
    return model.referenceAt(owner.data, 'proficiency');
  if (owner?.kind !== 'skill' || (path[0] !== 'levels' && path[0] !== 'examples')) return undefined;
  const { levels, examples } = owner.data as { readonly levels?: object; readonly examples?: object };
  const map = path[0] === 'levels' ? levels : examples;
  return map === undefined ? undefined : model.referenceAt(map, String(path[1] ?? property));
}

/** Whether a level is the lowest or the highest of a scale that has at least three. */
function endOfScale(reference: Reference, model: Model): 'lowest' | 'highest' | undefined {
  const resolution = model.resolve(reference);
  if (resolution.status !== 'found' || resolution.entity.parent === undefined) return undefined;
  const levels: readonly Entity[] = model.scaleLevelsOf(resolution.entity.parent);
  if (levels.length < 3) return undefined;
  const place = levels.indexOf(resolution.entity);
  return place === 0 ? 'lowest' : place === levels.length - 1 ? 'highest' : undefined;
}
