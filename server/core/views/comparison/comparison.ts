import type { CardItem, Credit, RoleCard } from '../card/role-card.ts';
import { eachOnce } from '../page/credits.ts';
import type { Written } from '../source.ts';
import { comparisonKey } from '../view-key.ts';
import { plainText } from '../writing/plain-text.ts';
import { type WordChange, wordChanges } from '../writing/word-changes.ts';
import { isOnBothSides } from './both-sides.ts';
import { type MatchedItem, matchItems } from './matched-items.ts';
import { pairTexts, type TextPair } from './text-pairs.ts';

/** Two roles or levels beside each other, or one at two times: plain data in reading order. */
export interface Comparison {
  readonly key: string;
  readonly from: RoleCard;
  readonly to: RoleCard;
  /** Whether the second stands above the first on one way up. */
  readonly isStep: boolean;
  readonly sections: readonly ComparedSection[];
  readonly credits: readonly Credit[];
}

/** The part of both cards under one heading. */
export interface ComparedSection {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly ComparedItem[];
}

/** One thing on either card or both. */
export interface ComparedItem {
  /**
   * `raised` and `lowered` by its measure, `reworded` in its texts, `examples` where some of those came or went and
   * nothing else differs; `kept` where a higher level, whichever side it is, does not say again what a lower one expects.
   */
  readonly change: 'added' | 'raised' | 'lowered' | 'reworded' | 'examples' | 'kept' | 'dropped' | 'same';
  readonly before: CardItem | undefined;
  readonly after: CardItem | undefined;
  readonly title: TextChange | undefined;
  readonly details: readonly TextChange[];
  readonly examples: readonly TextChange[];
}

/** A text on either card or both. */
export interface TextChange {
  readonly before: Written | undefined;
  readonly after: Written | undefined;
  /** Its words; undefined where one side has none, both are the same, or too little of it stayed. */
  readonly words: readonly WordChange[] | undefined;
  readonly isSame: boolean;
}

/** Whether nothing that could be marked stayed of a text that is on both sides. */
export function isReplaced(
  change: TextChange,
): change is TextChange & { readonly before: Written; readonly after: Written } {
  return !change.isSame && change.words === undefined && isOnBothSides(change);
}

/** Compares two cards item by item. */
export function readComparison(from: RoleCard, to: RoleCard): Comparison {
  const isStep = stepsTo(from, to);
  const isOfLevels = from.kind === 'level' && to.kind === 'level';
  const lower = !isOfLevels ? undefined : isStep ? 'before' : stepsTo(to, from) ? 'after' : undefined;
  const matches = matchItems(from, to);
  const sections = sectionsOf(from, to).map(({ key, heading }) => ({
    key,
    heading,
    items: matches
      .filter(({ before, after }) => (after ?? before)?.section === key)
      .map(match => comparedItem(match, lower)),
  }));
  return {
    key: comparisonKey(from.key, to.key),
    from,
    to,
    isStep,
    sections: sections.filter(({ items }) => items.length > 0),
    credits: eachOnce([...to.credits, ...from.credits]),
  };
}

/** Whether a card stands above another one on its ladder. */
function stepsTo(from: RoleCard, to: RoleCard): boolean {
  const place = to.ladder.findIndex(step => !step.isCurrent && step.key === from.key);
  return place !== -1 && place < to.ladder.findIndex(step => step.isCurrent);
}

/** The sections of the second card, and at their place those that only the first one has. */
function sectionsOf(
  from: RoleCard,
  to: RoleCard,
): readonly { readonly key: string; readonly heading: string }[] {
  const sections = to.sections.filter(({ isFolded }) => !isFolded);
  const keys = new Set(sections.map(({ key }) => key));
  const others = from.sections.filter(({ key, isFolded }) => !isFolded && !keys.has(key));
  return [...sections, ...others];
}

/** `lower` is the side of the lower of two levels on one way up. */
function comparedItem({ before, after }: MatchedItem, lower: 'before' | 'after' | undefined): ComparedItem {
  const [old, now] = [before?.item, after?.item];
  const title = textChange(old?.title, now?.title);
  const details = textChanges(inOrder(pairTexts(old?.details ?? [], now?.details ?? [])));
  const examples = textChanges(pairTexts(old?.examples ?? [], now?.examples ?? [])).flatMap(apart);
  const change =
    old === undefined
      ? lower === 'after'
        ? 'kept'
        : 'added'
      : now === undefined
        ? lower === 'before'
          ? 'kept'
          : 'dropped'
        : (measureChange(old, now) ?? textsChange(title, details, examples));
  return { change, before: old, after: now, title, details, examples };
}

function textsChange(
  title: TextChange | undefined,
  details: readonly TextChange[],
  examples: readonly TextChange[],
): 'reworded' | 'examples' | 'same' {
  const isReworded = (change: TextChange) => !change.isSame && isOnBothSides(change);
  if (title?.isSame === false || details.some(({ isSame }) => !isSame) || examples.some(isReworded))
    return 'reworded';
  return examples.every(({ isSame }) => isSame) ? 'same' : 'examples';
}

function measureChange(
  { measure: before }: CardItem,
  { measure: after }: CardItem,
): 'raised' | 'lowered' | 'reworded' | undefined {
  if (before?.word === after?.word) return undefined;
  const isOneScale =
    before?.steps.map(({ name }) => name).join() === after?.steps.map(({ name }) => name).join();
  if (!isOneScale || before?.position === undefined || after?.position === undefined) return 'reworded';
  return after.position > before.position ? 'raised' : 'lowered';
}

function textChange(before: Written | undefined, after: Written | undefined): TextChange | undefined {
  if (before === undefined && after === undefined) return undefined;
  if (before === undefined || after === undefined) return { before, after, words: undefined, isSame: false };
  const [old, now] = [plainText(before), plainText(after)];
  const isSame = old.trim() === now.trim();
  return { before, after, words: isSame ? undefined : wordChanges(old, now), isSame };
}

function textChanges(pairs: readonly TextPair[]): readonly TextChange[] {
  return pairs.map(({ before, after }) => textChange(before, after)).filter(change => change !== undefined);
}

/** Two examples without words in common to mark are two. */
function apart(change: TextChange): readonly TextChange[] {
  if (!isReplaced(change)) return [change];
  return [
    { ...change, before: undefined },
    { ...change, after: undefined },
  ];
}

/** The texts that say what something is go on as each other, though they may have no word in common. */
function inOrder(pairs: readonly TextPair[]): readonly TextPair[] {
  const gone = pairs.filter(({ after }) => after === undefined);
  const stayed = pairs.filter(({ after }) => after !== undefined);
  return [
    ...stayed.map(pair => (pair.before === undefined ? { ...pair, before: gone.shift()?.before } : pair)),
    ...gone,
  ];
}
