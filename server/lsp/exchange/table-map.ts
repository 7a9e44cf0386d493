import type { Importing } from '../../core/exchange/importing.ts';
import type { BrokenTable } from '../../core/exchange/tables/table.ts';
import type { FoundTable } from '../../core/exchange/tables/tables-in.ts';
import type { InputBytes, TableMapAnswer, TableMapParams } from '../protocol.ts';
import { readInput } from './read-input.ts';

/** A mapping for a table, proposed by its columns and by what the author has chosen so far. */
export async function tableMap(
  { input, table: wanted, name, to, fields: chosen }: TableMapParams,
  { readers, tablesIn, proposeTableMap }: Importing,
): Promise<TableMapAnswer> {
  const read = readInput(input, readers.table?.endings ?? []);
  if ('trouble' in read) return read;
  const found = await tablesIn(read);
  if ('trouble' in found) return { trouble: inInput(input, found) };
  const place = found.find(one => nameOf(one) === wanted) ?? found[0]!;
  const table = place.read();
  if ('trouble' in table) return { trouble: inInput(input, table) };
  const proposal = proposeTableMap(table, {
    name,
    to,
    fields: chosen?.map(field => field ?? undefined),
    sheet: place.sheet,
    rows: place.rows === '' ? undefined : place.rows,
  });
  const tables = found.map(one => ({ name: nameOf(one), size: one.size }));
  const { lists, offered, fields, map } = proposal;
  const columns = table.columns.map((column, at) => ({
    name: column,
    example: shortened(table.rows.find(row => row.cells[at]!.trim() !== '')?.cells[at] ?? ''),
    field: fields[at] ?? null,
  }));
  return { table: nameOf(place), tables, to: proposal.to, lists, columns, fields: offered, map };
}

/** A sheet by its name, a list by the way to it, a table that is all of its file by no word. */
function nameOf({ sheet, rows }: FoundTable): string {
  return sheet ?? rows ?? '';
}

function inInput({ name }: InputBytes, { line, trouble }: BrokenTable): string {
  return `“${name}”, line ${line}: ${trouble}`;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
