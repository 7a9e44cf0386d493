// Runs the suite inside a real VS Code, once for each host that is named:
//   node test/vscode/run.mjs --host=minimum-web|web|node|restricted
// Logs and pictures go to .cache/vscode-out/<host>. Exits with 0 when in each host tests ran and all of them passed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hosts } from '../../scripts/vscode/hosts.mjs';
import { runHost } from './run-host.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const { values } = parseArgs({
  options: {
    host: { type: 'string', multiple: true, default: ['minimum-web'] },
    extension: { type: 'string', default: root },
    workspace: { type: 'string', default: path.join(root, 'test/vscode/workspace') },
    suite: { type: 'string' },
    seconds: { type: 'string', default: '360' },
  },
});

const unknown = values.host.filter(host => !(host in hosts));
if (unknown.length > 0) {
  console.error(`There is no host “${unknown[0]}”. The hosts are ${Object.keys(hosts).join(', ')}.`);
  process.exit(2);
}

let failed = false;
for (const host of values.host) {
  const output = path.join(root, '.cache/vscode-out', host);
  const suite = values.suite ?? hosts[host].suite ?? 'test/vscode/run-suite.ts';
  const totals = await runHost({ ...values, host, suite, output });
  if (totals.failed > 0) failed = true;
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
}
process.exit(failed ? 1 : 0);
