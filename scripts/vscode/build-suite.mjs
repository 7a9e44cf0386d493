import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles the suite that runs inside VS Code to `outfile`, for the extension host `web` or `node`. */
export function buildSuite(extensionHost, outfile, entry = 'test/vscode/run-suite.ts') {
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: extensionHost === 'web' ? 'browser' : 'node',
    target: 'es2022',
    external: ['vscode'],
    define: { exports: 'undefined' }, // else mocha's file would take the bundle's exports for its own
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const extensionHost of ['web', 'node'])
    await buildSuite(extensionHost, `dist/test/vscode-${extensionHost}.js`);
