import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isInside, makeFolders, real, removeIfEmpty } from '../disk/folder.ts'
import { mapYielding } from '../disk/yield.ts'
import type { OutputFile } from '../model.ts'
import { ledgerOf } from './ledger.ts'
import type { Lock } from './lock.ts'
import { isStaging, lockName, stagingOf } from './names.ts'
import { type Means, type Published, planOf } from './plan.ts'
import { folderMode } from './rights.ts'
import { beginStaging, flush, type Staged, setInPlace, stage } from './stage.ts'
import { type Twin, takeTime } from './twins.ts'

export type { Published } from './plan.ts'

/**
 * Writes these files into the output folder, in their order, so that pictures are there before the feeds with links to
 * them, and packed copies after their documents. Every file is complete at every moment, and no packed copy is older than its
 * document; a file with the same bytes is not touched. Files of earlier builds that
 * this one did not make are removed last; files of other programs are never touched. One build writes at a time.
 * @throws Error when the system refuses, another build does not end, or a file of another program has the same path;
 * the signal's reason when it is aborted. In all these cases the earlier files stay.
 */
export async function publish(
  files: readonly OutputFile[],
  out: string,
  { ledger, ...others }: Partial<Means> = {},
): Promise<Published> {
  const root = real(out)
  const means = { ...others, ledger: ledger ?? ledgerOf(root, [], true) }
  const made = makeFolders(root, folderMode)
  try {
    const unlocked = isLittered(root) ? undefined : await planOf(files, root, means).catch(() => undefined)
    if (unlocked?.isDone) return unlocked.counts // else it may have read half of another build, so it is planned again with the lock
    const { alone } = await import('./lock.ts')
    return await alone(root, (lock) => writeAll(files, root, lock, means), means.signal)
  } catch (error) {
    for (const folder of made.reverse()) removeIfEmpty(folder)
    throw error
  }
}

/** Whether another build is writing there, or one has died there. */
const isLittered = (root: string) => readdirSync(root).some((name) => name.startsWith(lockName) || isStaging(name))

async function writeAll(
  files: readonly OutputFile[],
  root: string,
  { token, check }: Lock,
  means: Means,
): Promise<Published> {
  const { ledger, signal } = means
  const staging = join(root, stagingOf(token))
  try {
    beginStaging(root, staging, check)
    const { before, changed, instead, obsolete, stale, twins, after, counts } = await planOf(files, root, means)
    const noted = [...changed, ...instead, ...twins]
    const staged = await stage([...before, ...noted, ...after], root, staging, signal)
    const [first, last] = [before.length + changed.length, before.length + changed.length + instead.length]
    const isMine = () => existsSync(staging) // else another build took over
    await removeStale(stale, root, isMine)
    await setInPlace(staged.slice(0, first))
    await mapYielding(obsolete, (path) => isMine() && remove(root, path), undefined)
    for (const { path } of [...instead, ...twins]) removeEmpty(join(root, path))
    await setInPlace(staged.slice(first, last))
    const rest = staged.slice(last).map((one, index) => timed(one, twins[index], root))
    await setInPlace(rest)
    const placed = [...staged.slice(0, last), ...rest]
    for (const [index, { path, digest }] of noted.entries()) {
      const stat = placed[before.length + index]?.stat
      if (stat) ledger.note(path, digest, stat)
    }
    return counts
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** A staged file with its stat, which is another one if it is a packed copy. */
const timed = (staged: Staged, twin: Twin | undefined, root: string): Staged =>
  twin ? { ...staged, stat: takeTime(twin, root, staged.from) } : staged

/** Removes packed copies before their documents change: also after a power failure none of them is older than its document. */
async function removeStale(paths: readonly string[], root: string, isMine: () => boolean): Promise<void> {
  const removed = await mapYielding(paths, (path) => isMine() && removeFile(root, path), undefined)
  const folders = paths.flatMap((path, index) => (removed[index] ? dirname(join(root, path)) : []))
  for (const folder of new Set(folders)) flush(folder)
}

/** Removes a file, and the folders that are empty then. */
function remove(root: string, path: string): void {
  if (!removeFile(root, path)) return
  let empty = real(dirname(join(root, path)))
  while (empty !== root && removeIfEmpty(empty)) empty = dirname(empty)
}

/** Removes a file, and returns whether it did; nothing is removed through a link out of the output folder. */
function removeFile(root: string, path: string): boolean {
  const folder = real(dirname(join(root, path)))
  if (folder !== root && !isInside(folder, root)) return false
  if (!isRemovable(join(root, path))) return false
  rmSync(join(root, path), { force: true })
  return true
}

/** Whether a path is a file: by now it may be a folder, or be below a file. */
function isRemovable(path: string): boolean {
  try {
    return !lstatSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Removes a folder in which nothing is but empty folders. */
function removeEmpty(folder: string): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of readdirSync(folder)) removeEmpty(join(folder, name))
  removeIfEmpty(folder)
}
