import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const { source } = createRequire(import.meta.url)('axe-core') as { readonly source: string };

/** What axe finds on a page, each with the first elements that it is about: its usual rules and WCAG 2.2's on targets. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    options =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { resultTypes: ['violations' as const], rules: { 'target-size': { enabled: true } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).slice(0, 3)}`);
}
