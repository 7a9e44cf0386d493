/** How a text is laid out, so that what is added looks like what is there. */
export interface Indentation {
  /** How much deeper a map stands than the key above it. */
  readonly step: number;
  /** How much deeper the dashes of a list stand than the key above them; 0 where they stand under it. */
  readonly list: number;
  /** The blanks behind a dash. */
  readonly gap: number;
  readonly lineBreak: string;
}

/** The layout that most of a text has; two blanks where nothing can be seen yet. */
export function indentationOf(text: string): Indentation {
  const steps = new Map<number, number>();
  const lists = new Map<number, number>();
  const gaps = new Map<number, number>();
  let parent: number | undefined;
  for (const line of text.slice(0, farthest).split('\n')) {
    const found = /^( *)((?:-( +))?)([^\s#].*)?$/.exec(line.trimEnd());
    if (found?.[4] === undefined) continue;
    const [, { length: indent } = '', dash = '', gap = '', content = ''] = found;
    if (dash !== '') count(gaps, gap.length);
    if (parent !== undefined && indent >= parent) {
      if (dash !== '') count(lists, indent - parent);
      else if (indent > parent) count(steps, indent - parent);
    }
    parent = content.endsWith(':') ? indent + dash.length : undefined;
  }
  const step = mostFrequent(steps) ?? (mostFrequent(lists) || 2);
  return {
    step,
    list: mostFrequent(lists) ?? step,
    gap: mostFrequent(gaps) ?? 1,
    lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** Enough of a text to see how it is laid out. */
const farthest = 200_000;

function count(counts: Map<number, number>, value: number): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
