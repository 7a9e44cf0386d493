import { componentKinds } from '../analysis/component-kinds.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { cardBlocks } from './card/card-blocks.ts';
import { successorTitles } from './card/card-item.ts';
import { type CardTarget, levelCardAt } from './card/card-targets.ts';
import { readCard } from './card/role-card.ts';
import type { CardBlock } from './writing/blocks.ts';
import { blocksMarkdown } from './writing/blocks-markdown.ts';
import { bullets, factsOf, headingOf, labelled, paragraph } from './writing/make-blocks.ts';
import { readMarkdown } from './writing/markdown.ts';

/**
 * A whole framework as Markdown: what it is, its cards, its catalogue of skills, components that no card shows, its
 * scales and its glossary. Undefined
 * where there is nothing of that.
 */
export function frameworkMarkdown(model: Model): string | undefined {
  const parts = [
    ...familyBlocks(model),
    ...part('Roles', roleBlocks(model)),
    ...part('Skills', skillBlocks(model)),
    ...part('Components that no role uses', unusedBlocks(model)),
    ...part('Career ladders', ladderBlocks(model)),
    ...part('Scales', scaleBlocks(model)),
    ...part('Glossary', glossaryBlocks(model)),
  ];
  return parts.length === 0 ? undefined : blocksMarkdown([...headBlocks(model), ...parts]);
}

function headBlocks(model: Model): readonly CardBlock[] {
  const { manifest } = model;
  if (manifest === undefined) return [headingOf(1, titleOfLoneFile(model))];
  const { version, status, publisher, license, attribution, notice } = manifest.data;
  const facts = [
    ...labelled('Version', version),
    ...labelled('Status', status),
    ...labelled('Publisher', publisher),
    ...labelled('Licence', license),
  ];
  return [
    headingOf(1, model.titleOf(manifest)),
    ...factsOf('card', facts),
    ...(notice === undefined ? [] : [{ kind: 'notice', blocks: readMarkdown(notice) } as const]),
    ...texts(attribution),
  ];
}

function titleOfLoneFile(model: Model): string {
  const [family] = model.entities('family');
  return family === undefined ? 'Framework' : model.titleOf(family);
}

/** The job families with the cards of their levels. */
function familyBlocks(model: Model): readonly CardBlock[] {
  return model
    .entities('family')
    .flatMap(family => [
      headingOf(2, model.titleOf(family)),
      ...texts(family.data.summary),
      ...model.levelsOf(family).flatMap(level => familyLevelBlocks(model, family, level)),
    ]);
}

/** The card of a level; an own level at which the family expects nothing has no more than what is said of it. */
function familyLevelBlocks(
  model: Model,
  family: Entity<'family'>,
  level: Entity<'level'>,
): readonly CardBlock[] {
  const card = levelCardAt(model, family, level);
  if (card !== undefined) return cardBlocksOf(model, card);
  return level.parent === family ? levelBlocks(model, level) : [];
}

function ladderBlocks(model: Model): readonly CardBlock[] {
  return model
    .entities('ladder')
    .flatMap(ladder => [
      headingOf(3, model.titleOf(ladder)),
      ...model.childrenOf(ladder, 'level').flatMap(level => levelBlocks(model, level, 4)),
    ]);
}

function levelBlocks(model: Model, level: Entity<'level'>, depth = 3): readonly CardBlock[] {
  return [headingOf(depth, model.titleOf(level)), ...texts(level.data.summary)];
}

function roleBlocks(model: Model): readonly CardBlock[] {
  return model.entities('role').flatMap(entity => cardBlocksOf(model, { kind: 'role', entity }));
}

/** A card without what all cards say of the framework and of its job families: that stands above them once. */
function cardBlocksOf(model: Model, target: CardTarget): readonly CardBlock[] {
  const card = readCard(model, target);
  const name = model.manifest?.data.name;
  const credits = card.credits.filter(credit => credit.name === undefined || credit.name !== name);
  const sections = card.sections.filter(({ key }) => key !== 'family');
  return cardBlocks({ ...card, familySummary: undefined, sections, credits }, 3);
}

function skillBlocks(model: Model): readonly CardBlock[] {
  return model.entities('skill').flatMap(skill => {
    const { code, category, aliases, description, levels = {}, examples = {}, status } = skill.data;
    const { definedAt = [] } = skill.data;
    const scale = model.follow(model.standpointOf(skill), 'scale');
    const steps = scale === undefined ? [] : model.scaleLevelsOf(scale);
    const order = (key: string) => steps.findIndex(({ names }) => names.some(({ text }) => text === key));
    const keys = [...new Set([...definedAt, ...Object.keys(levels), ...Object.keys(examples)])];
    const sorted = keys.sort((a, b) => order(a) - order(b));
    const successors = successorTitles(model, skill.file, skill.data)
      .map(({ title }) => title)
      .join(', ');
    const facts = [
      ...labelled('Group', category),
      ...labelled('Code', code),
      ...labelled('Earlier names', aliases?.join(', ')),
      ...labelled('Status', status),
      ...labelled('Use instead', successors === '' ? undefined : successors),
    ];
    return [
      headingOf(3, model.titleOf(skill)),
      ...factsOf('item', facts),
      ...texts(description),
      ...sorted.flatMap(key => {
        const step = steps[order(key)];
        return [
          headingOf(4, step === undefined ? key : model.titleOf(step)),
          ...texts(levels[key]),
          ...examplesOf(examples[key]),
        ];
      }),
    ];
  });
}

/** Those that roles use stand on their cards. */
function unusedBlocks(model: Model): readonly CardBlock[] {
  const shared = componentKinds.flatMap((kind): readonly Entity[] => model.entities(kind));
  return shared
    .filter(entity => entity.parent?.kind !== 'role' && model.referencesTo(entity).length === 0)
    .flatMap(entity => {
      const { code, details, status } = entity.data as Component;
      const facts = [...labelled('Code', code), ...labelled('Status', status)];
      return [headingOf(3, model.titleOf(entity)), ...factsOf('item', facts), ...texts(details)];
    });
}

/** What any component may say. */
interface Component {
  readonly code?: string;
  readonly details?: string;
  readonly status?: string;
}

function scaleBlocks(model: Model): readonly CardBlock[] {
  return model
    .entities('scale')
    .flatMap(scale => [
      headingOf(3, model.titleOf(scale)),
      ...model
        .scaleLevelsOf(scale)
        .flatMap(level => [headingOf(4, model.titleOf(level)), ...texts(level.data.description)]),
    ]);
}

function glossaryBlocks(model: Model): readonly CardBlock[] {
  return model.entities('term').flatMap((term: Entity<'term'>) => {
    const { expansion, definition, avoid } = term.data;
    const facts = [...labelled('Short for', expansion), ...labelled('Instead of', avoid?.join(', '))];
    return [headingOf(3, model.titleOf(term)), ...factsOf('item', facts), ...texts(definition)];
  });
}

function part(title: string, blocks: readonly CardBlock[]): readonly CardBlock[] {
  return blocks.length === 0 ? [] : [headingOf(2, title), ...blocks];
}

function texts(text: string | undefined): readonly CardBlock[] {
  return text === undefined ? [] : readMarkdown(text);
}

function examplesOf(examples: readonly string[] = []): readonly CardBlock[] {
  return examples.length === 0 ? [] : [bullets(examples.map(example => [paragraph(example)]))];
}
