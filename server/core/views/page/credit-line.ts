import type { Credit } from '../card/role-card.ts';

/** Whose words these are, who made them and under which terms, in one line; empty where nothing of that is said. */
export function creditLine({ name, version, publisher, tool, license }: Credit): string {
  const origin = name === undefined ? undefined : [name, version].filter(Boolean).join(' ');
  return [origin, publisher, tool, license].filter(part => part !== undefined).join(' · ');
}
