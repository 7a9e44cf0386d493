import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { readRolemodelplusPage } from '../../server/core/exchange/pages/rolemodelplus-page.ts';
import { readSeeds } from './shared.ts';

/**
 * The second source document, a role profile as flat text, and the same in our format; undefined where it is not
 * there. As a script, `node --import tsx test/real/second-source-document.ts --out DIR` writes its files into a folder.
 */
export function secondSourceDocument(): ({ text: string } & ImportedFramework) | undefined {
  return readSeeds()
    .map(text => ({ text, ...readRolemodelplusPage(text) }))
    .find(({ files }) => files.size > 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();

function main(): void {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  const document = secondSourceDocument();
  if (out === undefined || document === undefined) {
    console.error(
      out === undefined ? 'Say where to write: --out DIR' : 'The source documents are not there.',
    );
    process.exitCode = 2;
    return;
  }
  for (const [path, yaml] of document.files) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, yaml);
    console.log(`wrote ${file}`);
  }
  for (const { what, count } of document.report.read) console.log(`${count} ${what}`);
  for (const { kind, line, message } of document.report.notes) {
    if (kind !== 'rewritten' && kind !== 'left-out') console.log(`line ${line}, ${kind}: ${message}`);
  }
}
