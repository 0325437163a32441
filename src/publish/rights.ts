import { chmodSync, chownSync, lstatSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The mode of a file, and its owner and group where they are not those of every new file. */
export type Rights = { mode: number; uid?: number; gid?: number }

/** The mode of a new folder: everyone can read it, whatever the umask of the build, since a web server is another user. */
export const folderMode = 0o755

/** The rights of the file that is replaced. A new file can be read by everyone, and gets the group of a folder that passes its group on. */
export function rightsFor(path: string): Rights {
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (status?.isFile()) return { mode: status.mode & 0o7777, uid: status.uid, gid: status.gid }
  const { mode, gid } = statSync(dirname(path))
  return mode & 0o2000 ? { mode: 0o644, gid } : { mode: 0o644 }
}

/** Gives a file these rights, as far as the system allows: only root can give a file away, and some disks have no rights. */
export function grant(path: string, { mode, uid, gid }: Rights): void {
  const own = lstatSync(path)
  const [owner, group] = [uid ?? own.uid, gid ?? own.gid]
  const isOthers = owner !== own.uid || group !== own.gid
  if (isOthers && !isDone(() => chownSync(path, owner, group))) isDone(() => chownSync(path, own.uid, group))
  if (isOthers || (own.mode & 0o7777) !== mode) isDone(() => chmodSync(path, mode))
}

function isDone(act: () => void): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}
