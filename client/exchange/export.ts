import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  bytesOf,
  type ExchangeAnswer,
  type ExportAnswer,
  type ExportFormat,
  exportRequest,
  type ReportPlace,
} from '../../server/lsp/protocol.ts';
import { asSentence } from '../sentence.ts';
import type { ExchangeTools } from './exchange-tools.ts';
import { openLine } from './open-line.ts';
import { writeBytes } from './write-bytes.ts';

/** What an export needs to know. */
export interface ExportChoices {
  /** The word of a format. */
  readonly format: string;
  /** The framework, by the folder of its manifest or the file that stands alone. */
  readonly framework: Uri;
  /** The table, where a file holds one. */
  readonly table: string;
  /** The file to write, which is replaced where it is there. */
  readonly file: Uri;
}

/** Writes a framework in another format and tells the file; a report says what has no place in it. */
export async function exportFramework(
  { server, report: page }: ExchangeTools,
  { exports, frameworks }: ExchangeAnswer,
  given: Partial<ExportChoices> = {},
): Promise<readonly Uri[]> {
  if (frameworks.length === 0) throw new Error('There is no competency framework in this window to export.');
  const framework =
    given.framework?.toString() ?? (await pick(frameworks, 'Which framework do you want to export?'))?.key;
  if (framework === undefined) return [];
  const format =
    given.format === undefined ? await pickFormat(exports) : exports.find(one => one.id === given.format);
  if (format === undefined) return [];
  const table = given.table ?? (await pickTable(format));
  if (format.tables.length > 0 && table === undefined) return [];
  const changed = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const answer = await server.ask<ExportAnswer>(exportRequest, {
    format: format.id,
    framework,
    table,
    changed,
  });
  if (answer === undefined)
    throw new Error('This could not be exported. “Rolewright: Show output” says why.');
  if ('trouble' in answer) throw new Error(answer.trouble);
  const { report, base64 } = answer;
  page.show(report, go);
  const file = given.file ?? (await pickFile(framework, table, format));
  if (file === undefined) return [];
  await writeBytes(file, bytesOf(base64));
  const link = { label: workspace.asRelativePath(file), place: { uri: file.toString(), line: 1 } };
  const written = { heading: 'File', items: [{ link, text: '' }] };
  page.show({ ...report, sections: [written, ...report.sections] }, go);
  return [file];
}

function go(place: ReportPlace): void {
  if ('uri' in place) void openLine(Uri.parse(place.uri), place.line);
}

async function pickFormat(formats: readonly ExportFormat[]): Promise<ExportFormat | undefined> {
  const items = formats.map((format): QuickPickItem & { readonly format: ExportFormat } => ({
    label: format.name,
    description: format.id,
    detail: asSentence(format.summary),
    format,
  }));
  const picked = await window.showQuickPick(items, {
    placeHolder: 'Which format do you want?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.format;
}

async function pickTable({ tables }: ExportFormat): Promise<string | undefined> {
  return tables.length < 2 ? tables[0] : window.showQuickPick(tables, { placeHolder: 'Which table?' });
}

async function pick(
  frameworks: ExchangeAnswer['frameworks'],
  placeHolder: string,
): Promise<ExchangeAnswer['frameworks'][number] | undefined> {
  if (frameworks.length === 1) return frameworks[0];
  const items = frameworks.map(framework => ({
    label: framework.title,
    description: framework.note,
    detail: workspace.asRelativePath(Uri.parse(framework.key)),
    framework,
  }));
  const picked = await window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  return picked?.framework;
}

/** The dialog of the editor asks before a file is replaced. */
async function pickFile(
  framework: string,
  table: string | undefined,
  { name: formatName, ending }: ExportFormat,
): Promise<Uri | undefined> {
  const root = Uri.parse(framework);
  const name = root.path.split('/').filter(Boolean).at(-1) ?? 'framework';
  const stem = [name.replace(/\.ya?ml$/i, ''), table].filter(Boolean).join('-');
  return window.showSaveDialog({
    title: 'Export',
    saveLabel: 'Export',
    defaultUri: Uri.joinPath(root, '..', `${stem}${ending}`),
    filters: { [formatName]: [ending.slice(1)] },
  });
}
