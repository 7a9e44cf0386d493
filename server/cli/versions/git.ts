import { spawnSync } from 'node:child_process';

/** Asks the `git` of this machine; nothing is changed and nothing is fetched. */
export interface Git {
  /** What git prints; a sentence of git's where it fails, `missing` where there is no git. */
  run(args: readonly string[], cwd: string, input?: string): GitAnswer;
}

export type GitAnswer =
  | { readonly status: 'done'; readonly bytes: Uint8Array }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'missing' };

/** The git that the command line finds. */
export const machineGit: Git = {
  run(args, cwd, input) {
    const { error, status, stdout, stderr } = spawnSync('git', [...args], {
      cwd,
      input: input ?? '',
      maxBuffer: 512_000_000,
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
    });
    if (error !== undefined && 'code' in error && error.code === 'ENOENT') return { status: 'missing' };
    if (error !== undefined) return { status: 'failed', reason: error.message };
    if (status === 0) return { status: 'done', bytes: stdout };
    return { status: 'failed', reason: stderr.toString().trim() };
  },
};
