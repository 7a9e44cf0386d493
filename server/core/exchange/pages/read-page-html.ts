import type { PageBlock, PageLine } from './page-blocks.ts';

/** Whether a text is HTML and not the words of a page. */
export function isHtml(text: string): boolean {
  return /<(?:!doctype html|html|body|table|div|section|main|article|h[1-6]|p|ul|ol)(?:\s[^<>]*)?>/i.test(
    text,
  );
}

/**
 * The lines and rows of a page that was copied as HTML, in one pass over the text, however broken it is. Nothing of it
 * is run or fetched; scripts, styles and the head of the document are no words of the page. A table inside a table is
 * read as paragraphs of its cell.
 */
export function readPageHtml(html: string): PageBlock[] {
  const page = new Page();
  let line = 1;
  let skipped: string | undefined;
  for (const token of tokens(html)) {
    if (typeof token === 'string') {
      if (skipped === undefined) page.words(decode(token), line);
      line += countBreaks(token);
      continue;
    }
    const { name, closes, attributes } = token;
    if (skipped !== undefined) {
      if (closes && name === skipped) skipped = undefined;
    } else if (silent.has(name)) {
      if (!closes && !attributes.endsWith('/')) skipped = name;
    } else {
      page.tag(name, closes, attributes, line);
    }
    line += countBreaks(token.source);
  }
  return page.end();
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
  readonly source: string;
}

/** Words and tags in turn, from the first tag on: what stands before it describes the clipboard. */
function* tokens(html: string): Generator<string | Tag> {
  const start = Math.max(0, html.search(/<[a-z!]/i));
  if (start > 0) yield { name: '!', closes: false, attributes: '', source: html.slice(0, start) };
  for (let at = start; at < html.length; ) {
    const end = html[at] === '<' ? tagEnd(html, at) : at;
    if (end > at) {
      const source = html.slice(at, end);
      const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(source) ?? [];
      const attributes = source.slice(1 + (slash?.length ?? 0) + (name?.length ?? 0), -1);
      yield { name: name?.toLowerCase() ?? '!', closes: slash === '/', attributes, source };
      at = end;
    } else {
      const next = html.indexOf('<', at + 1);
      const words = html.slice(at, next === -1 ? html.length : next);
      yield words;
      at += words.length;
    }
  }
}

/** Where the tag or comment ends that starts here; `from` itself where none does. */
function tagEnd(html: string, from: number): number {
  if (html.startsWith('<!--', from)) {
    const end = html.indexOf('-->', from + 4);
    return end === -1 ? html.length : end + 3;
  }
  if (!/^<(?:\/?[a-z]|[!?])/i.test(html.slice(from, from + 3))) return from;
  let quote = '';
  for (let at = from + 1; at < html.length; at++) {
    const character = html[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return at + 1;
    } else if (character === '"' || character === "'") {
      quote = character;
    }
  }
  return html.length;
}

const silent = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
]);

/** The page as far as it is read: the paragraph that is being filled, and the table around it. */
class Page {
  readonly #blocks: PageBlock[] = [];
  #text = '';
  #from = 1;
  #bullet = false;
  #heading: number | undefined;
  #anchor: string | undefined;
  #links: string[] = [];
  #tables = 0;
  #row: { cells: PageLine[][]; line: number } | undefined;

  words(text: string, line: number): void {
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#text === '' && flat === ' ') return;
    if (this.#text === '') this.#from = line + countBreaks(text.slice(0, text.search(/\S|$/)));
    this.#text += this.#text === '' ? flat.replace(/^ /, '') : flat;
  }

  tag(tag: string, closes: boolean, attributes: string, line: number): void {
    if (tag === 'a' && !closes) {
      const link = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
      const target = link?.[1] ?? link?.[2] ?? link?.[3];
      if (target !== undefined) this.#links.push(decode(target).trim());
    }
    if (!blockTags.has(tag)) return;
    this.#endParagraph();
    if (tag === 'li') this.#bullet = !closes;
    if (/^h[1-6]$/.test(tag)) this.#heading = closes ? undefined : Number(tag[1]);
    if (!closes) this.#anchor = uuidIn(attributes) ?? this.#anchor;
    if (tag === 'table') {
      if (closes && this.#tables === 1) this.#endRow();
      this.#tables = Math.max(0, this.#tables + (closes ? -1 : 1));
    }
    if (this.#tables !== 1) return;
    if (tag === 'tr') {
      this.#endRow();
      if (!closes) this.#row = { cells: [], line };
    } else if ((tag === 'td' || tag === 'th') && !closes) {
      this.#row ??= { cells: [], line };
      this.#row.cells.push([]);
    }
  }

  end(): PageBlock[] {
    this.#endParagraph();
    this.#endRow();
    return this.#blocks;
  }

  #endParagraph(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (text === '') return;
    const mark = /^[•‣◦▪●∙·]\s+(?=\S)/u.exec(text);
    const paragraph: PageLine = {
      kind: 'line',
      text: mark === null ? text : text.slice(mark[0].length),
      line: this.#from,
      bullet: this.#bullet || mark !== null,
      gap: true,
      mayGoOn: false,
      ...(this.#heading === 1 ? { isTitle: true } : {}),
      ...(this.#heading === undefined ? {} : { heading: this.#heading }),
      ...(this.#anchor === undefined ? {} : { anchor: this.#anchor }),
      ...(this.#links.length > 0 ? { links: this.#links } : {}),
    };
    this.#links = [];
    this.#anchor = undefined;
    const cell = this.#row?.cells.at(-1);
    if (cell === undefined) this.#blocks.push(paragraph);
    else cell.push(paragraph);
  }

  /** A row of one cell is layout: its paragraphs are lines of the page. */
  #endRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (row === undefined) return;
    if (row.cells.length > 1) this.#blocks.push({ kind: 'row', cells: row.cells, line: row.line });
    else this.#blocks.push(...row.cells.flat());
  }
}

const blockTags = new Set(
  'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** An `id` that is a UUID; other ids belong to the page. */
function uuidIn(attributes: string): string | undefined {
  return /(?:^|\s)id\s*=\s*["']?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?![\w-])/i.exec(attributes)?.[1];
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    bull: '•',
    middot: '·',
    laquo: '«',
    raquo: '»',
    rarr: '→',
    copy: '©',
    reg: '®',
    trade: '™',
    shy: '\u00AD',
    eacute: 'é',
    pound: '£',
    euro: '€',
  }),
);
