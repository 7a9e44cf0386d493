import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { webAddress } from '../web-address.ts';
import { type CardTarget, cardKey } from './card-targets.ts';
import type { CardLink } from './role-card.ts';

/** The way to a card of this framework, under the name that tells it from the others. */
export function linkToCard(model: Model, target: CardTarget): CardLink {
  return linkTo(cardTitle(model, target), cardKey(target));
}

/** The way to a role's card; a role of another framework has a name only. */
export function linkToRole(model: Model, role: Entity): CardLink {
  const isOwn = model.file(role.file.uri) !== undefined && role.kind === 'role';
  return isOwn
    ? linkToCard(model, { kind: 'role', entity: role as Entity<'role'> })
    : plainLink(model.titleOf(role));
}

/** The way to a card or view of this framework, by the word for it; a name alone where there is none. */
export function linkTo(title: string, key: string | undefined): CardLink {
  return { title, key, address: undefined };
}

/** The way to a page on the web; a name alone where the address may not be followed. */
export function linkToWeb(title: string, address: string): CardLink {
  return { title, key: undefined, address: webAddress(address) };
}

/** A name without a way to it. */
export function plainLink(title: string): CardLink {
  return linkTo(title, undefined);
}

/** The name of a card among others: a role's own, or a level's with its job family. */
function cardTitle(model: Model, target: CardTarget): string {
  if (target.kind === 'role') return model.titleOf(target.entity);
  return `${model.titleOf(target.level)} (${model.titleOf(target.family)})`;
}
