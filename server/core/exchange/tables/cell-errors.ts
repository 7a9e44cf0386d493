import { type ReadingLog, shorten } from '../reading-log.ts';
import type { Table } from './table.ts';

/** The table with an empty cell in the place of each error of a spreadsheet, such as `#N/A`, in these columns; each is told. */
export function withoutCellErrors(table: Table, columns: ReadonlySet<string>, log: ReadingLog): Table {
  const rows = table.rows.map(row => {
    const cells = row.cells.map((cell, at) => {
      const column = table.columns[at]!;
      if (!columns.has(column) || !isCellError(cell.trim())) return cell;
      const message = `“${cell.trim()}” under “${shorten(column)}” is an error of the spreadsheet; the cell is read as empty.`;
      log.note('dropped', row.line, cell, message);
      return '';
    });
    return { line: row.line, cells };
  });
  return { columns: table.columns, rows };
}

/** Source: the error values of Excel (ERROR.TYPE function). */
function isCellError(cell: string): boolean {
  return /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/.test(
    cell,
  );
}
