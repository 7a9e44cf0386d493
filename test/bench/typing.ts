import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type CardAnswer, cardRequest, cardsChanged } from '../../server/lsp/protocol.ts';
import { generateFramework } from '../support/generator.ts';
import { longFamily } from '../vscode/long-family.ts';
import { measurePatches } from './patches.ts';

// How long an author waits after a keystroke in a job family of 1,000 lines: for the card, for the mistakes, and for
// the panel to show the card. Through the real server over stdio and in a real browser, in frameworks of some sizes.
// `npm run bench:typing`, or with `-- --files 10,130 --keys 100`. Needs `npm run build`.

const { values } = parseArgs({
  options: { files: { type: 'string', default: '10,130' }, keys: { type: 'string', default: '100' } },
});
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const typed = 'summary: Deed 70 of the watch';
const family = longFamily();

void run();

async function run(): Promise<void> {
  for (const files of values.files.split(',').map(Number)) {
    const { cards, diagnostics, answers } = await typeIn(files);
    console.log(`${files + 1} files, ${values.keys} keystrokes`);
    report('keystroke to card', cards);
    report('keystroke to diagnostics', diagnostics);
    report('card to panel', await measurePatches(answers));
  }
}

/** Types into the family, one keystroke after the answers to the one before. */
async function typeIn(files: number) {
  const folder = mkdtempSync(join(tmpdir(), 'rolewright-typing-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of generateFramework({ files })) write(path, text);
  write('families/watches.yaml', family);
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const editor = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = pathToFileURL(join(folder, 'families/watches.yaml')).href;
  let version = 1;
  let published = () => {};
  const nextPublished = () =>
    new Promise<void>(resolve => {
      published = resolve;
    });
  editor.onNotification('textDocument/publishDiagnostics', (params: { uri: string; version?: number }) => {
    if (params.uri === uri && (params.version ?? version) === version) published();
  });
  let changed = () => {};
  editor.onNotification(cardsChanged, () => changed());
  editor.listen();
  const first = nextPublished();
  await editor.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  await editor.sendNotification('initialized', {});
  await editor.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version, text: family },
  });
  await first;

  const line = family.slice(0, family.indexOf(typed)).split('\n').length - 1;
  let character = 4 + typed.length;
  const [cards, diagnostics, answers]: [number[], number[], CardAnswer[]] = [[], [], []];
  const ask = () => editor.sendRequest<CardAnswer>(cardRequest, { uri, at: { line, character }, shown });
  let shown: string | undefined;
  shown = (await ask()).card;
  for (let key = 0; key < Number(values.keys); key++) {
    const text = key % 6 === 0 ? ' ' : 'x';
    const at = { line, character };
    const start = performance.now();
    version++;
    const finding = nextPublished().then(() => diagnostics.push(performance.now() - start));
    const stale = new Promise<void>(resolve => {
      changed = resolve;
    });
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
    character++;
    await stale;
    const answer = await ask();
    cards.push(performance.now() - start);
    answers.push(answer);
    shown = answer.card;
    await finding;
  }
  await editor.sendRequest('shutdown');
  await editor.sendNotification('exit');
  editor.dispose();
  rmSync(folder, { recursive: true });
  return { cards, diagnostics, answers };
}

function report(what: string, milliseconds: readonly number[]): void {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1)} ms`;
  console.log(`  ${what.padEnd(26)}median ${at(0.5)}, 95th percentile ${at(0.95)}`);
}
