import type { Connection } from 'vscode-languageserver';
import { answeringLater } from '../answer.ts';
import {
  type ExportAnswer,
  type ExportParams,
  exchangeRequest,
  exportRequest,
  type ImportAnswer,
  type ImportParams,
  importRequest,
  type TableMapAnswer,
  type TableMapParams,
  tableMapRequest,
} from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import type { Texts } from '../texts.ts';
import { exportFramework } from './export-framework.ts';
import { formats } from './formats.ts';
import { importFiles } from './import-files.ts';
import { tableMap } from './table-map.ts';

/** Answers what concerns imports and exports; what they need is loaded at the first such request. */
export function answerExchange(
  connection: Connection,
  runtime: Runtime,
  scripts: string | undefined,
  texts: Texts,
): void {
  const importing = () => runtime.loadImporting(scripts);
  const exporting = () => runtime.loadExporting(scripts);

  connection.onRequest(
    exchangeRequest,
    answeringLater(connection, async () => formats(texts.frameworks, importing(), exporting())),
  );
  connection.onRequest<ImportAnswer | null, void>(
    importRequest,
    answeringLater(connection, async (params: ImportParams) => importFiles(params, importing())),
  );
  connection.onRequest<TableMapAnswer | null, void>(
    tableMapRequest,
    answeringLater(connection, async (params: TableMapParams) => tableMap(params, importing())),
  );
  connection.onRequest<ExportAnswer | null, void>(
    exportRequest,
    answeringLater(connection, async (params: ExportParams) =>
      exportFramework(texts.workspace, params, exporting()),
    ),
  );
}
