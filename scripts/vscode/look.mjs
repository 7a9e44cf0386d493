/**
 * The texts of the elements that match a selector in an open VS Code: in its workbench, or in its webviews.
 * A frame that loads or goes away meanwhile has none.
 */
export function look(page, where, selector) {
  return textsOf(page, where, selector, 'textContent');
}

/** The same as they are drawn: without what is hidden, and as a style changes it. */
export function read(page, where, selector) {
  return textsOf(page, where, selector, 'innerText');
}

/** What an expression has for a value in the workbench or in each webview, those of a list one by one. */
export async function run(page, where, expression) {
  const values = framesOf(page, where).map(frame => frame.evaluate(expression).catch(() => []));
  return (await Promise.all(values)).flat();
}

/**
 * The first element that matches a selector in the workbench or in a webview, as something to click; found anew where
 * it is drawn anew meanwhile.
 */
export async function find(page, where, selector) {
  for (const frame of framesOf(page, where))
    if (await frame.$(selector).catch(() => null)) return frame.locator(selector).first();
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

async function textsOf(page, where, selector, kind) {
  const texts = framesOf(page, where).map(frame =>
    frame
      .evaluate(
        ([wanted, text]) => [...document.querySelectorAll(wanted)].map(element => element[text] ?? ''),
        [selector, kind],
      )
      .catch(() => []),
  );
  return (await Promise.all(texts)).flat();
}

function framesOf(page, where) {
  return page.frames().filter(frame => (frame === page.mainFrame()) === (where === 'workbench'));
}
