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
import { beginStaging, setInPlace, stage } from './stage.ts'

export type { Published } from './plan.ts'

/**
 * Writes these files into the output folder, in their order, so that pictures are there before the feeds with links to
 * them. Every file is complete at every moment; a file with the same bytes is not touched. Files of earlier builds that
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
    const { before, changed, instead, obsolete, after, counts } = await planOf(files, root, means)
    const staged = await stage([...before, ...changed, ...instead, ...after], root, staging, signal)
    await setInPlace(staged.slice(0, before.length + changed.length))
    await mapYielding(obsolete, (path) => existsSync(staging) && remove(root, path), undefined) // else another build took over
    for (const { path } of instead) removeEmpty(join(root, path))
    await setInPlace(staged.slice(before.length + changed.length))
    for (const [index, { path, digest }] of [...changed, ...instead].entries()) {
      const stat = staged[before.length + index]?.stat
      if (stat) ledger.note(path, digest, stat)
    }
    return counts
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** Removes a file, and the folders that are empty then; nothing is removed through a link out of the output folder. */
function remove(root: string, path: string): void {
  const folder = real(dirname(join(root, path)))
  if (folder !== root && !isInside(folder, root)) return
  if (!isRemovable(join(root, path))) return
  rmSync(join(root, path), { force: true })
  let empty = folder
  while (empty !== root && removeIfEmpty(empty)) empty = dirname(empty)
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
