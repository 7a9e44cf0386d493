import { fork, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOf } from './builds.mjs';
import { freePort } from './free-port.mjs';
import { hosts } from './hosts.mjs';

/**
 * Serves the VS Code of a host on this machine, with an extension folder and a workspace folder in it.
 *
 * `{ host, extension, folder, tests?, data, port?, log? }`: `tests` is the bundle whose `run()` VS Code calls,
 * `data` an empty folder for the server's own files, `log` gets what the server prints.
 * Yields `{ address(open?), close }`: the address to visit, with a file of the workspace opened if one is named, as
 * `path` or `path:line`.
 */
export async function serve(options) {
  const build = await buildOf(options.host);
  return hosts[options.host].extensionHost === 'web' ? serveWeb(build, options) : serveNode(build, options);
}

async function serveWeb({ web }, { extension, folder, tests, port = 0, log = () => {} }) {
  const script = fileURLToPath(new URL('web-server.mjs', import.meta.url));
  const child = fork(script, [JSON.stringify({ web, extension, folder, tests, port })], { silent: true });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => log(String(text)));

  const answer = await new Promise(resolve => {
    child.once('message', resolve);
    child.once('exit', code => resolve({ error: `its process ended with ${code}` }));
  });
  if (answer.error) throw new Error(`VS Code could not be served: ${answer.error}.`);

  // Webviews only load from “localhost”, never from 127.0.0.1: each is served from a subdomain.
  const address = open =>
    `http://localhost:${answer.port}/${query([...quiet, ...openFile(open && `vscode-test-web://mount/${open}`)])}`;
  return { address, close: () => end(child) };
}

async function serveNode({ server, node }, { host, extension, folder, tests, data, log = () => {} }) {
  const port = await freePort();
  const child = spawn(
    node,
    [server, '--host', '127.0.0.1', '--port', String(port), ...serverFlags(host, data)],
    {
      env: serverEnvironment(data),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const endWithUs = () => signal(child, 'SIGKILL');
  process.once('exit', endWithUs);

  await listening(child, log);

  const remote = file => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [...quiet, ['extensionDevelopmentPath', remote(extension)]];
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const address = open =>
    `http://127.0.0.1:${port}/${query([...payload, ...openFile(open && remote(path.join(folder, open)))], { folder })}`;
  const close = async () => {
    await end(child);
    process.removeListener('exit', endWithUs);
  };
  return { address, close };
}

const quiet = [
  ['skipWelcome', 'true'],
  ['skipReleaseNotes', 'true'],
];

/** A line may follow the file's name, after a colon. */
function openFile(file) {
  return file
    ? [
        ['openFile', file],
        ['gotoLineMode', 'true'],
      ]
    : [];
}

function query(payload, more = {}) {
  return `?${new URLSearchParams({ ...more, payload: JSON.stringify(payload) })}`;
}

function serverFlags(host, data) {
  return [
    ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
    '--enable-smoke-test-driver', // without it the paths in the address are ignored
    ...(hosts[host].isRestricted ? [] : ['--disable-workspace-trust']),
    ...['--server-data-dir', path.join(data, 'server'), '--user-data-dir', path.join(data, 'user')],
    ...['--extensions-dir', path.join(data, 'extensions')],
  ];
}

/** Ours without what a VS Code around us has set, with a home of its own and no extension gallery. */
function serverEnvironment(data) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), HOME: data, EXTENSIONS_GALLERY: '{}' };
}

function listening(child, log) {
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', text => {
        log(String(text));
        printed += text;
        if (printed.includes('agent listening on')) resolve();
      });
    child.once('exit', code => reject(new Error(`The VS Code server ended with ${code}.\n${printed}`)));
    setTimeout(() => reject(new Error(`The VS Code server did not start.\n${printed}`)), 60_000).unref();
  });
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const force = setTimeout(() => signal(child, 'SIGKILL'), 4000);
  await gone;
  clearTimeout(force);
  signal(child, 'SIGKILL');
}

/** Signals a process and, where it leads a group of its own, all that it started. */
function signal(child, name) {
  for (const target of [-child.pid, child.pid])
    try {
      return process.kill(target, name);
    } catch {
      // Already gone, or no group of its own.
    }
}
