/** The line, from 1, on which each item of a list begins in sound JSON; `path` has the keys that lead to the list. */
export function jsonItemLines(text: string, path: readonly string[]): readonly number[] {
  const lines: number[] = [];
  const open: Container[] = [];
  let line = 1;
  let key: string | undefined;
  let isKey = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const top = open.at(-1);
    if (character === '\n') line++;
    else if (/\s/.test(character)) continue;
    else if (character === '}' || character === ']') open.pop();
    else if (character === ',' || character === ':') isKey = character === ',' && top?.isList === false;
    else {
      if (top?.isList && top.reach === path.length) lines.push(line);
      const end = endOfValue(text, at);
      if (isKey) key = top!.reach < 0 ? undefined : (JSON.parse(text.slice(at, end)) as string);
      if (character === '{' || character === '[') {
        const reach = top === undefined ? 0 : reachOf(top, key, path);
        const isList = character === '[';
        // Of a key that stands twice the last one counts.
        if (isList && reach === path.length) lines.length = 0;
        open.push({ isList, reach });
        isKey = !isList;
      }
      at = end - 1;
    }
  }
  return lines;
}

/** A map or list around a place; `reach` is how many keys of the path lead to it, -1 off the path. */
interface Container {
  readonly isList: boolean;
  readonly reach: number;
}

function reachOf({ isList, reach }: Container, key: string | undefined, path: readonly string[]): number {
  return !isList && reach >= 0 && reach < path.length && path[reach] === key ? reach + 1 : -1;
}

/** Behind a text, a number or a word; behind the bracket where a map or list begins. */
function endOfValue(text: string, from: number): number {
  if (text[from] === '{' || text[from] === '[') return from + 1;
  let at = from + 1;
  if (text[from] === '"') {
    for (; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
    return at + 1;
  }
  while (at < text.length && !/[\s,:{}[\]]/.test(text[at]!)) at++;
  return at;
}
