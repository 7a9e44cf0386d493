import { ExportLog } from '../../server/core/exchange/export-log.ts';
import type { ExportReport } from '../../server/core/exchange/export-report.ts';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { normalFramework } from '../../server/core/exchange/json/normal-framework.ts';
import type { EntityKind } from '../../server/core/generated/types.ts';
import type { Model } from '../../server/core/model.ts';
import { modelOf } from '../support/cards.ts';

/** A framework as plain data, without what is not written. */
export function dataOf(model: Model): Record<string, unknown> {
  return JSON.parse(JSON.stringify(normalFramework(model, new ExportLog(model, 'a test'))));
}

/** The model of what a reader gives. */
export function modelOfImported({ files }: ImportedFramework): Model {
  return modelOf(Object.fromEntries([...files].map(([path, text]) => [`back/${path}`, text])));
}

type Data = { [key: string]: unknown };

/** The data without what a report says did not get into the target, so that all else can be compared. */
export function withoutLost(data: Record<string, unknown>, { notes }: ExportReport): unknown {
  const left = structuredClone(data) as Data;
  for (const { thing, keys } of notes) {
    if (thing === undefined)
      for (const key of keys) for (const root of [left, left.components as Data]) delete root?.[key];
    else for (const [holder, item] of thingsOf(left, thing.kind, thing.id)) drop(holder, item, keys);
  }
  return withoutEmpty(left);
}

/** Data without lists and maps that are empty: they say nothing. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const);
  return Object.fromEntries(
    entries.filter(([, inner]) => typeof inner !== 'object' || Object.keys(inner as object).length > 0),
  );
}

function drop(holder: Data | Data[], item: Data, keys: readonly string[]): void {
  for (const key of keys) delete item[key === 'isLegacy' ? 'status' : key];
  if (keys.length > 0) return;
  if (Array.isArray(holder)) holder.splice(holder.indexOf(item), 1);
}

/** The things of a kind with an id, wherever they stand in the data, with the lists that they stand in. */
function thingsOf(data: Data, kind: EntityKind, id: string | undefined): [Data | Data[], Data][] {
  if (kind === 'framework') return [[data, data.framework as Data]];
  const section = sections[kind] ?? '';
  const found: [Data | Data[], Data][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === section && Array.isArray(inner))
        for (const item of inner as Data[]) if (isNamed(item, id)) found.push([inner as Data[], item]);
      visit(inner);
    }
  };
  visit(data);
  return found;
}

function isNamed(item: Data, id: string | undefined): boolean {
  const names = [item.id, item.code, item.term].filter(name => name !== undefined);
  return id === undefined ? names.length === 0 && item.use === undefined : names[0] === id;
}

const sections: Readonly<Partial<Record<EntityKind, string>>> = {
  family: 'families',
  level: 'levels',
  theme: 'themes',
  competency: 'competencies',
  ladder: 'ladders',
  scale: 'scales',
  scaleLevel: 'levels',
  codeScheme: 'codeSchemes',
  skill: 'skills',
  term: 'glossary',
  role: 'roles',
  background: 'background',
  workActivity: 'workActivities',
  knowledge: 'knowledge',
  training: 'training',
  developmentActivity: 'developmentActivities',
  qualification: 'qualifications',
};
