import { rolesAround } from '../../analysis/role-chains.ts';
import type { Status } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { isOnTrack } from '../ladder/tracks.ts';
import { sourceOf, writtenAt } from '../source.ts';
import { ladderKey } from '../view-key.ts';
import { fillAddress } from '../web-address.ts';
import { statusOf } from './card-item.ts';
import { linkToCard } from './card-link.ts';
import { movesOf } from './card-moves.ts';
import { readNotices } from './card-notices.ts';
import { type CardTarget, cardKey, familyOf, levelCardAt, levelOf, rolesAt } from './card-targets.ts';
import type { CardLink, LadderStep, LinkGroup, RoleCard } from './role-card.ts';

/** What a card says before and after its sections: what it is about, whether it is current, and where to go from it. */
export function readHead(
  model: Model,
  target: CardTarget,
): Omit<RoleCard, 'familySummary' | 'sections' | 'credits' | 'findings'> {
  const subject = target.kind === 'role' ? target.entity : target.level;
  const family = target.kind === 'role' ? familyOf(model, target.entity) : target.family;
  const level = target.kind === 'role' ? levelOf(model, target.entity) : target.level;
  const title = model.titleOf(subject);
  const ownStatus = target.kind === 'role' ? statusOf(target.entity.data) : 'active';
  return {
    kind: target.kind,
    key: cardKey(target),
    source: sourceOf(subject),
    language: model.language,
    title: title === '' ? 'Untitled' : title,
    family: family === undefined ? undefined : model.titleOf(family),
    familyLadder: family?.id === undefined ? undefined : ladderKey(family.id),
    level: target.kind === 'role' && level !== undefined ? model.titleOf(level) : undefined,
    track: level?.data.track,
    ladder: family === undefined || level === undefined ? [] : ladderOf(model, family, level, target),
    version: model.manifest?.data.version,
    status: furthest([ownStatus, statusOf(family?.data), statusOf(model.manifest?.data)]),
    notices: readNotices(model, target, family),
    summary: writtenAt(subject.file, subject.data, 'summary'),
    related: relatedOf(model, target, family, level),
    feedback: target.kind === 'role' ? feedbackOf(model, target.entity) : undefined,
  };
}

const life: readonly Status[] = ['active', 'draft', 'legacy', 'retired'];

function furthest(statuses: readonly Status[]): Status {
  return life.findLast(status => statuses.includes(status)) ?? 'active';
}

/** The steps on this way up, each leading to a card of the same sort where there is one. */
function ladderOf(
  model: Model,
  family: Entity<'family'>,
  current: Entity<'level'>,
  target: CardTarget,
): readonly LadderStep[] {
  return model
    .levelsOf(family)
    .filter(level => isOnTrack(level, current))
    .map(level => {
      const card = level === current ? target : stepFrom(model, target, cardsAt(model, family, level));
      return {
        title: model.titleOf(level),
        isCurrent: level === current,
        key: card === undefined ? undefined : cardKey(card),
      };
    });
}

/** The card at another level that goes on from this one; undefined where several may. */
function stepFrom(model: Model, from: CardTarget, cards: readonly CardTarget[]): CardTarget | undefined {
  const same = cards.filter(({ kind }) => kind === from.kind);
  if (from.kind === 'level' || same.length <= 1) return same[0] ?? only(cards);
  const row = rolesAround(model, from.entity).flatMap(({ roles }) => roles.map(({ role }) => role));
  return same.find(card => card.kind === 'role' && row.includes(card.entity));
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function cardsAt(model: Model, family: Entity<'family'>, level: Entity<'level'>): readonly CardTarget[] {
  const roles = rolesAt(model, family, level).map((entity): CardTarget => ({ kind: 'role', entity }));
  const card = levelCardAt(model, family, level);
  return card === undefined ? roles : [card, ...roles];
}

function relatedOf(
  model: Model,
  target: CardTarget,
  family: Entity<'family'> | undefined,
  level: Entity<'level'> | undefined,
): readonly LinkGroup[] {
  const same = family === undefined || level === undefined ? [] : cardsAt(model, family, level);
  const others = same.filter(card => cardKey(card) !== cardKey(target));
  const groups: LinkGroup[] = [
    { heading: 'Expected at this level', isOnward: false, links: linksTo(model, others, 'level') },
    {
      heading: target.kind === 'level' ? 'Role profiles at this level' : 'Other roles at this level',
      isOnward: false,
      links: linksTo(model, others, 'role'),
    },
    {
      heading: 'People often move on to',
      isOnward: true,
      links: target.kind === 'role' ? movesOf(model, target.entity) : [],
    },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

function linksTo(model: Model, cards: readonly CardTarget[], kind: CardTarget['kind']): readonly CardLink[] {
  return cards.filter(card => card.kind === kind).map(card => linkToCard(model, card));
}

function feedbackOf(model: Model, role: Entity<'role'>): string | undefined {
  const template = model.manifest?.data.feedback;
  if (template === undefined || role.id === undefined) return undefined;
  return fillAddress(template, role.id, model.titleOf(role));
}
