import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';

/** Starts the language server for an editor. */
export const lsp = defineCommand({
  name: 'lsp',
  operands: '',
  summary: 'Serve an editor by the language server protocol.',
  details: ['The server speaks over standard input and output and ends with its editor.'],
  options: {
    stdio: { description: 'Speak over standard input and output; the only way there is.' },
    clientProcessId: { value: 'ID', description: 'The process of the editor, as some editors say it.' },
  },
  run({ operands, values }, host) {
    if (operands.length > 0) throw new CannotRun(`“lsp” takes no file: “${operands[0]}”.`);
    if (!values.stdio)
      throw new CannotRun('Say how the editor will speak to the server: “rolewright lsp --stdio”.');
    host.startServer();
    return 0;
  },
});
