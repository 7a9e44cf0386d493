import { strFromU8, strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';

/** The parts of a workbook, packed anew. */
export interface UnpackedWorkbook {
  readonly bytes: Uint8Array;
}

/** Why a workbook is not read. */
export interface WorkbookTrouble {
  readonly trouble: string;
}

/**
 * Unpacks a workbook once and packs anew what was measured, so that nothing else is read: what claims little and
 * unpacks to much, and cells or rows that no table can hold, are refused before anything is built from them. A cell in
 * error becomes one that holds the word for its error, such as `#N/A`. Never throws.
 */
export function unpackWorkbook(bytes: Uint8Array): UnpackedWorkbook | WorkbookTrouble {
  const parts = partsOf(bytes);
  if ('trouble' in parts) return parts;
  const files = new Map<string, Uint8Array>();
  for (const [name, chunks] of parts) {
    const part = join(chunks);
    const text = strFromU8(part);
    const trouble = troubleIn(text);
    if (trouble !== undefined) return { trouble };
    const shown = text.replace(errorCell, '$1t="str"');
    files.set(name, shown === text ? part : strToU8(shown));
  }
  return { bytes: zipSync(Object.fromEntries(files), { level: 0 }) };
}

const mostUnpacked = 100_000_000;
const mostEntries = 1_000;
const mostCells = 2_000_000;
/** The last row and column of a sheet (Excel specifications and limits). */
const lastRow = 1_048_576;
const lastColumn = 16_384;

const tooLarge = 'Unpacked, this workbook is larger than 100 MB; it is not read.';
const tooFar = 'A sheet of this workbook reaches over more than two million cells; it is not read.';
const again = 'Open it, save it again as .xlsx, and import that.';
const damaged = `This workbook is damaged. ${again}`;
const misplaced = `This workbook is damaged: a cell or row in it has no place. ${again}`;

/** Small pieces, so that little is unpacked before the count is looked at. */
const step = 16_384;

/** The parts that hold words, unpacked. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, readonly Uint8Array[]> | WorkbookTrouble {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  let entries = 0;
  let open = 0;
  let trouble = hasEnd(bytes) ? undefined : damaged;
  const unzip = new Unzip(entry => {
    entries++;
    open++;
    if (entries > mostEntries || (entry.originalSize ?? 0) > mostUnpacked) trouble ??= tooLarge;
    const chunks: Uint8Array[] = [];
    if (/\.(?:xml|rels)$/i.test(entry.name)) parts.set(entry.name, chunks);
    entry.ondata = (error, chunk, isLast) => {
      if (isLast) open--;
      if (error !== null) trouble ??= damaged;
      size += chunk?.length ?? 0;
      if (size > mostUnpacked) trouble ??= tooLarge;
      if (trouble === undefined) chunks.push(chunk);
    };
    if (trouble === undefined) entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && trouble === undefined; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    trouble ??= damaged;
  }
  if (trouble === undefined && open === 0) return parts;
  return { trouble: trouble ?? damaged };
}

/** Whether the mark stands that ends every packed file; it is missing where the file was cut. */
function hasEnd(bytes: Uint8Array): boolean {
  const end = [0x50, 0x4b, 0x05, 0x06];
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 65_557; at--)
    if (end.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Cells and rows with all that stands up to the next mark, wherever they stand: in a comment too. */
const placed = /<(?:[^\s<>/:]*:)?(c|row)\s([^<]*)/g;
const errorCell = /(<(?:[^\s<>/:]*:)?c\s(?:[^<>]*?\s)?)t=(?:"e"|'e')/g;

/** Cells whose places are strange, or that only a table of too many cells could hold. */
function troubleIn(xml: string): string | undefined {
  let columns = 1;
  let rows = 1;
  for (const [, element, rest] of xml.matchAll(placed)) {
    if (!rest!.includes('>')) return misplaced;
    for (const [, value] of rest!.matchAll(/(?<![^\s:])r=(.{0,40})/gs)) {
      const [, , letters, digits] = /^(["'])([A-Z]*)(\d+)\1/.exec(value ?? '') ?? [];
      if (digits === undefined || (letters === '') !== (element === 'row')) return misplaced;
      const row = Number(digits);
      const column = numberOf(letters!);
      if (row > lastRow || column > lastColumn) return tooFar;
      if (element === 'row') continue;
      columns = Math.max(columns, column);
      rows = Math.max(rows, row);
    }
  }
  return columns * rows > mostCells ? tooFar : undefined;
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
