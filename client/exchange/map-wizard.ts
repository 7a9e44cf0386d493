import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import {
  type InputBytes,
  type TableColumn,
  type TableMapAnswer,
  type TableMapParams,
  tableMapRequest,
} from '../../server/lsp/protocol.ts';
import type { Server } from '../server.ts';
import { writeBytes } from './write-bytes.ts';

type Proposal = Exclude<TableMapAnswer, { trouble: string }>;

/**
 * Makes the mapping of a table with the author: a proposal from the names of its columns, changed until it is right, and
 * kept as a file where the author wants that. Yields its text; undefined where the author has given up.
 */
export async function makeMap(
  server: Server,
  input: InputBytes,
  beside: Uri | undefined,
): Promise<string | undefined> {
  const name = await window.showInputBox({
    prompt: 'What is the framework called?',
    value: input.name.replace(/\.[^.]*$/, ''),
    validateInput: value => (value.trim() === '' ? 'It needs a name.' : undefined),
  });
  if (name === undefined) return undefined;
  const whole = await propose(server, { input, name: name.trim() });
  const table = await pickTable(whole);
  if (table === undefined) return undefined;
  const about = { input, name: name.trim(), table };
  const first = table === whole.table ? whole : await propose(server, about);
  const to = await window.showQuickPick([first.to, ...first.lists.filter(list => list !== first.to)], {
    placeHolder: 'What does each row describe?',
  });
  if (to === undefined) return undefined;
  let proposal = to === first.to ? first : await propose(server, { ...about, to });
  for (;;) {
    const column = await pickColumn(proposal);
    if (column === undefined) return undefined;
    if (column === 'done') break;
    const field = await pickField(column, proposal);
    if (field === undefined) continue;
    const fields = proposal.columns.map(one => (one === column ? field.field : one.field));
    proposal = await propose(server, { ...about, to, fields });
  }
  await offerToKeep(proposal.map, beside);
  return proposal.map;
}

/** A mapping that follows from the names of the columns and from what was chosen; throws a sentence where there is none. */
export async function propose(server: Server, params: TableMapParams): Promise<Proposal> {
  const answer = await server.ask<TableMapAnswer>(tableMapRequest, params);
  if (answer === undefined) throw new Error('No mapping could be made. “Rolewright: Show output” says why.');
  if ('trouble' in answer) throw new Error(answer.trouble);
  return answer;
}

/** The table of a file that holds several: a sheet of a workbook, or a list in JSON. */
async function pickTable({ table, tables }: Proposal): Promise<string | undefined> {
  if (tables.length < 2) return table;
  const items = tables.map(({ name, size }) => ({
    label: name === '' ? 'The list at the root' : name,
    description: size === 1 ? '1 row' : `${size} rows`,
    name,
  }));
  const picked = await window.showQuickPick(items, { placeHolder: 'Which of its tables?' });
  return picked?.name;
}

async function pickColumn({ columns }: Proposal): Promise<TableColumn | 'done' | undefined> {
  type ColumnItem = QuickPickItem & { readonly column?: TableColumn };
  const items = columns
    .filter(({ name }) => name !== '')
    .map(
      (column): ColumnItem => ({
        label: column.name,
        description: column.field === null ? 'left out' : `→ ${column.field}`,
        detail: column.example === '' ? 'Has no values' : `For example: ${column.example}`,
        column,
      }),
    );
  const done: ColumnItem = { label: '$(check) Use this mapping' };
  const line: ColumnItem = { label: 'Columns: pick one to change it', kind: QuickPickItemKind.Separator };
  const picked = await window.showQuickPick([done, line, ...items], {
    title: 'What each column fills',
    placeHolder: 'Use this mapping, or pick a column to change it',
    ignoreFocusOut: true,
  });
  return picked === undefined ? undefined : (picked.column ?? 'done');
}

async function pickField(
  { name, field: now }: TableColumn,
  { fields }: Proposal,
): Promise<{ readonly field: string | null } | undefined> {
  const items = fields.map(({ field, about }): QuickPickItem & { readonly field: string | null } => ({
    label: field,
    detail: about,
    ...(field === now ? { description: 'as it is' } : {}),
    field,
  }));
  const none = { label: '$(circle-slash) Leave it out', field: null };
  return window.showQuickPick([none, ...items], {
    placeHolder: `What does the column “${name}” fill?`,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
}

async function offerToKeep(map: string, beside: Uri | undefined): Promise<void> {
  const keep = { label: '$(save) Keep the mapping as a file…', detail: 'For the next import of this table' };
  const once = { label: 'Use it this once' };
  const picked = await window.showQuickPick([keep, once], {
    placeHolder: 'Will you need this mapping again?',
  });
  if (picked !== keep) return;
  const folder = beside ?? workspace.workspaceFolders?.[0]?.uri;
  const file = await window.showSaveDialog({
    title: 'Keep the mapping',
    saveLabel: 'Keep',
    filters: { YAML: ['yaml'] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, 'table-mapping.yaml') }),
  });
  if (file !== undefined) await writeBytes(file, new TextEncoder().encode(map));
}
