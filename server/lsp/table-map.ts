import type { Importing } from '../core/exchange/importing.ts';
import type { TableMapAnswer, TableMapParams } from './protocol.ts';
import { readInput } from './read-input.ts';

/** A mapping for a table, proposed by its columns and by what the author has chosen so far. */
export async function tableMap(
  { input, name, to, fields: chosen }: TableMapParams,
  { readTableIn, proposeTableMap }: Importing,
): Promise<TableMapAnswer> {
  const read = readInput(input);
  if ('trouble' in read) return read;
  const table = await readTableIn(read, undefined, undefined);
  if ('trouble' in table) return { trouble: `“${input.name}”, line ${table.line}: ${table.trouble}` };
  const proposal = proposeTableMap(table, { name, to, fields: chosen?.map(field => field ?? undefined) });
  const { lists, offered, fields, map } = proposal;
  const columns = table.columns.map((column, at) => ({
    name: column,
    example: shortened(table.rows.find(row => row.cells[at]!.trim() !== '')?.cells[at] ?? ''),
    field: fields[at] ?? null,
  }));
  return { to: proposal.to, lists, columns, fields: offered, map };
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
