import { FileType, type QuickPickItem, Uri, window } from 'vscode';
import {
  type ImportAnswer,
  type ImportFormat,
  type InputBytes,
  importRequest,
} from '../../server/lsp/protocol.ts';
import { asSentence } from '../sentence.ts';
import type { Server } from '../server.ts';
import type { ExchangeTools } from './exchange-tools.ts';
import { makeMap, propose } from './map-wizard.ts';
import { pickFolder } from './pick-folder.ts';
import { pickInputs } from './pick-inputs.ts';
import { previewImport } from './preview-import.ts';
import { readBytes } from './read-bytes.ts';
import { readInputs, statOf } from './read-inputs.ts';
import { textsIn, writeImport } from './write-import.ts';

/** What an import needs to know. */
export interface ImportChoices {
  /** The word of a format. */
  readonly format: string;
  /** Files and folders to read. */
  readonly inputs: readonly Uri[];
  /** The mapping of a table, or the one that is proposed. */
  readonly map: Uri | 'proposed';
  /** The folder to write to. */
  readonly folder: Uri;
  /** Whether to write what the preview shows. */
  readonly write: boolean;
}

/**
 * Reads a framework in another format and shows the files that it gives together with a report; writes them when the
 * user agrees, and tells which. No file that says something else is overwritten; one that was imported earlier is
 * updated in place.
 */
export async function importFramework(
  tools: ExchangeTools,
  formats: readonly ImportFormat[],
  given: Partial<ImportChoices> = {},
): Promise<readonly Uri[]> {
  const format =
    given.format === undefined
      ? await pickFormat(await formatsFor(given.inputs ?? [], formats))
      : formats.find(one => one.id === given.format);
  if (format === undefined) return [];
  const { server, ours, extensionUri } = tools;
  const taken =
    given.inputs === undefined
      ? await pickInputs(format, extensionUri)
      : await readInputs(given.inputs, format.endings);
  if (taken === undefined) return [];
  const inputs = taken.map(({ name, base64 }) => ({ name, base64 }));
  const map = format.needsMap ? await mapFor(inputs, given, server) : undefined;
  if (format.needsMap && map === undefined) return [];
  for (let folder = given.folder; ; folder = undefined) {
    const target = folder ?? (await pickFolder(ours.roots));
    if (target === undefined) return [];
    const there = await textsIn(target);
    const answer = await server.ask<ImportAnswer>(importRequest, { format: format.id, inputs, map, there });
    if (answer === undefined)
      throw new Error('This could not be imported. “Rolewright: Show output” says why.');
    if ('trouble' in answer) throw new Error(answer.trouble);
    const preview = await previewImport(tools, target, answer, taken);
    const choice = given.write === undefined ? await preview.ask() : given.write ? 'write' : 'leave';
    if (choice === 'another') continue;
    if (choice === 'leave' || answer.conflicts.length > 0) return [];
    const written = await writeImport(target, answer);
    await preview.close();
    return written;
  }
}

/** The formats of which files may be, by their endings; a folder may hold any. */
async function formatsFor(
  inputs: readonly Uri[],
  formats: readonly ImportFormat[],
): Promise<readonly ImportFormat[]> {
  const stats = await Promise.all(inputs.map(async uri => ({ uri, stat: await statOf(uri) })));
  const names = stats
    .filter(({ stat }) => stat === undefined || (stat.type & FileType.Directory) === 0)
    .map(({ uri }) => uri.path.toLowerCase());
  return formats.filter(({ endings }) => names.every(name => endings.some(ending => name.endsWith(ending))));
}

async function pickFormat(formats: readonly ImportFormat[]): Promise<ImportFormat | undefined> {
  if (formats.length === 0) throw new Error('None of the formats that can be read has files of this kind.');
  const items = formats.map((format): QuickPickItem & { readonly format: ImportFormat } => ({
    label: format.name,
    description: format.id,
    detail: asSentence(format.summary),
    format,
  }));
  const picked = await window.showQuickPick(items, {
    placeHolder: 'What do you want to import?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.format;
}

/** The mapping of a table: one that is there, or one that is made now. */
async function mapFor(
  [input]: readonly InputBytes[],
  given: Partial<ImportChoices>,
  server: Server,
): Promise<string | undefined> {
  if (input === undefined) return undefined;
  if (given.map === 'proposed') return (await propose(server, { input, name: input.name })).map;
  if (given.map !== undefined) return textOf(given.map);
  const make = {
    label: '$(wand) Make one from the columns of the table',
    detail: 'You can change it and keep it',
  };
  const open = { label: '$(file) One that I have…', detail: 'A YAML file that says what each column fills' };
  const picked = await window.showQuickPick([make, open], { placeHolder: 'Which mapping?' });
  if (picked === make)
    return makeMap(server, input, given.inputs?.[0] && Uri.joinPath(given.inputs[0], '..'));
  if (picked === undefined) return undefined;
  const [file] =
    (await window.showOpenDialog({ title: 'Mapping', filters: { YAML: ['yaml', 'yml'] } })) ?? [];
  return file === undefined ? undefined : textOf(file);
}

async function textOf(file: Uri): Promise<string> {
  return new TextDecoder().decode(await readBytes(file));
}
