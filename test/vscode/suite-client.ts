import { workspace } from 'vscode';

/** Asks the process that started VS Code (suite-server.mjs) to do something, and yields its answer. */
export async function askRunner(ask: string, details: object): Promise<string[]> {
  const response = await fetch(await address(), {
    method: 'POST',
    body: JSON.stringify({ ask, ...details }),
  });
  const { answer, error } = (await response.json()) as { answer: string[]; error?: string };
  if (error) throw new Error(error);
  return answer;
}

/** That process wrote it into the workspace's settings, which a web host may read later than it starts the suite. */
async function address(): Promise<string> {
  const written = workspace.getConfiguration('rolewrightSuite').get<string>('runner');
  if (written) return written;
  await new Promise<void>(resolve => {
    const change = workspace.onDidChangeConfiguration(() => {
      change.dispose();
      resolve();
    });
  });
  return address();
}
