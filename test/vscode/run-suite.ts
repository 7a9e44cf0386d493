import 'mocha/mocha.js';
import { describeEarlier } from './earlier-suite.ts';
import { describeExchange } from './exchange-suite.ts';
import { describePanel } from './panel-suite.ts';
import { Reporter } from './reporter.ts';
import { describeScrolling } from './scroll-suite.ts';
import { describeRolewright } from './suite.ts';

/**
 * What VS Code calls: runs the suite, and rejects when a test failed. Mocha's browser build runs in the web worker
 * and in the Node extension host alike, so both run the same tests.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  describeRolewright();
  describeExchange();
  describePanel();
  describeScrolling();
  describeEarlier();
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  await Reporter.told;
  if (failures > 0) throw new Error(`${failures} failed.`);
}
