import type { Scalar } from 'yaml';
import type { Text } from '../parsed-file.ts';
import { alignScalar, characterEnd } from './text-spans.ts';
import { writingOf } from './written-nodes.ts';

/** A text that people read, by its value and the scalar that it is written as. */
export function readText(node: Scalar, parts: Omit<Text, 'writing' | 'spanOf'>): Text {
  const { file, value, span } = parts;
  let positions: readonly number[] | undefined;
  return {
    ...parts,
    writing: writingOf(node),
    spanOf(start, end) {
      const source = file.source.getText();
      positions ??= alignScalar(source, node, value);
      const from = positions[start] ?? span.start;
      const last = positions[Math.max(start, end - 1)] ?? from;
      return { start: from, end: Math.max(from + 1, end > start ? characterEnd(source, node, last) : last) };
    },
  };
}
