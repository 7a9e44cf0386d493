import type { Model } from '../model.ts';
import type { Entity, ParsedFile, Problem } from '../parsed-file.ts';
import { listWords, nameThing, sentence } from '../wording.ts';
import type { ExportNote, ExportReport } from './export-report.ts';
import { ownKeysOf } from './writing/own-keys.ts';

/** Where a writer tells what it does, while it does it. */
export class ExportLog {
  readonly #model: Model;
  readonly #target: string;
  readonly #counts = new Map<string, number>();
  readonly #notes: ExportNote[] = [];

  /** @param target what is written, in the middle of a sentence, such as `a CASE package`. */
  constructor(model: Model, target: string) {
    this.#model = model;
    this.#target = target;
    for (const file of model.files) for (const problem of file.problems) this.#unread(problem);
  }

  /** One more thing of this kind was written, or several. */
  count(what: string, more = 1): void {
    if (more > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + more);
  }

  /** Keys of a thing and the author's own have no place in the target; those that are not written are passed over. */
  leaveOut(entity: Entity, keys: readonly string[]): void {
    this.#loseInner(entity, keys);
    const own = ownKeysOf(entity.file, entity.data).map(([key]) => key);
    const written = [...keys.filter(key => hasKey(entity.data, key)), ...own];
    if (written.length === 0) return;
    const message = `${this.#name(entity)}: ${listWords(written, 'and')} ${written.length === 1 ? 'has' : 'have'} no place in ${this.#target}.`;
    this.#note('left-out', entity, written, message);
  }

  /** A whole thing has no place in the target. */
  leaveOutWhole(entity: Entity): void {
    this.#note('left-out', entity, [], `${this.#name(entity)} has no place in ${this.#target}.`);
  }

  /** Something of a thing is not written as it stands; the words complete a sentence that begins with the thing. */
  change(entity: Entity, keys: readonly string[], words: string): void {
    this.#note('changed', entity, keys, `${this.#name(entity)} ${words}`);
  }

  /** Something of a thing is not written; the words complete a sentence that begins with the thing. */
  lose(entity: Entity, keys: readonly string[], words: string): void {
    this.#note('left-out', entity, keys, `${this.#name(entity)} ${words}`);
  }

  /** What stands at the root of files and is no thing, the settings of the checks before all, has no place there. */
  leaveOutRoots(): void {
    for (const file of this.#model.files)
      for (const fragment of file.fragments) {
        const own = this.#model.entityOf(fragment) === undefined ? ownKeysOf(file, fragment) : [];
        const inLibrary = fragment.components === undefined ? [] : ownKeysOf(file, fragment.components);
        const keys = [
          ...(fragment.lint === undefined ? [] : ['lint']),
          ...own.map(([key]) => key),
          ...inLibrary.map(([key]) => key),
        ];
        for (const key of keys)
          this.leaveOutOfFile(file, key, `“${key}” in this file has no place in ${this.#target}.`);
      }
  }

  /** Something at the root of a file is not written, for the reason that the sentence gives. */
  leaveOutOfFile(file: ParsedFile, key: string, message: string): void {
    const start = file.fragments.map(fragment => file.located(fragment)?.pairs.get(key)?.key.range?.[0]);
    const offset = start.find(at => at !== undefined) ?? 0;
    this.#add('left-out', file, offset, undefined, [key], message);
  }

  /** Everything that was told, the notes in the order of the files. */
  report(): ExportReport {
    const order = new Map(this.#model.files.map(({ uri }, index) => [uri, index]));
    const notes = [...this.#notes].sort(
      (a, b) => (order.get(a.uri) ?? -1) - (order.get(b.uri) ?? -1) || a.line - b.line,
    );
    return { written: [...this.#counts].map(([what, count]) => ({ what, count })), notes };
  }

  #name(entity: Entity): string {
    return sentence(nameThing(this.#model, entity));
  }

  #note(kind: ExportNote['kind'], entity: Entity, keys: readonly string[], message: string): void {
    this.#add(kind, entity.file, entity.head.start, entity, keys, message);
  }

  #add(
    kind: ExportNote['kind'],
    { uri, source }: ParsedFile,
    offset: number,
    about: Entity | undefined,
    keys: readonly string[],
    message: string,
  ): void {
    const thing = about === undefined ? undefined : { kind: about.kind, id: about.id };
    this.#notes.push({ kind, thing, keys, uri, line: source.positionAt(offset).line + 1, message });
  }

  /** The author's own keys in parts of a thing that are no things themselves, such as a link. */
  #loseInner(entity: Entity, told: readonly string[]): void {
    for (const [key, value] of Object.entries(entity.data)) {
      if (told.includes(key) || key === 'lint' || key === 'components') continue;
      if (this.#holdsOwnKeys(entity, value))
        this.lose(entity, [key], `has keys of your own under ${key}, which are not written.`);
    }
  }

  #holdsOwnKeys(entity: Entity, value: unknown): boolean {
    if (typeof value !== 'object' || value === null || this.#model.entityOf(value) !== undefined)
      return false;
    return (
      ownKeysOf(entity.file, value).length > 0 ||
      Object.values(value).some(inner => this.#holdsOwnKeys(entity, inner))
    );
  }

  #unread(problem: Problem): void {
    if (!hiding.has(problem.kind)) return;
    const { file, span, owner } = problem;
    const message =
      'key' in problem
        ? `What is written under “${problem.key}” is not valid here, so it is not exported.`
        : 'From here on the file cannot be read, so nothing of that is exported.';
    this.#add('unread', file, span.start, owner, 'key' in problem ? [problem.key] : [], message);
  }
}

/** Mistakes of form behind which something is written that is not part of the valid data. */
const hiding: ReadonlySet<Problem['kind']> = new Set([
  'unreadable-file',
  'yaml-syntax',
  'duplicate-key',
  'unknown-property',
  'wrong-type',
  'invalid-value',
  'misplaced-key',
  'comma-in-flow-text',
]);

/** Whether something is written under a key. An empty list says nothing. */
function hasKey(data: unknown, key: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const value = (data as Readonly<Record<string, unknown>>)[key];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
