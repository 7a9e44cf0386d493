import { isCollection, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { writeYaml, type YamlValue } from '../writing/yaml-writer.ts';
import { endOfCommentsBelow, startOfCommentsAbove } from './comment-lines.ts';

/** A text that is being changed in a few places; everything else in it stays as it is, comments too. */
export class TextInWork {
  readonly text: string;
  readonly #edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a map or list is written in lines of its own, so that it can be changed in place. */
  isBlock(node: YAMLMap | YAMLSeq): boolean {
    return node.flow !== true && node.range != null;
  }

  /** Gives a key another value. A comment behind the old one goes above the key where the new one has several lines. */
  setValue(pair: Pair<Node, Node | null>, key: string, value: YamlValue): void {
    const start = pair.key.range![0];
    const end = this.#endOf(pair);
    const indent = this.#columnOf(start);
    const lines = this.#render({ [key]: value });
    const comment =
      lines.length > 1 ? /^[ \t]+#.*/.exec(this.text.slice(end, this.#lineEnd(end)))?.[0] : undefined;
    const above = comment === undefined ? [] : [comment.trim()];
    this.#add(start, end + (comment?.length ?? 0), this.#join([...above, ...lines], indent));
  }

  /** Puts a key behind another of a map, or before its first where there is none. */
  addPair(
    map: YAMLMap<Node, Node | null>,
    behind: Pair<Node, Node | null> | undefined,
    key: string,
    value: YamlValue,
  ): void {
    const lines = this.#render({ [key]: value });
    const first = map.items[0];
    const indent = this.#columnOf((first?.key ?? map).range![0]);
    if (behind === undefined && first !== undefined) {
      const start = first.key.range![0];
      const line = this.#lineStart(start);
      const above = startOfCommentsAbove(this.text, line);
      if (above === line) this.#add(start, start, this.#join([...lines, ''], indent, true));
      else this.#add(above, above, this.#indented([...lines, ''], indent).join(this.#lineBreak));
    } else {
      this.#addLines(behind === undefined ? map.range![1] : this.#endOf(behind), lines, indent);
    }
  }

  /** Takes a key with its lines out of a map, unless it is the only one, shares its line with a dash or has a comment. */
  removePair(map: YAMLMap<Node, Node | null>, pair: Pair<Node, Node | null>): boolean {
    const line = this.#lineStart(pair.key.range![0]);
    if (map.items.length < 2 || this.text.slice(line, pair.key.range![0]).trim() !== '') return false;
    if (startOfCommentsAbove(this.text, line) !== line) return false;
    this.#add(line, this.#lineEnd(this.#endOf(pair), true), '');
    return true;
  }

  /** Puts an item behind another of a list, or before its first where there is none. */
  addItem(list: YAMLSeq<Node>, behind: Node | undefined, value: YamlValue): void {
    const first = list.items[0];
    if (first?.range == null) return;
    const dash = this.#dashOf(first);
    const indent = this.#columnOf(dash);
    const lines = this.#render({ x: [value] })
      .slice(1)
      .map(line => line.slice(2));
    const isSpaced =
      list.items.length > 1 &&
      /\n[ \t]*\r?\n/.test(this.text.slice(this.#endOfNode(first), list.items[1]!.range![0]));
    const line = this.#lineStart(dash);
    if (behind !== undefined) {
      this.#addLines(this.#endOfNode(behind), isSpaced ? ['', ...lines] : lines, indent);
    } else if (this.text.slice(line, dash).trim() === '') {
      const above = startOfCommentsAbove(this.text, line);
      const written = this.#indented([...lines, ...(isSpaced ? [''] : []), ''], indent);
      this.#add(above, above, written.join(this.#lineBreak));
    } else {
      this.#add(dash, dash, this.#join([...lines, ''], indent, true));
    }
  }

  /** Takes an item with its lines out of a list, unless it shares its line or has a comment above it. */
  removeItem(item: Node): boolean {
    if (item.range == null) return false;
    const dash = this.#dashOf(item);
    const line = this.#lineStart(dash);
    if (this.text.slice(line, dash).trim() !== '') return false;
    if (startOfCommentsAbove(this.text, line) !== line) return false;
    this.#add(line, this.#lineEnd(this.#endOfNode(item), true), '');
    return true;
  }

  /** The text with all that was asked for. */
  result(): string {
    let result = '';
    let at = 0;
    for (const { start, end, text } of [...this.#edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < at) continue;
      result += this.text.slice(at, start) + text;
      at = end;
    }
    return result + this.text.slice(at);
  }

  #add(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  #addLines(at: number, lines: readonly string[], indent: number): void {
    const end = endOfCommentsBelow(this.text, this.#lineEnd(at, true), indent);
    const written = this.#indented(lines, indent);
    const isClosed = end > at && this.text[end - 1] === '\n';
    this.#add(
      end,
      end,
      isClosed
        ? written.map(line => line + this.#lineBreak).join('')
        : written.map(line => this.#lineBreak + line).join(''),
    );
  }

  /** Lines below each other, all but the first indented; an empty one only where it ends before other words. */
  #join(lines: readonly string[], indent: number, goesOn = false): string {
    const last = lines.length - 1;
    const written = lines.map((line, at) =>
      at === 0 || (line === '' && !(goesOn && at === last)) ? line : ' '.repeat(indent) + line,
    );
    return written.join(this.#lineBreak);
  }

  #indented(lines: readonly string[], indent: number): string[] {
    return lines.map(line => (line === '' ? '' : ' '.repeat(indent) + line));
  }

  #render(map: { readonly [key: string]: YamlValue }): string[] {
    return writeYaml(map).replace(/\n$/, '').split('\n');
  }

  get #lineBreak(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }

  #columnOf(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  #dashOf(item: Node): number {
    return this.text.lastIndexOf('-', item.range![0] - 1);
  }

  #endOf({ key, value }: Pair<Node, Node | null>): number {
    if (value?.range != null && (isCollection(value) || value.range[1] > value.range[0]))
      return this.#endOfNode(value);
    return this.text.indexOf(':', key.range![1]) + 1;
  }

  #endOfNode(node: Node): number {
    const [start, end] = node.range!;
    return start + this.text.slice(start, end).trimEnd().length;
  }

  #lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of a line, with its break where that is asked for. */
  #lineEnd(offset: number, withBreak = false): number {
    const end = this.text.indexOf('\n', offset);
    if (end === -1) return this.text.length;
    return withBreak ? end + 1 : this.text[end - 1] === '\r' ? end - 1 : end;
  }
}
