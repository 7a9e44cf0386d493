/**
 * Asks again and again until the answer satisfies, and yields it; else throws with the last answer. The time is only
 * there for what never comes: it is long enough for a machine that has other things to do.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  satisfies: (answer: T) => boolean = Boolean,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > end) throw new Error(`Not ${what}: ${JSON.stringify(answer).slice(-2000)}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Throws with both sides when they do not read the same. */
export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map(side => JSON.stringify(side, null, 1));
  if (is !== should) throw new Error(`It is ${is}, not ${should}.`);
}

/** Throws with the text when a part is not in it. */
export function contains(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`“${part}” is not in “${text}”.`);
}
