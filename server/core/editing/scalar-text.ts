/**
 * A text as a YAML scalar on one line, from which every reader gets back exactly this text: bare where it can be, else
 * in quotation marks. Between brackets or braces fewer texts can be bare.
 */
export function scalarText(text: string, isFlow = false): string {
  const isHidden = hasHiddenCharacters(text);
  if (!isHidden && isPlain(text) && !(isFlow && /[,[\]{}]/.test(text))) return text;
  if (!isHidden && /["\\]/.test(text) && !/['\n\t]/.test(text)) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&').replace(escapes, escaped)}"`;
}

/** Whether a text has characters that readers refuse, change or do not see, or halves of a surrogate pair. */
export function hasHiddenCharacters(text: string): boolean {
  return hidden.test(text);
}

/** A text as it stands between quotation marks that are already there. */
export function withinQuotes(text: string, mark: '"' | "'"): string {
  const line = text.replace(/\s+/g, ' ');
  return mark === "'" ? line.replaceAll("'", "''") : line.replace(/["\\]/g, '\\$&');
}

function isPlain(text: string): boolean {
  return (
    text !== '' &&
    !/^[\s\-?:,[\]{}#&*!|>'"%@`=<~]/.test(text) &&
    !/\s$|:$|:\s|\s#|[\r\n\t]/.test(text) &&
    !/^\.{3}(?:\s|$)/.test(text) &&
    !otherType.test(text)
  );
}

/** What another reader takes for a number, a time, a date, a truth value or nothing at all. */
const otherType = new RegExp(
  `^(?:${[
    '[-+]?\\d[\\d_]*(?:\\.[\\d_.]*)?(?:e[-+]?\\d+)?',
    '[-+]?\\.[\\d_]*(?:e[-+]?\\d+)?',
    'e[-+]?\\d+',
    '[-+]?0[box]?[\\da-f_]+',
    '[-+]?\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.\\d*)?',
    '\\d{4}-\\d{1,2}-\\d{1,2}(?:[t ].*)?',
    '[-+]?\\.(?:inf|nan)',
    'null|true|false|yes|no|on|off|y|n',
  ].join('|')})$`,
  'i',
);

const hiddenCharacters =
  '[\\x00-\\x08\\x0B-\\x1F\\x7F-\\xA0\\xAD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFFE\\uFFFF]';
const hidden = new RegExp(`${hiddenCharacters}|\\p{Cs}`, 'u');
const escapes = new RegExp(`[\\n\\t]|${hiddenCharacters}|\\p{Cs}`, 'gu');

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === '\u00A0') return '\\_';
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
