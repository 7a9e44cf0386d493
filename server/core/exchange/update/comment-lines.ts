/**
 * The beginning of the comments right above a line, which speak of what stands there; the line itself where there are
 * none, or where they are the head of the file.
 */
export function startOfCommentsAbove(text: string, line: number): number {
  const indent = indentOf(lineAt(text, line));
  let start = line;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const words = lineAt(text, above);
    if (!isComment(words) || indentOf(words) !== indent) break;
    start = above;
  }
  return start === 0 ? line : start;
}

/**
 * The end of the comments below a thing that belong to it, from the end of its last line: those that stand deeper than
 * it begins, and those right below it that do not stand right above the next thing.
 */
export function endOfCommentsBelow(text: string, from: number, indent: number): number {
  let end = from;
  let touching: number | undefined = from;
  for (let at = from; at < text.length; ) {
    const words = lineAt(text, at);
    at = nextLine(text, at);
    if (words.trim() === '') {
      end = touching ?? end;
      touching = undefined;
    } else if (isComment(words) && indentOf(words) > indent) {
      end = at;
      if (touching !== undefined) touching = at;
    } else if (isComment(words) && indentOf(words) === indent && touching !== undefined) {
      touching = at;
    } else {
      return indentOf(words) < indent ? (touching ?? end) : end;
    }
  }
  return touching ?? end;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}

function nextLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
