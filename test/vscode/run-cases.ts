import 'mocha/mocha.js';
import { commands } from 'vscode';
import { Reporter } from './reporter.ts';

/**
 * Runs cases inside VS Code, and rejects when one of them failed. Mocha's browser build runs in the web worker and in
 * the Node extension host alike, so both run the same tests.
 */
export async function runCases(describeCases: () => void): Promise<void> {
  // Whatever a case waits for has an end of its own; this is for a command that never ends.
  const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout: 90_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  beforeEach(leaveNothingOpen);
  describeCases();
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  await Reporter.told;
  if (failures > 0) throw new Error(`${failures} failed.`);
}

/** A question or a notification that a case has left must not be taken for one of the next. */
async function leaveNothingOpen(): Promise<void> {
  await commands.executeCommand('workbench.action.closeQuickOpen');
  await commands.executeCommand('notifications.clearAll');
  await commands.executeCommand('notifications.hideList');
}
