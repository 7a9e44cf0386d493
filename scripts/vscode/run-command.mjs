import { look, until } from './look.mjs';

const input = '.quick-input-widget input:focus';
const entry = '.quick-input-widget .quick-input-list .monaco-list-row.focused';

/** Runs a command of an open VS Code as a person does: by its title, from the command palette. */
export async function runCommand(page, title) {
  const entries = async () => (await look(page, 'workbench', entry)).map(text => text.toLowerCase());

  // Whatever takes the focus closes the palette, and VS Code does so while it starts: then once more.
  const offered = async () => {
    await page.keyboard.press('F1');
    await until(async () => (await look(page, 'workbench', input)).length > 0, {
      what: 'the palette',
      timeout: 3000,
    });
    await page.keyboard.type(title);
    return until(async () => (await entries()).some(text => text.includes(title.toLowerCase())), {
      what: 'the command',
      timeout: 3000,
    });
  };
  await until(() => offered().catch(() => page.keyboard.press('Escape')), {
    what: `the command “${title}” in the palette`,
  });
  await page.keyboard.press('Enter');
}
