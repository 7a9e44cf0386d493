import { AlignmentType, convertInchesToTwip, type INumberingOptions, LevelFormat } from 'docx';

/** The lists of one document, each of which counts for itself. */
export interface ListNumbering {
  /** What the paragraphs of a new list name; `start` is its first number, undefined for bullets. */
  next(start: number | undefined): { readonly reference: string; readonly instance: number };
  config(): INumberingOptions['config'];
}

/** Keeps count of the lists of a document. */
export function listNumbering(): ListNumbering {
  const starts = new Set<number | undefined>([undefined]);
  let instance = 0;
  return {
    next(start) {
      starts.add(start);
      instance += 1;
      return { reference: nameOf(start), instance };
    },
    config: () => [...starts].map(start => ({ reference: nameOf(start), levels: levelsOf(start) })),
  };
}

/** The space that each depth of a list is moved in. */
export function indentOf(depth: number): number {
  return convertInchesToTwip(0.25 * (depth + 1));
}

function nameOf(start: number | undefined): string {
  return start === undefined ? 'bullets' : `numbers-${start}`;
}

function levelsOf(start: number | undefined): INumberingOptions['config'][number]['levels'] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: start === undefined ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: start === undefined ? ['•', '–', '▪'][level % 3]! : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    start: start ?? 1,
    style: { paragraph: { indent: { left: indentOf(level), hanging: indentOf(0) } } },
  }));
}
