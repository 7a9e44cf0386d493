/**
 * A text as a YAML scalar on one line: bare where every reader takes it for this text, else in double quotes. Between
 * brackets or braces fewer texts can be bare.
 */
export function scalarText(text: string, isFlow = false): string {
  return isPlain(text) && !(isFlow && /[,[\]{}]/.test(text)) ? text : `"${withinQuotes(text, '"')}"`;
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
    '[-+]?(?:\\d[\\d_]*)?\\.?[\\d_]*(?:e[-+]?\\d+)?',
    '[-+]?0[box]?[\\da-f_]+',
    '[-+]?\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.\\d*)?',
    '\\d{4}-\\d{1,2}-\\d{1,2}(?:[t ].*)?',
    '[-+]?\\.(?:inf|nan)',
    'null|true|false|yes|no|on|off|y|n',
  ].join('|')})$`,
  'i',
);
