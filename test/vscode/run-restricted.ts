import { describeRestricted } from './restricted-suite.ts';
import { runCases } from './run-cases.ts';

/** What VS Code calls where its user does not trust the folder. */
export function run(): Promise<void> {
  return runCases(describeRestricted);
}
