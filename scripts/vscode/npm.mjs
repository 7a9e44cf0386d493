import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Runs npm in a folder of its own, quietly; throws what npm said when it fails. */
export function npm(folder, args, env = {}) {
  const result = spawnSync(
    ...command([...args, '--prefix', folder, '--loglevel=error', '--no-audit', '--no-fund']),
    {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      shell: process.platform === 'win32' && !process.env.npm_execpath,
    },
  );
  if (result.status === 0) return;
  throw new Error(`npm ${args.join(' ')} failed.\n${result.error ?? result.stderr}`);
}

/** Within `npm run` that very npm, which needs no shell on any system; else the one on the path. */
function command(args) {
  const running = process.env.npm_execpath;
  return running && path.basename(running).startsWith('npm')
    ? [process.execPath, [running, ...args]]
    : ['npm', args];
}
