import { ExportLog } from '../../server/core/exchange/export-log.ts';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { normalFramework } from '../../server/core/exchange/normal-framework.ts';
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
