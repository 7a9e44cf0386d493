import { counted } from '../../wording.ts';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import type { TableRow } from './table.ts';
import type { MappedField, MappedFile } from './table-map.ts';

/** What has an id and what its id is made from. */
export interface NamedRow {
  readonly row: TableRow;
  /** What names it: its id, else its name or text. */
  readonly printed: string;
  /** What the column of the ids says; undefined where it says nothing. */
  readonly given: string | undefined;
}

/** The ids of the things that one table fills: of one kind each is there once in the framework, whatever the file. */
export class TableIds {
  readonly #taken = new Map<string, TakenIds>();

  /** The ids of the things of one file. */
  of(file: MappedFile): FileIds {
    const { entity, scope } = file.item;
    const taken =
      entity === undefined || scope === 'parent' ? new Map() : (this.#taken.get(entity) ?? new Map());
    if (entity !== undefined && scope !== 'parent') this.#taken.set(entity, taken);
    return new FileIds(file, taken);
  }
}

/** Gives ids to the things of a file, and tells of those that no cell says. */
export class FileIds {
  readonly #file: MappedFile;
  readonly #taken: TakenIds;
  readonly #made: (NamedRow & { readonly id: string; readonly why: Why })[] = [];
  readonly #rows = new Map<string, TableRow[]>();

  constructor(file: MappedFile, taken: TakenIds) {
    this.#file = file;
    this.#taken = taken;
  }

  /** The id of a thing; `isApart` where a row before it has the same name and says something else. */
  give(named: NamedRow, isApart: boolean): string {
    const { row, printed, given } = named;
    const isId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(printed);
    const isFree = given !== undefined && isId && !this.#taken.has(printed);
    const plain = slug(printed, new Map(), 'item');
    const id = isFree ? printed : slug(printed, this.#taken, 'item');
    if (isFree) this.#taken.set(printed, 1);
    if (given === undefined) this.#rows.set(id, [row]);
    if (id === given) return id;
    const why = given !== undefined ? (isId ? 'taken' : 'noId') : isApart ? 'apart' : 'empty';
    const isElsewhere = why === 'empty' && this.#idField === undefined && id !== plain;
    this.#made.push({ ...named, id, why: isElsewhere ? 'elsewhere' : why });
    return id;
  }

  /** One more row of a thing whose id was made. */
  join(id: string, row: TableRow): void {
    this.#rows.get(id)?.push(row);
  }

  /** Tells which ids were made, why, and which rows became one thing by them. */
  tell(log: ReadingLog): void {
    const { to } = this.#file;
    const source = `“${this.#idField?.sources.map(({ column }) => shorten(column)).join('”, “') ?? ''}”`;
    const made = this.#made.map(one => ({ ...one, told: `${one.row.line}` }));
    const [first] = made;
    if (this.#idField === undefined && first !== undefined)
      log.note(
        'guessed',
        first.row.line,
        '',
        `No column gives the ids of ${to}; they are made from the names.`,
      );
    const reasons: Readonly<Record<Why, string | undefined>> = {
      empty: this.#idField && `${source} is empty here, so these ids are made from the names`,
      noId: `What ${source} says here cannot be an id, so these are made from it`,
      taken: `What ${source} says here is the id of another thing, so these are made from it`,
      apart: `Rows before these have the same name and say something else; these are taken for other ${to}`,
      elsewhere: `The ids that these names give belong to other ${to}, so these get a number`,
    };
    for (const [why, reason] of Object.entries(reasons))
      if (reason !== undefined)
        list(
          made.filter(one => one.why === why),
          reason,
          log,
        );
    const joined = [...this.#rows].flatMap(([id, rows]) =>
      rows.length < 2 ? [] : [{ row: rows[0]!, id, printed: '', told: counted(rows.length, 'row') }],
    );
    list(joined, 'Rows of one name are taken for one thing, as nothing in them says otherwise', log);
  }

  get #idField(): MappedField | undefined {
    return idFieldOf(this.#file);
  }
}

type Why = 'empty' | 'noId' | 'taken' | 'apart' | 'elsewhere';

/** The field that a column of ids fills. */
export function idFieldOf({ fields }: MappedFile): MappedField | undefined {
  return fields.find(({ path }) => path.length === 1 && path[0] === 'id');
}

const mostShown = 20;

interface Shown {
  readonly row: TableRow;
  readonly id: string;
  readonly printed: string;
  readonly told: string;
}

function list(ids: readonly Shown[], why: string, log: ReadingLog): void {
  const [first] = ids;
  if (first === undefined) return;
  const shown = ids.slice(0, mostShown).map(({ id, told }) => `\`${id}\` (${told})`);
  const more = ids.length > mostShown ? ` and ${ids.length - mostShown} more` : '';
  const texts = ids.map(({ printed }) => printed).join('\n');
  log.note('guessed', first.row.line, texts, `${why}: ${shown.join(', ')}${more}.`);
}
