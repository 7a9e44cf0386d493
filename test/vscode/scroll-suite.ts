import { commands, Range, Selection, type TextEditor, TextEditorRevealType, window, workspace } from 'vscode';
import { fileOf, openAt, placeOf, replace, write } from './documents.ts';
import { contains, eventually, same } from './expect.ts';
import { deed, longFamily, manifest } from './long-family.ts';
import { screen } from './screen.ts';

const file = 'watches/family.yaml';

/** The card and the text that it is written in, scrolled and typed in. */
export function describeScrolling(): void {
  describe('The card of a family of a thousand lines', () => {
    let editor: TextEditor;

    it('opens beside it', async () => {
      await write('watches/framework.yaml', manifest);
      await write(file, longFamily());
      editor = await openAt(file, 'summary: Deed 4| of');
      await commands.executeCommand('rolewright.openCard');
      await eventually(
        'The keeper',
        () => screen.look('webview', 'h1'),
        titles => titles.includes('The keeper'),
      );
    });

    it('scrolls with the text', async () => {
      for (const number of [60, 100, 16]) {
        scrollTextTo(number);
        await eventually('scrolled', numberAtTopOfText, top => Math.abs(top - number) <= 1);
        await eventually('in step', numberAtTopOfCard, top => Math.abs(top - number) <= 4);
      }
      await screen.screenshot('in-step');
    });

    it('scrolls the text, and leaves cursor and focus where they are', async () => {
      const before = editor.selection;
      const scrolled = await numberAtTopOfText();
      await screen.wheel('webview', '.tools', 1500);
      await eventually('scrolled', numberAtTopOfText, number => number > scrolled + 5);
      await eventually('in step', distance, steps => steps <= 4);
      same(editor.selection, before);
      same(window.activeTextEditor?.document.uri.path, editor.document.uri.path);
    });

    it('is not scrolled back by the text that it has scrolled', async () => {
      for (const by of [900, -600]) {
        const top = await numberAtTopOfText();
        await screen.wheel('webview', '.tools', by);
        await eventually('scrolled', numberAtTopOfText, number => (number - top) * by > 0);
        await eventually('in step', distance, steps => steps <= 4);
        const before = await scrollOfCard();
        await answered();
        same(await scrollOfCard(), before);
      }
    });

    it('stays where it is while its text is typed', async () => {
      const number = await numberAtTopOfText();
      await window.showTextDocument(editor.document, editor.viewColumn);
      await putCursor(`Deed ${inCard(number + 6)}| of`);
      await marked(inCard(number + 6));
      const before = await scrollOfCard();
      await screen.type(' truly');
      await eventually(
        'typed on the card',
        () => screen.look('webview', '[data-current]'),
        texts => texts.join().includes('truly of the watch'),
      );
      same(await scrollOfCard(), before);
      await commands.executeCommand('workbench.action.files.save');
    });

    it('keeps scroll, selection and focus while it is updated', async () => {
      const number = inCard((await numberAtTopOfText()) + 3);
      const item = `document.querySelector('[id$="deed-${number}"]')`;
      await screen.run(
        'webview',
        `${item} && getSelection().selectAllChildren(${item}.querySelector('.title'))`,
      );
      await screen.run('webview', `${item}?.querySelector('[data-jump]').focus({ preventScroll: true })`);
      const before = await state();
      contains(before, `Deed ${number} `);
      contains(before, `deed-${number},`);
      await replace(editor.document, `Deed ${number - 3} of`, `Deed ${number - 3} and no other of`);
      const shown = () => screen.look('webview', '.item');
      await eventually('updated', shown, texts => texts.join().includes('and no other of'));
      same(await state(), before);
    });

    it('can be told not to scroll with the text, and the text not with it', async () => {
      const settings = workspace.getConfiguration('rolewright', fileOf(file));
      await settings.update('card.scrollCardWithEditor', false);
      await settings.update('card.scrollEditorWithCard', false);
      const before = await scrollOfCard();
      const top = await numberAtTopOfText();
      scrollTextTo(top > 70 ? 20 : 120);
      await eventually('scrolled', numberAtTopOfText, number => Math.abs(number - top) > 20);
      const scrolled = await numberAtTopOfText();
      await answered();
      same(await scrollOfCard(), before);
      await screen.wheel('webview', '.tools', -700);
      await eventually('scrolled', scrollOfCard, scroll => scroll !== before);
      await answered();
      same(await numberAtTopOfText(), scrolled);
      await settings.update('card.scrollCardWithEditor', undefined);
      await settings.update('card.scrollEditorWithCard', undefined);
    });

    function scrollTextTo(number: number): void {
      const place = placeOf(editor.document, `|  - id: deed-${number}\n`);
      editor.revealRange(new Range(place, place), TextEditorRevealType.AtTop);
    }

    async function putCursor(marked: string): Promise<void> {
      const place = placeOf(editor.document, marked);
      editor.selection = new Selection(place, place);
    }

    /** How many competencies lie between the one at the top of the text and the one at the top of the card. */
    async function distance(): Promise<number> {
      return Math.abs((await numberAtTopOfText()) - (await numberAtTopOfCard()));
    }

    async function numberAtTopOfText(): Promise<number> {
      const lines = editor.document.getText(editor.visibleRanges[0]);
      return Number(/deed.(\d+)/i.exec(lines)?.[1]);
    }

    async function numberAtTopOfCard(): Promise<number> {
      const texts = await screen.run(
        'webview',
        `[...document.querySelectorAll('.item')].filter(item => item.getBoundingClientRect().bottom > 40).map(item => item.textContent)`,
      );
      return Number(deed.exec(texts.join())?.[1]);
    }

    async function scrollOfCard(): Promise<number> {
      const scrolls = await screen.run('webview', `document.querySelector('main .item') && scrollY`);
      return Number(scrolls.find(scroll => scroll !== null));
    }

    /** The item whose jump has the focus, the scroll and the words that are selected. */
    async function state(): Promise<string> {
      const expression = `[document.activeElement?.closest('.item')?.id, scrollY, String(getSelection())].join()`;
      const states = await screen.run('webview', `document.querySelector('main .item') && ${expression}`);
      return String(states.find(one => one !== null));
    }

    /** The next one that is on the card of the keeper. */
    function inCard(number: number): number {
      return number + ((4 - (number % 3)) % 3);
    }

    function marked(number: number): Promise<string[]> {
      return eventually(
        'marked',
        () => screen.look('webview', '[data-current]'),
        texts => texts.join().includes(`Deed ${number} `),
      );
    }

    /** Moves the cursor and waits for its mark: whatever was sent to the card before has arrived by then. */
    async function answered(): Promise<void> {
      const texts = await screen.run(
        'webview',
        `[...document.querySelectorAll('.item')].filter(item => item.getBoundingClientRect().top > 60).map(item => item.textContent)`,
      );
      const number = Number(deed.exec(texts.join())?.[1]);
      await putCursor(`Deed ${number}| `);
      await marked(number);
    }
  });
}
