import { look, until } from './look.mjs';
import { runCommand } from './run-command.mjs';

/** What the panel says until the server has read the files. */
const isEmpty = title => title === '' || title === 'Nothing here yet';

/** Opens the role card beside the editor of an open VS Code; yields its title once it stands there. */
export async function openRoleCard(page) {
  await runCommand(page, 'Open role card to the side');
  const title = async () =>
    (await look(page, 'webview', 'h1')).map(text => text.trim()).find(text => !isEmpty(text));
  return until(title, { what: 'a role card' });
}
