import { measureWords } from '../measure.ts';
import { creditBlocks } from '../page/credit-blocks.ts';
import type { ViewBlock, WordMark } from '../writing/blocks.ts';
import {
  blocksOf,
  bullets,
  headingOf,
  lineOf,
  lines,
  paragraph,
  plain,
  strong,
  wordMark,
} from '../writing/make-blocks.ts';
import type { Block, Inline } from '../writing/markdown.ts';
import { type ChangeGroup, changeGroups } from './change-groups.ts';
import {
  type ComparedItem,
  type ComparedSection,
  type Comparison,
  isReplaced,
  type TextChange,
} from './comparison.ts';
import { changeCounts, comparisonWords, measureTurn, sayerBefore, sideNames } from './comparison-words.ts';
import { nameOfItem } from './item-name.ts';
import { briefNote, factTurns, listNotes, showsMeasure, wayTurn } from './item-notes.ts';
import { type ToldExample, textsTurn, toldTexts } from './told-texts.ts';

type Marked = Inline<WordMark>;

/** Two cards compared, to be read from above: what is new, raised and reworded in full, what went or stayed by name. */
export function comparisonBlocks(comparison: Comparison): readonly ViewBlock[] {
  const { from, to, sections, credits } = comparison;
  const isOneFamily = to.family !== undefined && to.family === from.family;
  const facts = [...(isOneFamily ? [to.family] : []), ...changeCounts(comparison)];
  const names = sideNames(comparison);
  return [
    headingOf(1, `${names.from} → ${names.to}`),
    ...(facts.length === 0 ? [] : [paragraph(facts.join(' · '))]),
    headingOf(2, comparisonWords(comparison).heading),
    ...(sections.length === 0 ? [paragraph('Neither of them says anything yet.')] : []),
    ...changeGroups(comparison).flatMap(group => groupBlocks(group, comparison)),
    ...credits.flatMap(creditBlocks),
  ];
}

function groupBlocks(
  { heading, count, isBrief, sections }: ChangeGroup,
  comparison: Comparison,
): readonly ViewBlock[] {
  return [
    headingOf(3, `${heading} (${count})`),
    ...sections.flatMap(section => [
      headingOf(4, section.heading),
      bullets(itemsOf(section, isBrief, comparison)),
    ]),
  ];
}

function itemsOf(
  { items }: ComparedSection,
  isBrief: boolean,
  comparison: Comparison,
): readonly (readonly Block<WordMark>[])[] {
  return items.map(item => (isBrief ? [paragraph(nameLine(item))] : itemBlocks(item, comparison)));
}

function nameLine(item: ComparedItem): readonly Inline[] {
  const shown = item.after ?? item.before;
  const note = briefNote(item);
  return [
    ...(shown?.title === undefined ? [plain(nameOfItem(shown))] : lineOf(shown.title)),
    ...(note === undefined ? [] : [plain(` ${note}`)]),
  ];
}

/** Title, measure, what the title said before and the first of the details are lines of one paragraph. */
function itemBlocks(item: ComparedItem, comparison: Comparison): readonly Block<WordMark>[] {
  const { details, examples, stayed } = toldTexts(item, comparison);
  const name = sayerBefore(item, comparison);
  const head = [
    ...titleLine(item, details.length === 0),
    ...measureLine(item, comparison),
    ...turnLines(item, comparison),
    ...wasLine(item.title, name),
  ];
  const blocks = details.flatMap(changedBlocks);
  if (head.length === 1 && blocks.length + examples.length === 0 && item.change === 'added')
    return [paragraph(nameLine(item))];
  const [first, ...others] = blocks;
  const top = first?.kind === 'paragraph' ? [...head, first.content] : head;
  return [
    ...(top.length === 0 ? [] : [paragraph(lines(top))]),
    ...(first?.kind === 'paragraph' ? others : blocks),
    ...(examples.length + stayed.length === 0
      ? []
      : [
          bullets([
            ...examples.map(example => [paragraph(exampleLine(example))]),
            ...stayed.map(({ before }) => [
              paragraph(before === undefined ? [] : [plain(`${name}: `), ...lineOf(before)]),
            ]),
          ]),
        ]),
  ];
}

function titleLine({ title, before, after }: ComparedItem, isAlone: boolean): readonly (readonly Marked[])[] {
  if (title === undefined) return isAlone ? [[strong(nameOfItem(after ?? before))]] : [];
  const isPlain = title.words === undefined && title.after !== undefined;
  return [isPlain ? [strong(lineOf(title.after))] : changedLine(title)];
}

function measureLine(item: ComparedItem, comparison: Comparison): readonly (readonly Inline[])[] {
  const measure = showsMeasure(item) ? (item.after ?? item.before)?.measure : undefined;
  const turn = measureTurn(item, comparison);
  const told = [
    ...(measure === undefined ? [] : [`${measure.label}: ${measureWords(measure)}`]),
    ...(turn === undefined ? [] : [[turn.words, turn.step].filter(Boolean).join(' ')]),
  ];
  return told.length === 0 ? [] : [[plain(told.join(', '))]];
}

function turnLines(item: ComparedItem, comparison: Comparison): readonly (readonly Inline[])[] {
  const turns = [wayTurn(item), ...factTurns(item, comparison), textsTurn(item, comparison)];
  return [...listNotes(item), ...turns].flatMap(line => (line === undefined ? [] : [[plain(line)]]));
}

/** What a title said before, where none of it is left. */
function wasLine(title: TextChange | undefined, name: string): readonly (readonly Inline[])[] {
  if (title === undefined || !isReplaced(title)) return [];
  return [[plain(`${name}: `), ...lineOf(title.before)]];
}

/** How a text changed, in one piece: its words with marks, else the text as it is now. */
function changedLine({ before, after, words }: TextChange): readonly Marked[] {
  if (words !== undefined) return words.flatMap(({ kind, text }) => marked(kind, text));
  if (after !== undefined) return lineOf(after);
  return before === undefined ? [] : [wordMark('dropped', lineOf(before))];
}

/** An example with what changed in it, as a whole where it came or went. */
function exampleLine({ change, mark }: ToldExample): readonly Marked[] {
  return mark === 'added' && change.after !== undefined
    ? [wordMark(mark, lineOf(change.after))]
    : changedLine(change);
}

function changedBlocks(change: TextChange): readonly Block<WordMark>[] {
  const { after, words } = change;
  return words === undefined && after !== undefined ? blocksOf(after) : [paragraph(changedLine(change))];
}

/** The lines of a text stay lines. */
function marked(kind: 'same' | 'added' | 'dropped', text: string): readonly Marked[] {
  const content = lines(text.split(/\s*\n\s*/).map(line => [plain(line)]));
  return kind === 'same' ? content : [wordMark(kind, content)];
}
