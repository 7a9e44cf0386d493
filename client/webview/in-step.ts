import type { PanelMessage, ScrollMessage } from '../../server/lsp/protocol.ts';
import { Alignment, type Anchor } from './alignment.ts';
import { readSource } from './read-source.ts';

/** Keeps a card in step with the text of its file: it scrolls with the text, and says where its reader scrolls it to. */
export class InStep {
  readonly #main: Element;
  readonly #send: (message: PanelMessage) => void;
  #file: string | undefined;
  /** Where the page was brought by us; nowhere while it settles. */
  #own: { readonly y: number; readonly height: number } | undefined;

  constructor(main: Element, send: (message: PanelMessage) => void) {
    this.#main = main;
    this.#send = send;
    window.addEventListener('scroll', () => this.#tell());
  }

  /**
   * Says that the page shows something new, and the file that it is written in. The browser may move a page after its
   * content has changed, so that what is read stays in place; it has done so two frames later.
   */
  rest(file: string | undefined): void {
    this.#file = file;
    this.#own = undefined;
    requestAnimationFrame(() => requestAnimationFrame(() => this.#remember()));
  }

  /** Brings what stands at the top of the text to the top of the page. */
  follow({ file, offset }: ScrollMessage): void {
    const y = file === this.#file ? this.#alignment(file).yOf(offset) : undefined;
    if (y === undefined) return;
    window.scrollTo({ top: y, behavior: 'instant' });
    this.#remember();
  }

  /** A page of another height was moved by what was folded, filtered or made wider. */
  #tell(): void {
    const own = this.#own;
    if (own === undefined) return;
    const isMoved = Math.abs(window.scrollY - own.y) >= 1;
    this.#remember();
    if (!isMoved || this.#file === undefined || own.height !== this.#own?.height) return;
    const offset = this.#alignment(this.#file).offsetOf(window.scrollY);
    if (offset !== undefined) this.#send({ kind: 'scroll', file: this.#file, offset: Math.round(offset) });
  }

  #remember(): void {
    this.#own = { y: window.scrollY, height: document.documentElement.scrollHeight };
  }

  /** What stands around other things ends where the last of them does, in the text perhaps somewhere else. */
  #alignment(file: string): Alignment {
    const toTop = window.scrollY - (document.querySelector('.tools')?.clientHeight ?? 0);
    const elements = [...this.#main.querySelectorAll('[data-source]:not(.flag)')];
    return new Alignment(
      elements.flatMap((element): Anchor[] => {
        const source = readSource(element);
        if (source?.uri !== file || !element.checkVisibility()) return [];
        const { top, bottom } = element.getBoundingClientRect();
        const start = { offset: source.start, y: top + toTop };
        const isInnermost = element.querySelector('[data-source]:not(.flag)') === null;
        return isInnermost ? [start, { offset: source.end, y: bottom + toTop }] : [start];
      }),
    );
  }
}
