/** Faults of disks and permissions in words for people. */
const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EDQUOT: 'the disk is full',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports a fault',
  ELOOP: 'it is a link',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  ENXIO: 'it is not a regular file',
  EROFS: 'the disk is read-only',
}

/** Why the system refused, as the end of a sentence. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault'
  return reasons[code] ?? code
}

/** What the system refused, as a sentence; undefined of any other error. */
export function refusedBy(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return undefined
  return `${'path' in error ? `${error.path}: ` : ''}${reason(error)}.`
}
