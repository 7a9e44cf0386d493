import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from './cache.mjs';

/**
 * A Chromium that starts on this machine, as `{ executablePath, env }`: the one ROLEWRIGHT_CHROMIUM names, else
 * on Linux x64 the one inside an npm package, else an installed Chrome, Chromium or Edge. Throws a sentence that
 * says what to do where there is none.
 */
export async function findBrowser() {
  const named = process.env.ROLEWRIGHT_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`ROLEWRIGHT_CHROMIUM names ${named}, which does not exist.`);
    return { executablePath: named, env: {} };
  }

  const browser = (await packagedBrowser()) ?? installedBrowser();
  if (browser) return browser;
  throw new Error(
    'No browser was found to run VS Code in. Install Chrome, Chromium or Edge, ' +
      'or set ROLEWRIGHT_CHROMIUM to the executable of one.',
  );
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;

  const root = path.join(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folder = await cached('chromium', version, unpack);
  const executablePath = path.join(folder, 'chromium');

  const ownLibraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') };
  const ownFonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  for (const env of [ownFonts, { ...ownFonts, ...ownLibraries }])
    if (starts(executablePath, env)) return { executablePath, env };
  return undefined;
}

/** The package unpacks into the temporary folder of its process, and its libraries only for a cloud function. */
function unpack(folder) {
  const script =
    'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath()';
  const result = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: path.dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`The packaged Chromium could not be unpacked.\n${result.stderr}`);
}

function installedBrowser() {
  const executablePath = candidates().find(candidate => existsSync(candidate));
  return executablePath && { executablePath, env: {} };
}

function candidates() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap(root =>
        ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(file =>
          path.join(root, file),
        ),
      );
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap(
    name => folders.map(folder => path.join(folder, name)),
  );
}

function starts(executablePath, env) {
  return (
    spawnSync(executablePath, ['--version', '--no-sandbox'], { env: { ...process.env, ...env } }).status === 0
  );
}
