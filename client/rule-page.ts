import { commands, type ExtensionContext, Uri } from 'vscode';

/** Opens the page of a rule, which comes with the extension, as it is meant to be read. */
export async function openRulePage(context: ExtensionContext, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return;
  const page = Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule}.md`);
  await commands.executeCommand('markdown.showPreview', page);
}
