import { commands, type Disposable, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  type Choice,
  type ChoicesAnswer,
  type ChoicesParams,
  choicesRequest,
} from '../../server/lsp/protocol.ts';
import { manifestIn, type Ours } from '../ours.ts';
import type { Server } from '../server.ts';
import { type Commit, commitsOf } from './git.ts';
import { pickView } from './pick-view.ts';
import type { CardPanel } from './preview.ts';

/** The commands that open views of more than one role in the panel; a key given to them is not asked for. */
export function registerViews(server: Server, panel: CardPanel, ours: Ours): readonly Disposable[] {
  const withChoices = async (show: (choices: ChoicesAnswer, uri: string) => Promise<void>) => {
    const place = await placeAt(panel, ours);
    if (place === 'left') return;
    const choices = place && (await server.ask<ChoicesAnswer>(choicesRequest, place));
    if (place !== undefined && choices !== undefined) return show(choices, place.uri);
    await window.showInformationMessage('Open a file of a competency framework first.');
  };
  return [
    commands.registerCommand('rolewright.compareRoles', (one?: unknown, other?: unknown) =>
      withChoices(async ({ cards, here }, uri) => {
        const given = [one, other].map(key => cards.find(card => card.key === key));
        const from =
          given[0] ?? (await pick(cards, here.card ?? panel.shown, 'Compare which role or level?'));
        if (from === undefined) return;
        const others = cards.filter(({ key }) => key !== from.key);
        const to = given[1] ?? (await pick(others, undefined, `Compare ${from.title} with which one?`));
        if (to !== undefined) await panel.show(uri, { compare: [from.key, to.key] });
      }),
    ),
    commands.registerCommand('rolewright.openLadder', (given?: unknown) =>
      withChoices(async ({ ladders, here }, uri) => {
        if (ladders.some(({ key }) => key === given)) return panel.show(uri, { card: String(given) });
        const isHere = ladders.some(({ key }) => key === here.ladder);
        const card = isHere ? here.ladder : (await pick(ladders, undefined, 'Which job family?'))?.key;
        if (card !== undefined) await panel.show(uri, { card });
      }),
    ),
    commands.registerCommand('rolewright.compareEarlier', () =>
      withChoices(async ({ cards, here }, uri) => {
        const key = here.card ?? (await pick(cards, panel.shown, 'Compare which role or level?'))?.key;
        const commit = key === undefined ? undefined : await pickCommit(Uri.parse(uri));
        if (key === undefined || commit === undefined) return;
        const earlier = { hash: commit.hash, name: firstLine(commit).slice(0, 60) };
        await panel.show(uri, { card: key, earlier });
      }),
    ),
    commands.registerCommand('rolewright.openCoverage', () =>
      withChoices(({ coverage }, uri) => panel.show(uri, { card: coverage })),
    ),
    commands.registerCommand('rolewright.openView', async () => {
      const view = await pickView();
      if (view !== undefined) await commands.executeCommand(view);
    }),
  ];
}

/**
 * The cursor in a file of ours, else what the panel shows, else one of the frameworks in the workspace; `left` where
 * the reader wants none of them.
 */
async function placeAt(panel: CardPanel, ours: Ours): Promise<ChoicesParams | 'left' | undefined> {
  const editor = window.activeTextEditor;
  if (editor !== undefined && ours.includes(editor.document)) {
    const { line, character } = editor.selection.active;
    return { uri: editor.document.uri.toString(), at: { line, character } };
  }
  if (panel.uri !== undefined) return { uri: panel.uri, shown: panel.shown };
  if (ours.roots.length === 0) return undefined;
  const root = ours.roots.length === 1 ? ours.roots[0] : await pickRoot(ours.roots);
  if (root === undefined) return 'left';
  const manifest = await manifestIn(root);
  return manifest && { uri: manifest.toString() };
}

async function pickRoot(roots: readonly Uri[]): Promise<Uri | undefined> {
  const items = roots.map(root => ({ label: workspace.asRelativePath(root), root }));
  return (await window.showQuickPick(items, { placeHolder: 'Of which framework?' }))?.root;
}

/** The commit that the reader picks among those that changed a file. */
async function pickCommit(file: Uri): Promise<Commit | undefined> {
  const commits = await commitsOf(file);
  if (commits === undefined || commits.length === 0) {
    await window.showInformationMessage('This file has no earlier versions in git.');
    return undefined;
  }
  const items = commits.map((commit): QuickPickItem & { readonly commit: Commit } => ({
    label: firstLine(commit),
    description: [commit.commitDate?.toLocaleDateString(), commit.hash.slice(0, 7)]
      .filter(Boolean)
      .join(' · '),
    commit,
  }));
  const picked = await window.showQuickPick(items, {
    placeHolder: 'Compare with which earlier version?',
    matchOnDescription: true,
  });
  return picked?.commit;
}

function firstLine({ message }: Commit): string {
  return message.split('\n')[0]!;
}

/** The one that the reader picks; the first offered is where the cursor is. */
async function pick(
  choices: readonly Choice[],
  first: string | undefined,
  placeHolder: string,
): Promise<Choice | undefined> {
  const ordered = [
    ...choices.filter(({ key }) => key === first),
    ...choices.filter(({ key }) => key !== first),
  ];
  const items = ordered.map((choice): QuickPickItem & { readonly choice: Choice } => ({
    label: choice.title,
    description: choice.note,
    choice,
  }));
  const picked = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return picked?.choice;
}
