import type { CardItem, Credit, RoleCard } from '../card/role-card.ts';
import type { Measure } from '../measure.ts';
import { eachOnce } from '../page/credits.ts';
import type { Written } from '../source.ts';
import { comparisonKey } from '../view-key.ts';
import { plainText } from '../writing/plain-text.ts';
import { type WordChange, wordChanges } from '../writing/word-changes.ts';
import { isOnBothSides } from './both-sides.ts';
import { comparedItems, type LevelsBelow, type Standing } from './compared-items.ts';
import { type FactChange, factChanges } from './fact-changes.ts';
import type { MatchedItem, PlacedItem } from './matched-items.ts';
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
   * `raised` and `lowered` by its measure, `changed` in a measure that is on no common scale or in a fact, `reworded` in
   * its texts, `examples` where some of those came or went and nothing else differs; `kept` where a higher level, whichever side it is, does not say again what a lower one expects.
   */
  readonly change:
    | 'added'
    | 'raised'
    | 'lowered'
    | 'changed'
    | 'reworded'
    | 'examples'
    | 'kept'
    | 'dropped'
    | 'same';
  readonly before: CardItem | undefined;
  readonly after: CardItem | undefined;
  /** The titles of the levels below that say it, where the levels that are compared do not. */
  readonly levels: { readonly before: string | undefined; readonly after: string | undefined };
  /** What a level in between asks for, where that is more than the second side does. */
  readonly onTheWay: { readonly level: string; readonly measure: Measure } | undefined;
  readonly facts: readonly FactChange[];
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

/** The step that is asked for, or the word that stands for it; undefined where none is stated. */
export function statedWord(measure: Measure | undefined): string | undefined {
  return measure?.state === 'missing' ? undefined : measure?.word;
}

/** Compares two cards item by item, those of levels together with the levels below them. */
export function readComparison(
  from: RoleCard,
  to: RoleCard,
  below: LevelsBelow = { from: [], to: [] },
): Comparison {
  const isStep = stepsTo(from, to);
  const isOfLevels = from.kind === 'level' && to.kind === 'level';
  const standing = !isOfLevels ? undefined : isStep ? 'higher' : stepsTo(to, from) ? 'lower' : undefined;
  const matches = comparedItems(from, to, below, standing);
  const sections = sectionsOf([to, from, ...below.to, ...below.from]).map(({ key, heading }) => ({
    key,
    heading,
    items: matches
      .filter(({ before, after }) => (after ?? before)?.section === key)
      .map(match => comparedItem(match, standing, from.key === to.key)),
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

/** Whether a card stands above another one on its ladder, or is one that people move on to from it. */
function stepsTo(from: RoleCard, to: RoleCard): boolean {
  if (from.related.some(({ isOnward, links }) => isOnward && links.some(({ key }) => key === to.key)))
    return true;
  const place = to.ladder.findIndex(step => !step.isCurrent && step.key === from.key);
  return place !== -1 && place < to.ladder.findIndex(step => step.isCurrent);
}

/** The sections of the first of some cards, and behind them those that only the others have. */
function sectionsOf(
  cards: readonly RoleCard[],
): readonly { readonly key: string; readonly heading: string }[] {
  const found = new Map<string, { readonly key: string; readonly heading: string }>();
  for (const section of cards.flatMap(({ sections }) => sections))
    if (!section.isFolded && !found.has(section.key)) found.set(section.key, section);
  return [...found.values()];
}

/** `standing` is that of the second of two levels on one way up. */
function comparedItem(match: MatchedItem, standing: Standing, isSameCard: boolean): ComparedItem {
  const { before, after } = match;
  const [old, now] = [before?.item, after?.item];
  const title = textChange(old?.title, now?.title);
  const details = textChanges(inOrder(pairTexts(old?.details ?? [], now?.details ?? [])));
  const examples = textChanges(pairTexts(old?.examples ?? [], now?.examples ?? [])).flatMap(apart);
  const facts = factChanges(match, isSameCard);
  const onTheWay = standing === 'higher' ? wayOf(after) : undefined;
  const shared = { before: old, after: now, title, details, examples, facts, onTheWay };
  return {
    ...shared,
    levels: { before: before?.level, after: after?.level },
    change:
      old === undefined
        ? standing === 'lower'
          ? 'kept'
          : 'added'
        : now === undefined
          ? standing === 'higher'
            ? 'kept'
            : 'dropped'
          : changeOf(old, now, shared),
  };
}

function changeOf(
  old: CardItem,
  now: CardItem,
  { title, details, examples, facts, onTheWay }: Omit<ComparedItem, 'change' | 'levels'>,
): ComparedItem['change'] {
  const measured = measureChange(old, now);
  if (measured !== undefined) return measured;
  if (facts.some(({ isChange }) => isChange)) return 'changed';
  const told = textsChange(title, details, examples);
  return told === 'same' && onTheWay !== undefined ? 'raised' : told;
}

/** The most that a level in between asks for, where that is more than what takes its place. */
function wayOf(placed: PlacedItem | undefined): ComparedItem['onTheWay'] {
  let most = placed?.item.measure;
  let found: ComparedItem['onTheWay'];
  for (const { item, level } of placed?.replaced ?? []) {
    const { measure } = item;
    if (measure === undefined || level === undefined || !isMore(measure, most)) continue;
    most = measure;
    found = { level, measure };
  }
  return found;
}

function isMore(one: Measure, other: Measure | undefined): boolean {
  if (other === undefined || one.position === undefined || other.position === undefined) return false;
  return isOneScale(one, other) && one.position > other.position;
}

function isOneScale(one: Measure, other: Measure): boolean {
  return one.steps.map(({ name }) => name).join() === other.steps.map(({ name }) => name).join();
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
): 'raised' | 'lowered' | 'changed' | undefined {
  if (statedWord(before) === statedWord(after)) return undefined;
  if (before?.position === undefined || after?.position === undefined || !isOneScale(before, after))
    return 'changed';
  return isMore(after, before) ? 'raised' : 'lowered';
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
