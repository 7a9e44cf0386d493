import type { RoleCard } from '../card/role-card.ts';
import { type ComparedItem, type Comparison, statedWord } from './comparison.ts';

/** What a comparison says of its items: true in the direction in which it is read. */
export interface ComparisonWords {
  /** Over the list of what differs. */
  readonly heading: string;
  readonly ofChange: Readonly<Record<ComparedItem['change'], ChangeWords>>;
}

export interface ChangeWords {
  /** Over the items of this kind. */
  readonly heading: string;
  /** After their number. */
  readonly count: string;
  /** Beside one of them. */
  readonly verdict: string;
}

/** The words for a comparison: what comes with a step up or with time was raised or dropped, else it is just different. */
export function comparisonWords(comparison: Comparison): ComparisonWords {
  const { from, to, isStep } = comparison;
  return {
    heading:
      from.key === to.key
        ? 'What has changed'
        : isStep
          ? 'What you need for the next step'
          : `What ${to.title} asks for`,
    ofChange: isMove(comparison) ? moveWords(from.title) : differenceWords(from.title),
  };
}

/** Whose words the first side of an item says: those of the first card, else of a level below it. */
export function sayerBefore({ levels }: ComparedItem, { from }: Comparison): string {
  return levels.before ?? from.title;
}

/** How many items differ in which way: “2 new”, “3 raised”. */
export function changeCounts(comparison: Comparison): readonly string[] {
  const { ofChange } = comparisonWords(comparison);
  const items = comparison.sections.flatMap(section => section.items);
  return counted.flatMap(change => {
    const count = items.filter(item => item.change === change).length;
    return count === 0 ? [] : [`${count} ${ofChange[change].count}`];
  });
}

const counted = [
  'added',
  'raised',
  'lowered',
  'changed',
  'reworded',
  'examples',
  'dropped',
  'kept',
  'same',
] as const;

/** The titles of both cards, with what tells each from the other one. */
export function sideNames({ from, to }: Comparison): { readonly from: string; readonly to: string } {
  return { from: nameBeside(from, to), to: nameBeside(to, from) };
}

function nameBeside(card: RoleCard, other: RoleCard): string {
  const isTold = card.kind === 'role' || card.family === undefined || card.family === other.family;
  return isTold ? card.title : `${card.title}, ${card.family}`;
}

/** How a demand differs: the words “▲ raised from” with the step that they are about; undefined where it does not. */
export function measureTurn(
  { change, before, after, levels }: ComparedItem,
  comparison: Comparison,
): { readonly words: string; readonly step: string | undefined } | undefined {
  const [old, now] = [statedWord(before?.measure), statedWord(after?.measure)];
  if (before === undefined || after === undefined || old === now) return undefined;
  const words = isMove(comparison) ? moveTurns : differenceTurns;
  if (old === undefined) return { words: words.fresh, step: undefined };
  if (now === undefined) {
    const label = before.measure?.label ?? '';
    return isMove(comparison)
      ? { words: `${label} no longer stated`, step: `(was ${old})` }
      : { words: `${label} not stated, instead of`, step: old };
  }
  const step = levels.before === undefined ? old : `${old} at ${levels.before}`;
  return { words: change === 'raised' || change === 'lowered' ? words[change] : words.other, step };
}

/** Whether the second side comes after the first: the next step up, or the same card at a later time. */
export function isMove({ from, to, isStep }: Comparison): boolean {
  return isStep || from.key === to.key;
}

function moveWords(from: string): ComparisonWords['ofChange'] {
  return {
    added: { heading: 'New', count: 'new', verdict: '+ New' },
    raised: { heading: 'Raised', count: 'raised', verdict: '▲ Raised' },
    lowered: { heading: 'Lowered', count: 'lowered', verdict: '▼ Lowered' },
    changed: { heading: 'Changed', count: 'changed', verdict: '~ Changed' },
    reworded: { heading: 'Reworded', count: 'reworded', verdict: '~ Reworded' },
    examples: { heading: 'Other examples', count: 'with other examples', verdict: '~ Other examples' },
    dropped: { heading: 'No longer asked for', count: 'dropped', verdict: '− Dropped' },
    kept: { heading: `Still expected from ${from}`, count: 'still expected', verdict: 'Still expected' },
    same: { heading: 'Unchanged', count: 'unchanged', verdict: '= Unchanged' },
  };
}

function differenceWords(from: string): ComparisonWords['ofChange'] {
  return {
    added: { heading: 'In addition', count: 'in addition', verdict: '+ In addition' },
    raised: { heading: 'Higher', count: 'higher', verdict: '▲ Higher' },
    lowered: { heading: 'Lower', count: 'lower', verdict: '▼ Lower' },
    changed: { heading: 'Different', count: 'different', verdict: '~ Different' },
    reworded: { heading: 'In other words', count: 'in other words', verdict: '~ In other words' },
    examples: { heading: 'Other examples', count: 'with other examples', verdict: '~ Other examples' },
    dropped: { heading: 'Not asked for', count: 'not asked for', verdict: '− Not asked for' },
    kept: { heading: `Expected at ${from} too`, count: 'expected at both', verdict: 'Expected at both' },
    same: { heading: 'The same', count: 'the same', verdict: '= The same' },
  };
}

const moveTurns = {
  raised: '▲ raised from',
  lowered: '▼ lowered from',
  other: 'was',
  fresh: 'not stated before',
};

const differenceTurns = {
  raised: '▲ higher than',
  lowered: '▼ lower than',
  other: 'instead of',
  fresh: 'stated only here',
};
