import type { Exporting } from '../../core/exchange/exporting.ts';
import type { Importing } from '../../core/exchange/importing.ts';
import type { Model } from '../../core/model.ts';
import { nameOf } from '../../core/uri.ts';
import type { ExchangeAnswer } from '../protocol.ts';

/** What can be imported and exported. */
export function formats(
  models: readonly Model[],
  { readers }: Importing,
  { writers, tables }: Exporting,
): ExchangeAnswer {
  return {
    imports: Object.entries(readers).map(([id, { name, summary, endings, needsMap }]) => ({
      id,
      name,
      summary,
      endings,
      isPage: endings.includes('.html'),
      copied: ['.txt', '.tsv'].find(ending => endings.includes(ending)),
      needsMap: needsMap === true,
    })),
    exports: Object.entries(writers).map(([id, { name, summary, ending }]) => ({
      id,
      name,
      summary,
      ending,
      tables: id === 'csv' ? tables : [],
    })),
    frameworks: models.map(({ root, manifest, files }) => ({
      key: root,
      title: manifest?.data.name ?? decodeURIComponent(nameOf(root)),
      note: files.length === 1 ? 'one file' : `${files.length} files`,
    })),
  };
}
