import type { ExchangeMessage } from '../../server/lsp/protocol.ts';

/** Sends what is pasted into a box: the HTML of a page where the browser has put it into the clipboard, else its text. */
export function takePaste(box: HTMLTextAreaElement, send: (message: ExchangeMessage) => void): void {
  const status = document.querySelector('[role=status]')!;
  box.addEventListener('paste', event => {
    event.preventDefault();
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const page = tidy(html);
    if (page !== '') send({ kind: 'pasted', name: 'pasted.html', text: page });
    else if (text.trim() !== '') send({ kind: 'pasted', name: 'pasted.txt', text });
    else status.textContent = 'The clipboard holds no text. Copy the page once more.';
  });
  box.addEventListener('beforeinput', event => {
    event.preventDefault();
    status.textContent = 'Nothing can be typed here. Paste with Ctrl+V, on a Mac with ⌘V.';
  });
  box.focus();
}

/** The HTML with each block on a line of its own and without its looks, so that a line of it can be found and read. */
function tidy(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (body.textContent?.trim() === '') return '';
  for (const element of body.querySelectorAll('script, style, link, meta')) element.remove();
  for (const element of body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (isLook(name)) element.removeAttribute(name);
    if (element.matches(blocks)) element.before('\n');
  }
  return `${body.innerHTML.replace(/\n\s*\n/g, '\n').trim()}\n`;
}

const blocks =
  'address, article, blockquote, caption, dd, div, dl, dt, h1, h2, h3, h4, h5, h6, hr, li, main, ol, p, section, table, td, th, tr, ul';

function isLook(attribute: string): boolean {
  return /^(?:class|style|src|srcset|sizes|width|height|on.*|data-.*)$/.test(attribute);
}
