import { fold } from '../analysis/similarity.ts';
import type { Entity } from '../parsed-file.ts';

/** All that a thing says, as it counts when texts are compared, without what it is called by; undefined for too little. */
export function contentOf({ kind, data }: Entity): string | undefined {
  const said: string[] = [];
  gather(data, said);
  const text = said.join('\n');
  return text.length < fewestLetters || notTold.has(kind) ? undefined : `${kind}\n${text}`;
}

/** Shorter texts are the same by chance. */
const fewestLetters = 12;

/** Kinds that are told by their names alone. */
const notTold: ReadonlySet<string> = new Set(['framework', 'family', 'ladder', 'scale', 'codeScheme']);

const texts = [
  'name',
  'summary',
  'title',
  'description',
  'details',
  'examples',
  'levels',
  'definition',
  'expansion',
];

function gather(data: object, said: string[]): void {
  for (const key of texts) {
    const value = (data as Readonly<Record<string, unknown>>)[key];
    for (const text of textsIn(value)) said.push(`${key}: ${fold(text)}`);
  }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner);
}
