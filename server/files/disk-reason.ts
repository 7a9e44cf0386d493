/** Why the disk refused something, in words that end a sentence. */
export function reasonOf(error: unknown): string {
  return reasons[String(codeOf(error))] ?? 'the disk reports an error';
}

/** The disk's own word for what went wrong. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is lacking',
  EPERM: 'permission is lacking',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
};
