import { measureWords } from '../measure.ts';
import { creditBlocks } from '../page/credit-blocks.ts';
import type { CardBlock, LabelledText } from '../writing/blocks.ts';
import {
  blocksOf,
  bullets,
  factsOf,
  headingOf,
  inLine,
  labelled,
  lineOf,
  paragraph,
  plain,
  strong,
} from '../writing/make-blocks.ts';
import type { Block, Inline } from '../writing/markdown.ts';
import type { CardGroup, CardItem, CardLink, CardSection, Notice, RoleCard } from './role-card.ts';

/** Several cards as one run of blocks, under a title of their own where there are several. */
export function cardsBlocks(cards: readonly RoleCard[], title: string): readonly CardBlock[] {
  if (cards.length === 1) return cardBlocks(cards[0]!, 1);
  return [headingOf(1, title), ...cards.flatMap(card => cardBlocks(card, 2))];
}

/** One card as blocks, its title at this depth. */
export function cardBlocks(card: RoleCard, depth: number): readonly CardBlock[] {
  return [
    ...card.notices.map(noticeBlock),
    headingOf(depth, card.title),
    ...factsOf('card', headFacts(card)),
    ...(card.summary === undefined ? [] : blocksOf(card.summary)),
    ...(card.familySummary === undefined ? [] : blocksOf(card.familySummary)),
    ...card.sections.flatMap(section => sectionBlocks(section, depth + 1)),
    ...factsOf(
      'card',
      card.related.map(({ heading, links }) => ({ label: heading, content: linksOf(links) })),
    ),
    ...(card.feedback === undefined ? [] : [paragraph([link('Give feedback', card.feedback)])]),
    ...card.credits.flatMap(creditBlocks),
  ];
}

function noticeBlock({ label, text, successors }: Notice): CardBlock {
  if (typeof text !== 'string') return { kind: 'notice', blocks: blocksOf(text) };
  const instead =
    successors.length === 0 ? [] : [plain(' Use instead: '), ...linksOf(successors), plain('.')];
  const content: readonly Inline[] = [strong(`${label}.`), plain(` ${text}`), ...instead];
  return { kind: 'notice', blocks: [paragraph(content)] };
}

function headFacts(card: RoleCard): readonly LabelledText[] {
  const { family, level, track, ladder, version, status } = card;
  const steps = ladder.flatMap((step, index): readonly Inline[] => [
    ...(index === 0 ? [] : [plain(' → ')]),
    step.isCurrent ? strong(step.title) : plain(step.title),
  ]);
  const isShown = version !== undefined || status !== 'active';
  return [
    ...labelled('Job family', family),
    ...labelled('Level', level),
    ...labelled('Track', track),
    ...(ladder.length > 1 ? [{ label: 'Career levels', content: steps }] : []),
    ...labelled('Version', version),
    ...labelled('Status', isShown ? status : undefined),
  ];
}

function sectionBlocks({ heading, summary, groups }: CardSection, depth: number): readonly CardBlock[] {
  return [
    headingOf(depth, heading),
    ...(summary === undefined ? [] : blocksOf(summary)),
    ...groups.flatMap(group => groupBlocks(group, depth + 1)),
  ];
}

function groupBlocks({ heading, items }: CardGroup, depth: number): readonly CardBlock[] {
  const title = heading === undefined ? [] : [headingOf(depth, heading)];
  const itemDepth = heading === undefined ? depth : depth + 1;
  const isList = items.every(item => item.title === undefined || bodyOf(item, heading).length === 0);
  if (!isList) return [...title, ...items.flatMap(item => itemBlocks(item, heading, itemDepth))];
  return [...title, bullets(items.map(item => listed(item, heading)))];
}

/** An item that is no more than its title, or has none, stands behind a bullet. */
function listed(item: CardItem, heading: string | undefined): readonly Block[] {
  const title = item.title === undefined ? [] : [paragraph(lineOf(item.title))];
  return [
    ...title,
    ...bodyOf(item, heading).map(block => (block.kind === 'facts' ? paragraph(inLine(block.facts)) : block)),
  ];
}

function itemBlocks(item: CardItem, heading: string | undefined, depth: number): readonly CardBlock[] {
  const title = item.title === undefined ? [] : [headingOf(depth, lineOf(item.title))];
  return [...title, ...bodyOf(item, heading)];
}

type BodyBlock = Block | Extract<CardBlock, { kind: 'facts' }>;

function bodyOf(item: CardItem, heading: string | undefined): readonly BodyBlock[] {
  const { about, details, examples, links, successors, notFound } = item;
  return [
    ...factsOf('item', itemFacts(item, heading)),
    ...(notFound === undefined
      ? []
      : [paragraph([plain('Not found: '), { kind: 'code', text: notFound } as const])]),
    ...(about === undefined ? [] : blocksOf(about)),
    ...details.flatMap(blocksOf),
    ...(examples.length === 0 ? [] : [bullets(examples.map(example => [paragraph(lineOf(example))]))]),
    ...(successors.length === 0 ? [] : [paragraph([plain('Use instead: '), ...linksOf(successors)])]),
    ...(links.length === 0 ? [] : [paragraph([plain('See also: '), ...linksOf(links)])]),
  ];
}

function itemFacts(item: CardItem, heading: string | undefined): readonly LabelledText[] {
  const { measure, growth, category, code, status, facts } = item;
  const groups = category.join(' » ');
  return [
    ...(measure === undefined ? [] : labelled(measure.label, measureWords(measure))),
    ...labelled(
      growth?.change === 'raised' ? 'Raised' : 'Lowered',
      growth && `from ${growth.word} at ${growth.level}`,
    ),
    ...labelled('Group', groups === '' || groups === heading ? undefined : groups),
    ...(code === undefined ? [] : [{ label: 'Code', content: [{ kind: 'code', text: code.text } as const] }]),
    ...labelled('Status', status === 'active' ? undefined : status),
    ...facts.map(({ label, text }) => ({ label, content: lineOf(text) })),
  ];
}

function linksOf(links: readonly CardLink[]): readonly Inline[] {
  return links.flatMap(({ title, address }, index) => [
    ...(index === 0 ? [] : [plain(', ')]),
    address === undefined ? plain(title) : link(title, address),
  ]);
}

function link(title: string, address: string): Inline {
  return { kind: 'link', address, content: [plain(title)] };
}
