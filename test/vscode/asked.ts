import { commands } from 'vscode';
import { eventually } from './expect.ts';
import { screen } from './screen.ts';

/**
 * What VS Code asks or tells its user at the moment. What was asked last stays in the page, in a widget that is hidden.
 * Answers do not go by the keyboard, whose focus other notifications may take meanwhile.
 */
export const asked = {
  /** The choices that are offered. */
  choices: () => screen.look('workbench', `${quickInput} .quick-input-list .monaco-list-row`),
  /** Takes the first choice with a text, as soon as it is offered. */
  async choose(text: string): Promise<void> {
    await eventually(`offered: ${text}`, asked.choices, rows => rows.join().includes(text));
    await screen.click('workbench', `${quickInput} .monaco-list-row:has-text("${text}")`);
  },
  /** Takes the choice that is marked, or the text that is proposed. */
  accept: () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
  /** Answers nothing. */
  leave: () => commands.executeCommand('workbench.action.closeQuickOpen'),
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
