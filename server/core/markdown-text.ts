/**
 * A text as Markdown that shows exactly its words: no link, picture, command or HTML in it comes to life. Paragraphs
 * and the bullets of a list stay.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line => escapeLine(line.trim()))
    .join('\n');
}

/** A word as Markdown code, whatever it holds. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(run => run.length));
  if (longest === 0) return `\`${line}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** A text cut to a length at the end of a word. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : cut.length).trimEnd()}…`;
}

function escapeLine(line: string): string {
  const bullet = /^(?:[-*+]|\d{1,3}[.)]) /.exec(line)?.[0] ?? '';
  const rest = line.slice(bullet.length).replace(/[\\`*_{}[\]()#|!<>~&$]/g, '\\$&');
  const word = bullet.startsWith('*') ? '- ' : bullet;
  return word + rest.replace(/^[-+=]/, '\\$&');
}
