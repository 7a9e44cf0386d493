import { commands, Disposable, type ExtensionContext, Uri, workspace } from 'vscode';

/** The scheme of the rules' pages: they come with the extension, and on the web a file of it has no other address. */
const scheme = 'rolewright-rules';

/** What stands before a rule's id and `.md` in the address of its page. */
export const rulePages = `${scheme}:/`;

/** Shows the pages of the rules, wherever a link leads to one. */
export function showRulePages({ extensionUri }: ExtensionContext): Disposable {
  const folder = Uri.joinPath(extensionUri, 'docs', 'rules');
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, path)));
      },
    }),
    commands.registerCommand('rolewright.openRulePage', (rule: unknown) =>
      commands.executeCommand('vscode.open', Uri.parse(`${rulePages}${rule}.md`)),
    ),
  );
}
