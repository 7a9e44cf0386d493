import type { Connection, WorkspaceFolder as Folder } from 'vscode-languageserver';
import type { Settings } from './protocol.ts';
import type { WorkspaceFolder } from './texts.ts';

/** What the user has set: when to check, and which files are ours without a manifest. */
export interface UserSettings {
  readonly lintRun: 'onType' | 'onSave';
  readonly folders: readonly WorkspaceFolder[];
  /** Files, wherever they are. */
  readonly chosen: readonly string[];
}

/** What holds until the editor has said otherwise. */
export function defaultSettings(folders: readonly Folder[]): UserSettings {
  return { lintRun: 'onType', folders: folders.map(({ uri }) => ({ uri, globs: [] })), chosen: [] };
}

/** Asks the editor for the settings, of each folder its own. */
export async function readSettings(
  connection: Connection,
  folders: readonly Folder[],
): Promise<UserSettings> {
  const scopes = [{}, ...folders.map(({ uri }) => ({ scopeUri: uri }))];
  const answers: unknown[] = await connection.workspace.getConfiguration(
    scopes.map(scope => ({ ...scope, section: 'rolewright' })),
  );
  const [general, ...own] = answers.map(answer => (answer ?? {}) as Settings);
  return {
    lintRun: general?.lint?.run === 'onSave' ? 'onSave' : 'onType',
    folders: folders.map(({ uri }, index) => ({
      uri,
      globs: filesOf(own[index]).filter(file => !isUri(file)),
    })),
    chosen: [...new Set([general, ...own].flatMap(filesOf).filter(isUri))],
  };
}

/** Settings are written by hand: what is not a list of words counts for nothing. */
function filesOf(settings: Settings | undefined): readonly string[] {
  const files: unknown = settings?.files;
  return Array.isArray(files) ? files.filter(file => typeof file === 'string' && file !== '') : [];
}

/** One letter before the colon is a drive of Windows. */
function isUri(file: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(file);
}
