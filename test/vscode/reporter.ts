import 'mocha/mocha.js';
import { askRunner } from './suite-client.ts';

/** Tells the process that started VS Code how the run goes, line by line and in order. */
export class Reporter extends Mocha.reporters.Base {
  /** Settles when everything so far has arrived. */
  static told: Promise<unknown> = Promise.resolve();

  constructor(runner: Mocha.Runner) {
    super(runner);
    let depth = 0;
    const tell = (text: string, outcome?: 'passed' | 'failed') => {
      const line = text.replace(/^/gm, '  '.repeat(depth));
      Reporter.told = Reporter.told.then(() => askRunner('report', { line, outcome }));
    };
    runner.on('suite', suite => {
      if (!suite.title) return;
      tell(suite.title);
      depth++;
    });
    runner.on('suite end', suite => {
      if (suite.title) depth--;
    });
    runner.on('pass', test => tell(`✓ ${test.title} (${test.duration} ms)`, 'passed'));
    runner.on('pending', test => tell(`✗ ${test.title}: nothing may be left out`, 'failed'));
    runner.on('fail', (test, error) => tell(`✗ ${test.title}\n${explain(test, error)}`, 'failed'));
  }
}

function explain(test: Mocha.Test, error: Error) {
  return `${test.fullTitle()}\n${error.stack ?? error}`.replace(/^/gm, '    ');
}
