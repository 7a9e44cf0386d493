// Serves a static VS Code with the extension and a folder on localhost, in a process of its own because the server
// writes to the console: started with one argument, the configuration as JSON; tells its parent the port, and ends
// when its parent does.
import { createRequire } from 'node:module';

// The package's entry point only takes builds from Microsoft's download server; the part behind it takes any folder.
const { runServer } = createRequire(import.meta.url)('@vscode/test-web/out/server/main.js');

const { web, extension, tests, folder, port } = JSON.parse(process.argv[2]);
const server = await runServer('localhost', port, {
  build: { type: 'static', location: web },
  extensionDevelopmentPath: extension,
  extensionTestsPath: tests,
  folderMountPath: folder,
});
server.once('listening', () => process.send({ port: server.address().port }));
server.once('error', error => process.send({ error: error.message }));
process.once('disconnect', () => process.exit());
