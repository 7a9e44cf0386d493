import { readSync } from 'node:fs';
import { withoutMark } from '../core/byte-order-mark.ts';
import { codeOf } from './disk-reason.ts';

/** Everything that comes over standard input, as text. */
export function readStandardInput(): string {
  const chunks: Buffer[] = [];
  for (let chunk = readChunk(); chunk.length > 0; chunk = readChunk()) chunks.push(chunk);
  return withoutMark(Buffer.concat(chunks).toString('utf8'));
}

/** The next bytes; none where the input ends. Some shells hand in a pipe that has to be asked again. */
function readChunk(): Buffer {
  const buffer = Buffer.alloc(65_536);
  for (;;) {
    try {
      return buffer.subarray(0, readSync(0, buffer));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return buffer.subarray(0, 0);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
