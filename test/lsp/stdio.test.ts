import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const root = new URL('../../', import.meta.url);

describe('rolewright lsp --stdio', () => {
  it('serves any editor and ends with it', async () => {
    const cli = fileURLToPath(new URL('dist/cli.js', root));
    assert.ok(existsSync(cli), 'Run “npm run build” first.');
    const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const editor = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const folder = new URL('samples/faulty', root).href;
    const published = new Promise<PublishDiagnosticsParams>(resolve =>
      editor.onNotification('textDocument/publishDiagnostics', resolve),
    );
    editor.listen();
    await editor.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder,
      capabilities: {},
    });
    await editor.sendNotification('initialized', {});
    const { uri, diagnostics } = await published;
    assert.ok(uri.startsWith(folder), uri);
    assert.notEqual(diagnostics.length, 0);
    const page = new URL(diagnostics[0]!.codeDescription!.href);
    assert.ok(existsSync(page), `${page} is not there.`);
    await editor.sendRequest('shutdown');
    void editor.sendNotification('exit');
    const [code] = await once(server, 'exit');
    assert.equal(code, 0);
    editor.dispose();
  });
});
