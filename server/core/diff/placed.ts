import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import type { Change } from './change.ts';
import { keyInWords } from './named.ts';

/** What a thing is, what it is called, what it belongs to and where it is written. */
export function placed(
  thing: Entity,
  model: Model,
  side: 'base' | 'head',
): Pick<Change, 'thing' | 'title' | 'place' | 'source'> {
  const { parent, file, head, kind } = thing;
  const around = parent === undefined ? [] : [model.titleOf(parent)];
  const level = kind === 'competency' ? model.follow(model.standpointOf(thing), 'level') : undefined;
  return {
    thing: ownNouns[kind] ?? keyInWords(kind),
    title: model.titleOf(thing) || 'Untitled',
    place: level === undefined ? around : [...around, model.titleOf(level)],
    source: { uri: file.uri, line: file.source.positionAt(head.start).line + 1, side },
  };
}

const ownNouns: Partial<Readonly<Record<EntityKind, string>>> = {
  family: 'job family',
  scaleLevel: 'level of a scale',
};
