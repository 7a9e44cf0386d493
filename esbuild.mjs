import { build } from 'esbuild';

/** Every bundle of the product: client and server for Node and for a web worker from one source, command line, webview. */
const shared = {
  bundle: true,
  sourcemap: false,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  external: ['vscode'],
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const worker = {
  ...shared,
  platform: 'browser',
  conditions: ['worker', 'browser'],
  mainFields: ['browser', 'module', 'main'],
};

await Promise.all([
  build({ ...node, entryPoints: { 'client-node': 'client/node.ts' }, outdir: 'dist' }),
  build({ ...worker, format: 'cjs', entryPoints: { 'client-web': 'client/web.ts' }, outdir: 'dist' }),
  build({
    ...node,
    mainFields: ['module', 'main'],
    entryPoints: {
      'server-node': 'server/lsp/node.ts',
      cli: 'server/cli/main.ts',
      importing: 'server/core/exchange/importing.ts',
      exporting: 'server/core/exchange/exporting.ts',
      docx: 'server/cli/docx/card-docx.ts',
    },
    outdir: 'dist',
  }),
  build({ ...worker, format: 'iife', entryPoints: { 'server-web': 'server/lsp/web.ts' }, outdir: 'dist' }),
  ...['importing', 'exporting'].map(name =>
    build({
      ...worker,
      format: 'iife',
      globalName: `rolewright${name[0].toUpperCase()}${name.slice(1)}`,
      entryPoints: { [`${name}-web`]: `server/core/exchange/${name}.ts` },
      outdir: 'dist',
    }),
  ),
  build({
    ...shared,
    platform: 'browser',
    format: 'iife',
    entryPoints: { webview: 'client/webview/main.ts', 'exchange-page': 'client/webview/exchange-page.ts' },
    outdir: 'dist',
  }),
]);
