import type { ImportNote, ImportReport } from './import-report.ts';
import type { PageBlock, PageLine } from './pages/page-blocks.ts';
import { flatten } from './pages/page-blocks.ts';

/** Where the readers of a page tell what they do, while they do it. */
export class ReadingLog {
  /** The words that have no place in the format. */
  readonly aside: string[] = [];
  /** The file that is being read, where the input has several. */
  file: string | undefined;
  readonly #notes: ImportNote[] = [];
  readonly #counts = new Map<string, number>();
  readonly #single = new Map<string, string>();
  readonly #texts: { among: string; line: PageLine; file: string | undefined }[] = [];

  /** One more thing of this kind was read, or several; `one` is the word for a single one. */
  count(what: string, more = 1, one = what): void {
    this.#single.set(what, one);
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + more);
  }

  note(kind: ImportNote['kind'], line: number, text: string, message: string): void {
    const note = { kind, line, text, message };
    this.#notes.push(this.file === undefined ? note : { ...note, file: this.file });
  }

  /** Printed words became a value of the format. */
  rewritten(line: number, text: string, value: string): void {
    this.note('rewritten', line, text, `“${shorten(text)}” is written as \`${value}\`.`);
  }

  /** A line or row is kept under a key of our own, for the reason that completes “It …”. */
  setAside(block: PageBlock, why: string): void {
    const text = block.kind === 'line' ? block.text : block.cells.map(flatten).join(' ').trim();
    if (text === '') return;
    this.aside.push(text);
    this.note('kept-aside', block.line, text, `“${shorten(text)}” ${why}; it is kept under \`x-unread\`.`);
  }

  /** A text ends here; whether the page has cut it shows beside the other texts that it stands among. */
  textEnds(among: string, line: PageLine | undefined): void {
    if (line !== undefined && !line.bullet) this.#texts.push({ among, line, file: this.file });
  }

  /** Everything that was told, the notes in the order of the input. */
  report(): ImportReport {
    const cut = this.#cutTexts();
    const files = [...new Set(this.#notes.map(note => note.file))];
    const notes = [...this.#notes, ...cut].sort(
      (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line,
    );
    const read = [...this.#counts].map(([what, count]) => ({
      what: count === 1 ? this.#single.get(what)! : what,
      count,
    }));
    return { read, notes };
  }

  /** A text without a full stop, where most texts of its kind have one; three or more say what most do. */
  #cutTexts(): ImportNote[] {
    const kinds = new Map<string, { all: number; complete: number }>([['', { all: 0, complete: 0 }]]);
    for (const { among, line } of this.#texts) {
      for (const kind of ['', among]) {
        const { all, complete } = kinds.get(kind) ?? { all: 0, complete: 0 };
        kinds.set(kind, { all: all + 1, complete: complete + (isComplete(line.text) ? 1 : 0) });
      }
    }
    return this.#texts.flatMap(({ among, line, file }) => {
      const kin = kinds.get(among)!;
      const { all, complete } = kin.all < 3 ? kinds.get('')! : kin;
      if (isComplete(line.text) || complete * 2 < all) return [];
      const message = `This text seems to be cut, it ends with “… ${line.text.slice(-40).replace(/^\S*\s/, '')}”.`;
      const note = { kind: 'damaged' as const, line: line.line, text: line.text, message };
      return [file === undefined ? note : { ...note, file }];
    });
  }
}

/** The start of a text on one line, for a message. */
export function shorten(text: string): string {
  const line = text.slice(0, 1_000).replace(/\s+/g, ' ');
  const short = [...line.slice(0, 120)];
  return short.length <= 60 && line.length <= 120 ? line : `${short.slice(0, 59).join('').trimEnd()}…`;
}

function isComplete(text: string): boolean {
  return /[.!?…:;)]["”’)\]]*$/.test(text);
}
