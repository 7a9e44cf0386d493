import { freeId } from '../editing/free-id.ts';
import { newIdPlaceholder } from '../editing/new-id.ts';
import { replacement } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { entitySchemas } from '../schema.ts';
import type { Span } from '../span.ts';
import { aNounOf, nameThing, quote, sentence } from '../wording.ts';

export const duplicateId = defineRule({
  id: 'duplicate-id',
  on: 'entity',
  severity: 'error',
  preset: 'minimal',
  summary: 'An id names one thing of its kind.',
  why: 'Where two things have one id, every reference to it means the first, and the second is lost.',
  examples: {
    bad: `skills:
  - id: rope-work
    name: Rope work
  - id: rope-work
#       ^^^^^^^^^ The id “rope-work” already belongs to skill “Rope work”.
    name: Splicing
`,
    good: `skills:
  - id: rope-work
    name: Rope work
  - id: splicing
    name: Splicing
`,
  },
  *check(entity, model) {
    const { id, kind, parent } = entity;
    const own = entity.names.find(name => name.property === 'id');
    if (kind === 'framework' || id === undefined || (own === undefined && entity.names.length > 0)) return;
    const isLocal = entitySchemas.get(kind)?.scope === 'parent';
    const others = isLocal
      ? parent === undefined
        ? []
        : model.childrenOf(parent, kind)
      : model.definitionsOf(kind, id).map(definition => definition.entity);
    const first = others.find(
      other => other.id === id && !other.names.some(name => name.property === 'code' && name.text === id),
    );
    if (first === undefined || first === entity) return;
    const firstId = first.names.find(name => name.property === 'id');
    const message =
      own === undefined
        ? `This file is ${aNounOf(kind)} without an id of its own, and the id “${id}” of its name already belongs to ${nameThing(model, first)}.`
        : `The id ${quote(id)} already belongs to ${nameThing(model, first)}.`;
    yield {
      message,
      at: own?.span ?? entity.head,
      related: [
        {
          message: sentence(`${nameThing(model, first)} is here.`),
          file: first.file,
          span: firstId?.span ?? first.head,
        },
      ],
      fixes: own === undefined ? [] : fixesOf(entity, own.span, model),
    };
  },
});

/** What refers to the id means the first, so nothing else has to change. */
function fixesOf(entity: Entity, span: Span, model: Model): Fix[] {
  const { file, id = '' } = entity;
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))
    return [replacement('Give it a new UUID', file, span, newIdPlaceholder, false)];
  const free = freeId(model, entity, model.titleOf(entity));
  return free === undefined ? [] : [replacement(`Change to “${free}”`, file, span, free, false)];
}
