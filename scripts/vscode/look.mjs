/**
 * The texts of the elements that match a selector in an open VS Code: in its workbench, or in its webviews.
 * A frame that loads or goes away meanwhile has none.
 */
export async function look(page, where, selector) {
  const texts = framesOf(page, where).map(frame =>
    frame
      .evaluate(
        wanted => [...document.querySelectorAll(wanted)].map(element => element.textContent ?? ''),
        selector,
      )
      .catch(() => []),
  );
  return (await Promise.all(texts)).flat();
}

/** The first element that matches a selector in the workbench or in a webview, as something to click. */
export async function find(page, where, selector) {
  for (const frame of framesOf(page, where)) {
    const found = await frame.$(selector).catch(() => null);
    if (found) return found;
  }
  throw new Error(`There is no ${selector} in the ${where}.`);
}

/** Waits until a question has an answer that is not false, and yields it; else throws what was waited for. */
export async function until(question, { what, timeout = 30_000 }) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} seconds for ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function framesOf(page, where) {
  return page.frames().filter(frame => (frame === page.mainFrame()) === (where === 'workbench'));
}
