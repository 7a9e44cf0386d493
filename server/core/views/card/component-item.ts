import type { Status } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity, ParsedFile } from '../../parsed-file.ts';
import { readMeasure } from '../measure.ts';
import { sourceOf, sourceOfData, type Written, writtenAt } from '../source.ts';
import { codeOf, plainItem, statusOf, successorTitles } from './card-item.ts';
import type { CardItem } from './role-card.ts';

/** What any of a role's components may say. */
interface Component {
  readonly use?: string;
  readonly id?: string;
  readonly code?: string;
  readonly title?: string;
  readonly type?: string;
  readonly depth?: string;
  readonly custom?: boolean;
  readonly status?: Status;
}

/** A component where it is written, with the framework that it belongs to. */
interface Place {
  readonly data: Component;
  readonly file: ParsedFile;
  readonly owner: Entity | undefined;
  readonly model: Model;
}

/** A component as a role shows it: its own words, or those of the one that it uses with its own words before them. */
export function componentItem(
  model: Model,
  role: Entity<'role'>,
  section: string,
  data: Component,
  index: number,
): { readonly item: CardItem; readonly shown: Component } {
  const here: Place = { data, file: role.file, owner: model.entityOf(data) ?? role, model };
  const shared = sharedBy(model, data);
  const places = shared === undefined ? [here] : [here, shared];
  const shown: Component = { ...shared?.data, ...data };
  const name = data.use ?? data.id ?? data.code ?? data.title ?? index;
  const details = firstText(places, 'details');
  const body = firstText(places, 'awardingBody');
  const status = places.find(place => place.data.status !== undefined) ?? here;
  const coded = places.find(place => place.data.code !== undefined) ?? here;
  const isLost = data.use !== undefined && shared === undefined;
  const item: CardItem = {
    ...plainItem(`${section}/${name}`, sourceOfData(role.file, data) ?? sourceOf(role)),
    definition: shared?.owner === undefined ? undefined : sourceOf(shared.owner),
    title: firstText(places, 'title'),
    code: codeOf(coded.model, coded.data.code, section),
    measure: isLost && data.depth === undefined ? undefined : depthOf(places),
    details: details === undefined ? [] : [details],
    facts: body === undefined ? [] : [{ label: labelOf(places, 'awardingBody'), text: body }],
    status: statusOf(shown),
    successors: successorTitles(status.model, status.file, status.data),
    notFound: isLost ? data.use : undefined,
  };
  return { item, shown };
}

function sharedBy(model: Model, data: Component): Place | undefined {
  const reference = model.referenceAt(data, 'use');
  const resolution = reference === undefined ? undefined : model.resolve(reference);
  if (resolution?.status !== 'found') return undefined;
  const { entity } = resolution;
  return { data: entity.data as Component, file: entity.file, owner: entity, model: resolution.model };
}

function firstText(places: readonly Place[], key: string): Written | undefined {
  for (const { file, data } of places) {
    const text = writtenAt(file, data, key);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The depth that the role writes, else that of the shared component, else that none is stated. */
function depthOf(places: readonly Place[]) {
  const measures = places.map(({ model, data, file, owner }) =>
    readMeasure(model, { container: data, owner, file }, 'depth'),
  );
  return measures.find(measure => measure !== undefined && measure.state !== 'missing') ?? measures[0];
}

function labelOf(places: readonly Place[], key: string): string {
  const [place] = places;
  return place?.file.located(place.data)?.schema.properties.get(key)?.title ?? key;
}
