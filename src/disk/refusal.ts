/** Error codes of the system in words for people. */
const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EDQUOT: 'the disk is full',
  EEXIST: 'it already exists',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an error',
  ELOOP: 'it is a symbolic link',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  ENOTEMPTY: 'it is a folder with files in it',
  ENXIO: 'it is not a regular file',
  EROFS: 'the disk is read-only',
}

/** What a person can do about it, where the reason does not say so. */
const cures: Record<string, string> = {
  EDQUOT: ' Make room, and build again.',
  EISDIR: ' Move it to another place.',
  EMFILE: ' Allow more of them, like "ulimit -n 1024".',
  ENFILE: ' Close other programs, and build again.',
  ENOSPC: ' Make room, and build again.',
  ENOTDIR: ' Move the file that is in the place of a folder.',
  ENOTEMPTY: ' Move it to another place.',
}

/** The reason for an error of the system, as the end of a sentence. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return reasons[code] ?? code
}

/** An error of the system as sentences: the path, the reason, and what to do; undefined for any other error. */
export function refusedBy(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return undefined
  const path = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined
  return `${path === undefined ? '' : `${path}: `}${reason(error)}.${cures[String(error.code)] ?? ''}`
}

/** An error of the system that names this path: errors of open files name none. */
export const refusedAt = (path: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error ? Object.assign(error, { path, dest: path }) : error

/** Whether an error of the system has one of these codes. */
export const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
