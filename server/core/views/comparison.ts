import { fold, likeness } from '../analysis/similarity.ts';
import { type MatchedItem, matchItems } from './matched-items.ts';
import { plainText } from './plain-text.ts';
import type { CardItem, RoleCard } from './role-card.ts';
import type { Written } from './source.ts';
import { comparisonKey } from './view-key.ts';
import { type WordChange, wordChanges } from './word-changes.ts';

/** Two roles or levels beside each other, or one at two times: plain data in reading order. */
export interface Comparison {
  readonly key: string;
  readonly from: RoleCard;
  readonly to: RoleCard;
  /** Whether the second stands above the first on one way up. */
  readonly isStep: boolean;
  readonly sections: readonly ComparedSection[];
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
   * `raised` and `lowered` by its measure, `reworded` in its texts; `kept` where a higher level, whichever side it is,
   * does not say again what a lower one expects.
   */
  readonly change: 'added' | 'raised' | 'lowered' | 'reworded' | 'kept' | 'dropped' | 'same';
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
  const details = pairs(old?.details ?? [], now?.details ?? []);
  const examples = listChanges(old?.examples ?? [], now?.examples ?? []);
  const texts = [...(title === undefined ? [] : [title]), ...details, ...examples];
  const change =
    old === undefined
      ? lower === 'after'
        ? 'kept'
        : 'added'
      : now === undefined
        ? lower === 'before'
          ? 'kept'
          : 'dropped'
        : (measureChange(old, now) ?? (texts.every(({ isSame }) => isSame) ? 'same' : 'reworded'));
  return { change, before: old, after: now, title, details, examples };
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

function pairs(before: readonly Written[], after: readonly Written[]): readonly TextChange[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => textChange(before[index], after[index])!);
}

/** Examples have no names: the same words are the same example, and nearly the same are it reworded. */
function listChanges(before: readonly Written[], after: readonly Written[]): readonly TextChange[] {
  const left = [...before];
  const take = (test: (text: string) => boolean) => {
    const place = left.findIndex(({ text }) => test(text));
    return place === -1 ? undefined : left.splice(place, 1)[0];
  };
  const same = after.map(({ text }) => take(other => fold(other) === fold(text)));
  const later = after.map((text, index) =>
    textChange(same[index] ?? take(other => likeness(fold(other), fold(text.text)) >= 0.6), text),
  );
  return [...later, ...left.map(text => textChange(text, undefined))].filter(change => change !== undefined);
}
