/** Markup that is safe to print, because nothing but `html` and its helpers can make it. */
export interface Html {
  readonly isHtml: true;
  toString(): string;
}

/** What may stand in a gap of `html`: text and numbers are escaped, markup is kept, nothing prints nothing. */
export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

/** Builds markup: whatever is put into its gaps stays text, in content and in quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Markup(parts.map((part, index) => part + print(values[index])).join(''));
}

/** An element whose heading depth is known only when it is printed. */
export function heading(level: number, attributes: Attributes, content: HtmlValue): Html {
  const depth = Math.min(6, Math.max(1, Math.trunc(level)));
  return new Markup(`<h${depth}${attributesOf(attributes)}>${print(content)}</h${depth}>`);
}

/** Attributes behind an element's name: those without a value are left out, `true` stands alone. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Prints attributes, each with a blank before it. */
export function attributesOf(attributes: Attributes): Html {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  });
  return new Markup(written.join(''));
}

/** A style element; nothing in the style can end it. */
export function styleElement(css: string): Html {
  return new Markup(`<style>${css.replaceAll('<', '\\3c ')}</style>`);
}

/** A script element; nothing in the script can end it. */
export function scriptElement(script: string): Html {
  return new Markup(`<script>${script.replace(/<(?=[/!s])/gi, '\\x3c')}</script>`);
}

/** Data for a script, which is never run; no text in it can end its element. */
export function scriptData(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, sign => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return new Markup(`<script type="application/json" id="${escapeHtml(id)}">${json}</script>`);
}

/** The parts that there are. */
export function present(parts: readonly (Html | false)[]): readonly Html[] {
  return parts.filter(part => part !== false);
}

class Markup implements Html {
  readonly isHtml = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

function print(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(print).join('');
  return escapeHtml(String(value));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => escapes[character]!);
}
