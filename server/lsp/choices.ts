import { canonicalUri } from '../core/uri.ts';
import { linkToCard } from '../core/views/card/card-link.ts';
import { cardAt, cardKey, cardOfKey, cardsOf, familyOf } from '../core/views/card/card-targets.ts';
import { coverageKey, ladderKey } from '../core/views/view-key.ts';
import type { Workspace } from '../core/workspace.ts';
import type { ChoicesAnswer, ChoicesParams } from './protocol.ts';

/** What can be shown of the framework around a file; undefined for a file that is not ours. */
export function choices(
  workspace: Workspace,
  { uri, at, shown = '' }: ChoicesParams,
): ChoicesAnswer | undefined {
  const asked = canonicalUri(uri);
  const model = workspace.modelOf(asked);
  const file = model?.file(asked);
  if (model === undefined || file === undefined) return undefined;
  const cards = model.files
    .flatMap(({ uri }) => cardsOf(model, uri))
    .map(target => {
      const family = target.kind === 'role' ? familyOf(model, target.entity) : undefined;
      const note = family === undefined ? '' : model.titleOf(family);
      return { key: cardKey(target), title: linkToCard(model, target).title, note };
    });
  const ladders = model
    .entities('family')
    .filter(family => family.id !== undefined && model.levelsOf(family).length > 0)
    .map(family => ({ key: ladderKey(family.id!), title: model.titleOf(family), note: '' }));
  const target = at === undefined ? cardOfKey(model, shown) : cardAt(model, asked, file.source.offsetAt(at));
  const family =
    target === undefined
      ? model.entities('family').find(candidate => candidate.file.uri === asked)
      : target.kind === 'role'
        ? familyOf(model, target.entity)
        : target.family;
  const here = {
    ...(target === undefined ? {} : { card: cardKey(target) }),
    ...(family?.id === undefined ? {} : { ladder: ladderKey(family.id) }),
  };
  return { cards, ladders, coverage: coverageKey(), here };
}
