import assert from 'node:assert/strict';
import type { Model } from '../../server/core/model.ts';
import { cardsOf } from '../../server/core/views/card/card-targets.ts';
import {
  type CardItem,
  type CardSection,
  type RoleCard,
  readCard,
} from '../../server/core/views/card/role-card.ts';
import { addressOf, filesOf, workspaceOf } from './example.ts';

/** The framework of some files, or of one text without a manifest. */
export function modelOf(example: string | Readonly<Record<string, string>>): Model {
  const files = filesOf(example);
  const model = workspaceOf(files).modelOf(addressOf([...files.keys()][0]!));
  assert.ok(model !== undefined);
  return model;
}

/** All cards of a framework, file by file. */
export function allCards(model: Model): readonly RoleCard[] {
  return model.files.flatMap(file => cardsOf(model, file.uri)).map(target => readCard(model, target));
}

/** The card of a role or of a level, by its id, in whichever file it is. */
export function cardOf(
  model: Model,
  wanted: { readonly role: string } | { readonly level: string },
): RoleCard {
  const targets = model.files.flatMap(file => cardsOf(model, file.uri));
  const target = targets.find(candidate =>
    candidate.kind === 'role'
      ? 'role' in wanted && candidate.entity.id === wanted.role
      : 'level' in wanted && candidate.level.id === wanted.level,
  );
  assert.ok(target !== undefined, `no card for ${JSON.stringify(wanted)}`);
  return readCard(model, target);
}

/** A section of a card, by its key. */
export function sectionOf(card: RoleCard, key: string): CardSection {
  const section = card.sections.find(candidate => candidate.key === key);
  assert.ok(section !== undefined, `no section ${key} among ${card.sections.map(one => one.key)}`);
  return section;
}

/** All items of a section, group by group. */
export function itemsOf(section: CardSection): readonly CardItem[] {
  return section.groups.flatMap(group => group.items);
}

/** The title of each item. */
export function titlesOf(items: readonly CardItem[]): readonly (string | undefined)[] {
  return items.map(item => item.title?.text);
}
