import { describeEarlier } from './earlier-suite.ts';
import { describeExchange } from './exchange-suite.ts';
import { describePanel } from './panel-suite.ts';
import { runCases } from './run-cases.ts';
import { describeScrolling } from './scroll-suite.ts';
import { describeRolewright } from './suite.ts';

/** What VS Code calls: the same cases in every host. */
export function run(): Promise<void> {
  return runCases(() => {
    describeRolewright();
    describeExchange();
    describePanel();
    describeScrolling();
    describeEarlier();
  });
}
