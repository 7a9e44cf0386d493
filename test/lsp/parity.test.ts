import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { filesPushed } from '../../server/lsp/protocol.ts';
import { injectFaults } from '../support/faults.ts';
import { generateFramework } from '../support/generator.ts';
import { sampleFiles } from '../support/samples.ts';
import { untidy } from '../support/untidy.ts';

/** What a host says of a mistake, whatever the form in which it says it. */
interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly at: string;
  readonly related: readonly { readonly at: string; readonly message: string }[];
}

type Files = ReadonlyMap<string, string>;

const bundle = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/** The three hosts as they are shipped: the command line, the server on a disk, the server in a web worker. */
describe('the command line, the server and the web worker', function () {
  this.timeout(60_000);
  const root = mkdtempSync(join(tmpdir(), 'rolewright-parity-'));
  before(() => assert.ok(existsSync(bundle('cli.js')), 'Run “npm run build” first.'));
  after(() => rmSync(root, { recursive: true }));

  const sound = generateFramework({ size: 'S', seed: 3 });
  const faulty = untidy(injectFaults(sound, { count: 25, seed: 3 }).files, 3, 0.05);
  const odd = {
    'odd/binary.yaml': 'PNG\0\0',
    'odd/empty.yaml': '',
    'odd/deep.yaml': `x-a: ${'['.repeat(20_000)}`,
    'odd/mark.yaml': '\uFEFFroles:\r\n  - id: a\r\n    nmae: "🍞"\r\n',
  };
  const frameworks: Readonly<Record<string, Files>> = {
    samples: new Map(Object.entries(sampleFiles('atlas', 'skill-catalogue', 'harbour', 'faulty'))),
    faults: new Map([
      ...faulty,
      ['framework.yaml', `${sound.get('framework.yaml')}lint:\n  preset: strict\n`],
    ]),
    oddities: new Map(
      [...Object.entries(sampleFiles('faulty')), ...Object.entries(odd)].map(below('faulty')),
    ),
  };

  for (const [name, files] of Object.entries(frameworks)) {
    it(`say the same: ${name}`, async () => {
      const folder = join(root, name);
      writeBelow(folder, files);
      const printed = printedBy(folder);
      assert.ok(printed.length > 0);
      assert.deepEqual(await shownFromDisk(folder), printed);
      assert.deepEqual(await shownInWorker(files), printed);
    });
  }

  it('say the same of a part of a repository, which imports another part of it', async () => {
    const strange =
      'roles:\n  - id: pilot\n    name: Pilot\n    skills:\n      - skill: catalogue/no-such-skill\n';
    writeBelow(
      join(root, 'repository'),
      new Map(
        Object.entries({
          ...sampleFiles('atlas', 'skill-catalogue'),
          '.git/HEAD': 'ref: refs/heads/main\n',
          'atlas/strange.yaml': strange,
        }),
      ),
    );
    const folder = join(root, 'repository/atlas');
    const printed = printedBy(folder);
    assert.ok(printed.every(({ at }) => at.startsWith('strange.yaml:')) && printed.length > 0);
    assert.deepEqual(await shownFromDisk(folder), printed);
  });
});

function writeBelow(folder: string, files: Files): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Moves files into a folder, unless they lie there. */
function below(folder: string): (entry: [string, string]) => [string, string] {
  return ([path, text]) => [path.startsWith(`${folder}/`) ? path : `${folder}/${path}`, text];
}

