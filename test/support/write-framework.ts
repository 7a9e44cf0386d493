import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { injectFaults } from './faults.ts';
import { generateFramework, type Size, sizes } from './generator.ts';

const usage =
  'Usage: write-framework --out DIR [--size S|M|L|XL | --files N | --roles N] [--seed N] [--bundles LINES,…] [--faults N]';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    size: { type: 'string' },
    files: { type: 'string' },
    roles: { type: 'string' },
    seed: { type: 'string', default: '1' },
    bundles: { type: 'string' },
    faults: { type: 'string', default: '0' },
  },
});
const { out, size = 'S' } = values;
if (out === undefined || !(size in sizes)) {
  console.error(usage);
  process.exit(2);
}

const seed = Number(values.seed);
const whole = generateFramework({
  size: size as Size,
  files: numberOf(values.files),
  roles: numberOf(values.roles),
  bundles: values.bundles?.split(',').map(Number),
  seed,
});
const { files, faults } = injectFaults(whole, { count: Number(values.faults), seed });
for (const [path, text] of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
for (const { path, line, rule, description } of faults) console.log(`${path}:${line} ${rule} ${description}`);
const lines = [...files.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
console.error(`${files.size} files, ${lines} lines, ${faults.length} faults in ${out}`);

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
