import type { Status } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { writtenAt } from '../source.ts';
import { ladderKey } from '../view-key.ts';
import { statusOf, successorsOf } from './card-item.ts';
import { linkTo, linkToCard, linkToRole, linkToWeb, plainLink } from './card-link.ts';
import { type CardTarget, levelCardsOf } from './card-targets.ts';
import type { CardLink, Notice } from './role-card.ts';

/**
 * What readers must know first: what is not, or no longer, in force, what to use instead, and the authors' notices.
 * Without a card they are those of the job family itself.
 */
export function readNotices(
  model: Model,
  target: CardTarget | undefined,
  family: Entity<'family'> | undefined,
): readonly Notice[] {
  const role = target?.kind === 'role' ? target.entity : undefined;
  return [
    ...noticesOf('framework', model, model.manifest, frameworkSuccessors(model)),
    ...noticesOf('job family', model, family, familySuccessors(model, target, family)),
    ...noticesOf('role', model, role, role === undefined ? [] : roleSuccessors(model, role)),
  ];
}

function noticesOf(
  what: string,
  model: Model,
  subject: Entity<'framework' | 'family' | 'role'> | undefined,
  successors: readonly CardLink[],
): readonly Notice[] {
  if (subject === undefined) return [];
  const status = statusOf(subject.data);
  const written = writtenAt(subject.file, subject.data, 'notice');
  const notices: Notice[] = [];
  if (status !== 'active') {
    const text = `${sentenceStart(what, model.titleOf(subject))} ${statusWords[status].text}`;
    notices.push({ kind: status, label: statusWords[status].label, text, successors });
  }
  if (written !== undefined) notices.push({ kind: 'notice', label: 'Notice', text: written, successors: [] });
  return notices;
}

function sentenceStart(what: string, title: string): string {
  return what === 'role' ? 'This role' : `The ${what} ${title}`;
}

const statusWords: Readonly<Record<Exclude<Status, 'active'>, { label: string; text: string }>> = {
  draft: { label: 'Draft', text: 'is being written and not yet in use.' },
  legacy: { label: 'Legacy', text: 'is still in use, but no longer maintained.' },
  retired: { label: 'Retired', text: 'is no longer in use.' },
};

function frameworkSuccessors({ manifest }: Model): readonly CardLink[] {
  return (manifest?.data.replacedBy ?? []).map(url => linkToWeb(url, url));
}

function roleSuccessors(model: Model, role: Entity<'role'>): readonly CardLink[] {
  return successorsOf(model, role.file, role.data).map(({ entity, text }) =>
    entity === undefined ? plainLink(text) : linkToRole(model, entity),
  );
}

/** The same level of the job family that takes over; where it has none, the way to its ladder. */
function familySuccessors(
  model: Model,
  target: CardTarget | undefined,
  family: Entity<'family'> | undefined,
): readonly CardLink[] {
  if (family === undefined) return [];
  const levelId = target?.kind === 'level' ? target.level.id : undefined;
  return successorsOf(model, family.file, family.data).map(({ entity, text }) => {
    if (entity?.kind !== 'family') return plainLink(text);
    const cards = levelId === undefined ? [] : levelCardsOf(model, entity as Entity<'family'>);
    const same = cards.find(card => card.kind === 'level' && card.level.id === levelId);
    if (same !== undefined) return linkToCard(model, same);
    return linkTo(`the job family ${model.titleOf(entity)}`, ladderKey(entity.id ?? ''));
  });
}
