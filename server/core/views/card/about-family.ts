import type { Model } from '../../model.ts';
import { type Written, writtenAt } from '../source.ts';
import { type CardTarget, familyOf } from './card-targets.ts';
import type { CardSection } from './role-card.ts';

/** What the job family of a role or level is for. */
export interface AboutFamily {
  /** At the head of a card whose role or level says nothing of itself in a few words. */
  readonly familySummary: Written | undefined;
  /** At the end of a card, folded, where its own words stand at the head. */
  readonly familySections: readonly CardSection[];
}

/** Reads what the job family of a card is for, and where the card says it. */
export function readAboutFamily(model: Model, target: CardTarget): AboutFamily {
  const [subject, family] =
    target.kind === 'role' ? [target.entity, familyOf(model, target.entity)] : [target.level, target.family];
  const summary = family && writtenAt(family.file, family.data, 'summary');
  if (summary === undefined || subject.data.summary === undefined)
    return { familySummary: summary, familySections: [] };
  const heading = 'About the job family';
  const section = { key: 'family', heading, source: summary.source, summary, isFolded: true, groups: [] };
  return { familySummary: undefined, familySections: [section] };
}
