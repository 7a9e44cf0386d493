import { look, until } from './look.mjs';
import { runCommand } from './run-command.mjs';

/** Opens the role card beside the editor of an open VS Code; yields its title once it stands there. */
export async function openRoleCard(page) {
  await runCommand(page, 'Open role card to the side');
  return until(async () => (await look(page, 'webview', 'h1')).map(title => title.trim()).find(Boolean), {
    what: 'a role card',
  });
}
