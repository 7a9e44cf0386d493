import { commands } from 'vscode';
import { eventually } from './expect.ts';
import { screen } from './screen.ts';

/** What VS Code asks or tells its user at the moment. What was asked last stays in the page, in a widget that is hidden. */
export const asked = {
  /** The choices that are offered. */
  choices: () => screen.look('workbench', `${quickInput} .quick-input-list .monaco-list-row`),
  /** The sentence below a field to write into. */
  prompt: () => screen.look('workbench', `${quickInput} .quick-input-message`),
  /** Waits for a notification with a sentence. */
  notification: (sentence: string) =>
    eventually(`told: ${sentence}`, notifications, texts => texts.join().includes(sentence)),
  /** Presses a button of a notification. */
  press: (button: string) =>
    screen.click('workbench', `${notification} .monaco-button:has-text("${button}")`),
};

const quickInput = '.quick-input-widget:not([style*="display: none"])';
const notification = '.notification-list-item';

async function notifications(): Promise<string[]> {
  await commands.executeCommand('notifications.showList');
  return screen.look('workbench', notification);
}
