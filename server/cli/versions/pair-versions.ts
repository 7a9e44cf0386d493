import type { Model } from '../../core/model.ts';
import { shownPath } from '../paths.ts';
import type { FrameworkVersion } from './framework-version.ts';

/**
 * The frameworks of two versions, each with the one that it is in the other: of the same id, of the same place, or, of
 * files that stand alone, the one of the same job family or the only one left. A file that stood alone may have become a
 * framework of its own.
 */
export function pairVersions(
  base: FrameworkVersion,
  head: FrameworkVersion,
): readonly (readonly [before: Model | undefined, after: Model | undefined])[] {
  const pairs = new Map<Model, Model>();
  const free = new Set(base.models);
  const pair = (now: Model, old: Model) => {
    pairs.set(now, old);
    free.delete(old);
  };
  const waiting = () => head.models.filter(now => !pairs.has(now));
  for (const sign of signs)
    for (const now of waiting()) {
      const word = sign(now, head);
      const old = word === undefined ? undefined : [...free].find(one => sign(one, base) === word);
      if (old !== undefined) pair(now, old);
    }
  const isLone = ({ standsAlone }: Model) => standsAlone;
  const [olds, nows] = [[...free].filter(isLone), waiting().filter(isLone)];
  if (olds.length === 1 && nows.length === 1) pair(nows[0]!, olds[0]!);
  else if (olds.length + nows.length === 1 && free.size === 1 && waiting().length === 1)
    pair(waiting()[0]!, [...free][0]!);
  return [
    ...head.models.map(model => [pairs.get(model), model] as const),
    ...[...free].map(model => [model, undefined] as const),
  ];
}

const signs: readonly ((model: Model, version: FrameworkVersion) => string | undefined)[] = [
  ({ manifest }) => manifest?.id,
  ({ root }, { folder }) => shownPath(root, folder),
  model => familyOf(model)?.id,
  model => {
    const family = familyOf(model);
    return family && model.titleOf(family);
  },
];

/** The job family that a file which stands alone is about. */
function familyOf(model: Model) {
  return model.standsAlone ? model.entities('family')[0] : undefined;
}
