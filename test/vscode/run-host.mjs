import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSuite } from '../../scripts/vscode/build-suite.mjs';
import { hosts } from '../../scripts/vscode/hosts.mjs';
import { launch } from '../../scripts/vscode/launch.mjs';
import { serveSuite } from './suite-server.mjs';

/**
 * Runs the suite in one host and prints how it goes; yields `{ passed, failed }`. A run that breaks off, hangs or
 * holds no test counts as a failure.
 *
 * `{ host, extension, workspace, suite, seconds, output }`: `suite` is the source to bundle, `seconds` how long it
 * may take, `output` the folder for logs and pictures.
 */
export async function runHost(options) {
  const { host, output } = options;
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const logFile = path.join(output, 'vscode.log');
  const log = createWriteStream(logFile);

  console.log(`The suite in ${hosts[host].title}`);
  const started = Date.now();
  const totals = { passed: 0, failed: 0 };
  const problem = await runSuite(options, totals, text => log.write(text)).catch(error => error.stack);
  await new Promise(resolve => log.end(resolve));

  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${seconds} s; the log and pictures are in ${path.relative(process.cwd(), output)}`);
  if (problem) {
    console.log([problem, ...errorsIn(readFileSync(logFile, 'utf8'))].join('\n'));
    totals.failed ||= 1;
  }
  return totals;
}

/** Fills the totals, and yields what went wrong beside the tests themselves, if anything did. */
async function runSuite({ host, extension, workspace, suite, seconds, output }, totals, log) {
  const { extensionHost } = hosts[host];
  const tests = path.join(extension, `dist/test/vscode-${extensionHost}.js`);
  await buildSuite(extensionHost, tests, suite);

  const window = later();
  const end = later();
  const server = await serveSuite({ totals, window: () => window.promise, screenshots: output });
  let vscode;
  try {
    vscode = await launch({
      host,
      extension,
      workspace,
      tests,
      settings: { 'rolewrightSuite.runner': server.url },
      log,
      expose: {
        codeAutomationLog: (type, values) => log(`[${type}] ${values.map(asText).join(' ')}\n`),
        codeAutomationExit(code, logs) {
          for (const { relativePath, contents } of logs ?? [])
            writeFileSync(path.join(output, relativePath.replace(/[^\w.-]+/g, '_')), contents);
          end.resolve(code === 0 || totals.failed > 0 ? undefined : `VS Code ended the run with ${code}.`);
        },
      },
    });
    window.resolve(vscode.page);
    vscode.page.once('crash', () => end.resolve('The page crashed.'));
    vscode.page.once('close', () => end.resolve('The page was closed.'));
    const timeout = setTimeout(() => end.resolve(`Not done after ${seconds} seconds.`), seconds * 1000);

    const trouble = await end.promise;
    clearTimeout(timeout);
    await vscode.page.screenshot({ path: path.join(output, 'end.png') }).catch(() => {});
    return trouble ?? (totals.passed + totals.failed > 0 ? undefined : 'No test ran.');
  } finally {
    await vscode?.close();
    await server.close();
  }
}

function later() {
  let resolve;
  const promise = new Promise(settle => {
    resolve = settle;
  });
  return { promise, resolve };
}

function asText(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function errorsIn(text) {
  return text
    .split('\n')
    .filter(line => /error/i.test(line))
    .slice(-15);
}
