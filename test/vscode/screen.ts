import { askRunner } from './suite-client.ts';

type Where = 'workbench' | 'webview';

/**
 * The window around the suite as a person has it, eyes and hands: the extension API shows neither the squiggles
 * that are drawn nor what a webview holds.
 */
export const screen = {
  /** The texts of the elements that match. */
  look: (where: Where, selector: string) => askRunner('look', { where, selector }),
  /** The same as they are drawn, without what is hidden. */
  read: (where: Where, selector: string) => askRunner('read', { where, selector }),
  /** Clicks the first element that matches. */
  click: (where: Where, selector: string) => askRunner('click', { where, selector }),
  /** Turns the mouse's wheel over the first element that matches, by so many pixels. */
  wheel: (where: Where, selector: string, by: number) => askRunner('wheel', { where, selector, by }),
  /** What an expression has for a value: for each webview, those of a list one by one. */
  run: (where: Where, expression: string) => askRunner('run', { where, expression }),
  type: (text: string) => askRunner('type', { text }),
  press: (key: string) => askRunner('press', { key }),
  /** Fills the clipboard as a browser does when a page is copied. */
  copyPage: (html: string, text: string) => askRunner('copyPage', { html, text }),
  /** Keeps a picture beside the logs, for people. */
  screenshot: (name: string) => askRunner('screenshot', { name }),
};
