import type { ReadPart } from '../../analysis/code-scheme.ts';
import type { Status } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Severity } from '../../rule.ts';
import type { Measure } from '../measure.ts';
import { readCredits } from '../page/credits.ts';
import type { Source, Written } from '../source.ts';
import { readAboutFamily } from './about-family.ts';
import { readHead } from './card-head.ts';
import type { CardTarget } from './card-targets.ts';
import { levelSections } from './level-sections.ts';
import { roleSections } from './role-sections.ts';

/** One role as people read it: plain data in reading order, from which every writer prints the same card. */
export interface RoleCard {
  readonly kind: CardTarget['kind'];
  readonly key: string;
  readonly source: Source;
  /** The language of its texts (BCP 47). */
  readonly language: string;
  readonly title: string;
  readonly family: string | undefined;
  /** The word by which links mean the ladder of its job family. */
  readonly familyLadder: string | undefined;
  /** The career level, where the title does not name it already. */
  readonly level: string | undefined;
  /** The way up that the level belongs to, where its ladder divides. */
  readonly track: string | undefined;
  readonly ladder: readonly LadderStep[];
  /** The version of the framework's content. */
  readonly version: string | undefined;
  /** How far on in life the role, its job family or its framework is, whichever is furthest. */
  readonly status: Status;
  readonly notices: readonly Notice[];
  readonly summary: Written | undefined;
  /** What the job family is for, where the card has no summary of its own; else that is the last section. */
  readonly familySummary: Written | undefined;
  readonly sections: readonly CardSection[];
  readonly related: readonly LinkGroup[];
  readonly credits: readonly Credit[];
  /** The address for a comment on the whole card. */
  readonly feedback: string | undefined;
  /** What the rules say of the card but of none of its items, where that is shown. */
  readonly findings: readonly CardFinding[];
}

/** One step of the ladder that a card stands on, lowest first. */
export interface LadderStep {
  readonly title: string;
  readonly isCurrent: boolean;
  /** The card of this step, where there is one. */
  readonly key: string | undefined;
}

/** What readers must know before they read on. */
export interface Notice {
  readonly kind: Exclude<Status, 'active'> | 'notice';
  /** The word that stands for it, such as `Legacy`. */
  readonly label: string;
  /** A sentence of ours, or the author's own text. */
  readonly text: string | Written;
  /** What to use instead. */
  readonly successors: readonly CardLink[];
}

/** A part of a card under a heading. */
export interface CardSection {
  readonly key: string;
  readonly heading: string;
  readonly source: Source | undefined;
  readonly summary: Written | undefined;
  /** Whether it is shown only to those who ask for it. */
  readonly isFolded: boolean;
  readonly groups: readonly CardGroup[];
}

/** Items that belong together, under a heading of their own where the section has several kinds. */
export interface CardGroup {
  readonly heading: string | undefined;
  readonly items: readonly CardItem[];
}

/** One thing that is expected, done, known or needed. */
export interface CardItem {
  /** Unique on its card, and the same as long as the item is the same. */
  readonly key: string;
  readonly source: Source;
  /** Where the text is written, when the role takes it from elsewhere. */
  readonly definition: Source | undefined;
  readonly title: Written | undefined;
  readonly code: CardCode | undefined;
  /** The word that it shares with what it grows from and into at other levels. */
  readonly thread: string | undefined;
  /** The groups it belongs to in its catalogue, widest first. */
  readonly category: readonly string[];
  readonly measure: Measure | undefined;
  readonly growth: Growth | undefined;
  /** What it is, whatever the level. */
  readonly about: Written | undefined;
  /** What it is in this role, at this level. */
  readonly details: readonly Written[];
  readonly facts: readonly Fact[];
  readonly examples: readonly Written[];
  readonly links: readonly CardLink[];
  readonly status: Status;
  readonly successors: readonly CardLink[];
  readonly feedback: string | undefined;
  /** The name of what should be here and is not to be found. */
  readonly notFound: string | undefined;
  /** What the rules say of it, where that is shown. */
  readonly findings: readonly CardFinding[];
}

/** What a rule says of a part of a card. */
export interface CardFinding {
  readonly severity: Severity;
  readonly message: string;
  readonly source: Source;
}

/** A code, and what its parts mean where the framework says how its codes are made. */
export interface CardCode {
  readonly text: string;
  readonly parts: readonly ReadPart[];
}

/** How an expectation has grown since the nearest level below that has it. */
export interface Growth {
  readonly level: string;
  readonly word: string;
  readonly change: 'raised' | 'lowered';
}

/** A labelled detail, such as who awards a qualification. */
export interface Fact {
  readonly label: string;
  readonly text: Written;
}

/** A way to another card of the framework (`key`) or to a page on the web (`address`), or a name without either. */
export interface CardLink {
  readonly title: string;
  readonly key: string | undefined;
  readonly address: string | undefined;
}

/** Links under a common heading. */
export interface LinkGroup {
  readonly heading: string;
  /** Whether they lead on from this card, so that it can be said what is different there. */
  readonly isOnward: boolean;
  readonly links: readonly CardLink[];
}

/** Whose words a card prints, and under which terms. */
export interface Credit {
  readonly statement: Written | undefined;
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly publisher: string | undefined;
  readonly tool: string | undefined;
  readonly license: string | undefined;
}

/** Reads everything that a card shows from the framework; whatever is missing there is missing here, never an error. */
export function readCard(model: Model, target: CardTarget): RoleCard {
  const own = target.kind === 'role' ? roleSections(model, target.entity) : levelSections(model, target);
  const { familySummary, familySections } = readAboutFamily(model, target);
  const sections = [...own, ...familySections];
  const credits = readCredits(model, target);
  return { ...readHead(model, target), familySummary, sections, credits, findings: [] };
}