function inOrder(said: readonly Said[]): readonly Said[] {
  return said.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function printedBy(folder: string): readonly Said[] {
  interface Place {
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }
  interface Printed extends Place {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly endLine: number;
    readonly endColumn: number;
    readonly related: readonly (Place & { readonly message: string })[];
  }
  const options = { cwd: folder, maxBuffer: 1e9, encoding: 'utf8', stdio: 'pipe' } as const;
  let stdout: string;
  try {
    stdout = execFileSync(process.execPath, [bundle('cli.js'), 'lint', '--format', 'json'], options);
  } catch (error) {
    ({ stdout } = error as { stdout: string });
  }
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Printed[] };
  const start = ({ file, line, column }: Place) => `${file}:${line}:${column}`;
  return inOrder(
    findings.map(({ rule, severity, message, related, ...place }) => ({
      rule,
      severity,
      message,
      at: `${start(place)}-${place.endLine}:${place.endColumn}`,
      related: related.map(other => ({ at: start(other), message: other.message })),
    })),
  );
}

async function shownFromDisk(folder: string): Promise<readonly Said[]> {
  const server = spawn(process.execPath, [bundle('cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const reader = new StreamMessageReader(server.stdout);
  return shownBy(pathToFileURL(folder).href, reader, new StreamMessageWriter(server.stdin));
}

/** The worker has nothing but what browsers have, and is sent every file. */
async function shownInWorker(files: Files): Promise<readonly Said[]> {
  const folder = 'memory://mount';
  const fromWorker = new Mailbox();
  const worker = {
    onmessage: (_: { readonly data: Message }) => {},
    addEventListener: () => {},
    postMessage: (message: Message) => fromWorker.post(structuredClone(message)),
    close: () => {},
  };
  const browser = { console, crypto, performance, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL };
  vm.runInNewContext(readFileSync(bundle('server-web.js'), 'utf8'), { self: worker, ...browser });
  const toWorker = new Letters(message => worker.onmessage({ data: structuredClone(message) }));
  const changed = [...files].map(([path, text]) => ({ uri: `${folder}/${path}`, text }));
  return shownBy(folder, fromWorker, toWorker, { changed, deleted: [] });
}

class Mailbox extends AbstractMessageReader implements MessageReader {
  post: (message: Message) => void = () => {};

  listen(callback: DataCallback): Disposable {
    this.post = callback;
    return { dispose: () => {} };
  }
}

class Letters extends AbstractMessageWriter implements MessageWriter {
  readonly #deliver: (message: Message) => void;

  constructor(deliver: (message: Message) => void) {
    super();
    this.#deliver = deliver;
  }

  async write(message: Message): Promise<void> {
    this.#deliver(message);
  }

  end(): void {}
}

/** All that an editor shows of a folder. Who asks for all fixes gets them for what is checked by then: nothing is waited for. */
async function shownBy(
  folder: string,
  reader: MessageReader,
  writer: MessageWriter,
  pushed?: object,
): Promise<readonly Said[]> {
  const editor = createMessageConnection(reader, writer);
  const published = new Map<string, PublishDiagnosticsParams>();
  editor.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
  });
  editor.listen();
  await editor.sendRequest('initialize', { processId: null, rootUri: folder, capabilities: {} });
  await editor.sendNotification('initialized', {});
  if (pushed !== undefined) await editor.sendNotification(filesPushed, pushed);
  await editor.sendRequest('textDocument/codeAction', {
    textDocument: { uri: `${folder}/framework.yaml` },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  await editor.sendRequest('shutdown');
  await editor.sendNotification('exit');
  editor.dispose();
  return inOrder([...published.values()].flatMap(params => saidIn(params, folder)));
}

const severities = ['', 'error', 'warning', 'info'];

function saidIn({ uri, diagnostics }: PublishDiagnosticsParams, folder: string): Said[] {
  const start = (uri: string, { start }: Range) =>
    `${decodeURIComponent(uri.slice(folder.length + 1))}:${start.line + 1}:${start.character + 1}`;
  return diagnostics.map(({ code, severity = 0, message, range, relatedInformation = [] }) => ({
    rule: String(code),
    severity: severities[severity]!,
    message: String(message),
    at: `${start(uri, range)}-${range.end.line + 1}:${range.end.character + 1}`,
    related: relatedInformation.map(({ message, location }) => ({
      at: start(location.uri, location.range),
      message,
    })),
  }));
}
