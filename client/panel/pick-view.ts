import { type QuickPickItem, window } from 'vscode';
import { hasGit } from './git.ts';

interface ViewItem extends QuickPickItem {
  readonly command: string;
}

const views: readonly ViewItem[] = [
  {
    label: '$(list-tree) Career ladder',
    detail: 'The levels of a job family, and how what is expected grows',
    command: 'rolewright.openLadder',
  },
  {
    label: '$(table) Coverage',
    detail: 'Which roles require which skills, and where the framework is thin',
    command: 'rolewright.openCoverage',
  },
  {
    label: '$(arrow-both) Compare roles',
    detail: 'What is new from one role or level to another',
    command: 'rolewright.compareRoles',
  },
];

const earlier: ViewItem = {
  label: '$(history) Compare with an earlier version',
  detail: 'What has changed since a commit',
  command: 'rolewright.compareEarlier',
};

/** The command that opens the view of more than one role that the reader picks. */
export async function pickView(): Promise<string | undefined> {
  const items = hasGit() ? [...views, earlier] : views;
  return (await window.showQuickPick(items, { placeHolder: 'Which view?' }))?.command;
}
