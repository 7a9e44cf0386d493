import type { RoleCard } from '../card/role-card.ts';
import type { ComparedItem, Comparison } from './comparison.ts';

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

/** How many items differ in which way: “2 new”, “3 raised”. */
export function changeCounts(comparison: Comparison): readonly string[] {
  const { ofChange } = comparisonWords(comparison);
  const items = comparison.sections.flatMap(section => section.items);
  return counted.flatMap(change => {
    const count = items.filter(item => item.change === change).length;
    return count === 0 ? [] : [`${count} ${ofChange[change].count}`];
  });
}

const counted = ['added', 'raised', 'lowered', 'reworded', 'examples', 'dropped', 'kept', 'same'] as const;

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
  { change, before, after }: ComparedItem,
  comparison: Comparison,
): { readonly words: string; readonly step: string | undefined } | undefined {
  const [old, now] = [before?.measure, after?.measure];
  if (before === undefined || after === undefined || old?.word === now?.word) return undefined;
  const words = isMove(comparison) ? moveTurns : differenceTurns;
  if (old === undefined) return { words: words.fresh, step: undefined };
  if (now === undefined) return { words: words.gone, step: old.word };
  return { words: change === 'raised' || change === 'lowered' ? words[change] : words.other, step: old.word };
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
  gone: 'no longer',
  fresh: 'not measured before',
};

const differenceTurns = {
  raised: '▲ higher than',
  lowered: '▼ lower than',
  other: 'instead of',
  gone: 'not measured, instead of',
  fresh: 'measured only here',
};
