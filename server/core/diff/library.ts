import { componentKinds } from '../analysis/component-kinds.ts';
import { oncePer } from '../analysis/once-per.ts';
import { fold } from '../analysis/similarity.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';

/**
 * Whether a shared component of one version stands inside of roles in the other and is used in its own. What is said of
 * it is said at those roles; that it is written elsewhere, nobody sees on a card.
 */
export function isMovedComponent(thing: Entity, own: Model, other: Model): boolean {
  if (!componentKinds.includes(thing.kind)) return false;
  const inline = inlineComponents(other);
  const isInline =
    inline.titles.has(signOf(thing, fold(own.titleOf(thing)))) || inline.names.has(signOf(thing, thing.id));
  return isInline && own.referencesTo(thing).some(({ owner }) => owner?.kind === 'role');
}

/** The components that stand inside of roles, by their kinds and what they are called. */
const inlineComponents = oncePer((model: Model) => {
  const inline = componentKinds.flatMap((kind): readonly Entity[] =>
    model.entities(kind).filter(({ parent }) => parent?.kind === 'role'),
  );
  return {
    titles: new Set(inline.map(one => signOf(one, fold(model.titleOf(one))))),
    names: new Set(inline.flatMap(one => one.names.map(({ text }) => signOf(one, text)))),
  };
});

function signOf({ kind }: Entity, word: string | undefined): string | undefined {
  return word === undefined ? undefined : `${kind} ${word}`;
}
