import { accessSync, closeSync, constants, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { statOf } from '../disk/file.ts'
import { makeFolders, removeIfEmpty } from '../disk/folder.ts'
import { yieldNow } from '../disk/yield.ts'
import { limits } from '../limits.ts'
import type { FileStat, OutputFile } from '../model.ts'
import { stagingName } from './names.ts'

/** A file that is completely written in the staging folder, and the path to which it will be moved. */
export type Staged = { from: string; to: string; stat?: FileStat | undefined }

/**
 * Writes all files into the staging folder. A full disk, a missing permission or an unreadable file is noticed here,
 * before any published file has changed.
 * @throws Error when the system refuses; then the staged files are removed
 */
export async function stage(files: readonly OutputFile[], root: string, signal?: AbortSignal): Promise<Staged[]> {
  const staging = join(root, stagingName)
  const made: string[] = []
  try {
    made.push(...makeFolders(staging))
    const staged: Staged[] = []
    while (staged.length < files.length) {
      await yieldNow(signal)
      const batch: Batched[] = []
      for (const { path, read } of files.slice(staged.length, staged.length + limits.stagedFiles)) {
        const to = join(root, path)
        made.push(...makeFolders(dirname(to)))
        mustAccept(dirname(to), root)
        batch.push({ from: join(staging, String(staged.length + batch.length)), to, bytes: read() })
        if (batch.reduce((sum, { bytes }) => sum + bytes.length, 0) >= limits.stagedBytes) break
      }
      staged.push(...(await Promise.allSettled(batch.map(write))).map(kept))
    }
    await yieldNow(signal)
    return staged
  } catch (error) {
    unstage(root)
    for (const folder of made.reverse()) removeIfEmpty(folder)
    throw error
  }
}

type Batched = { from: string; to: string; bytes: Uint8Array }

async function write({ from, to, bytes }: Batched): Promise<Staged> {
  await writeFile(from, bytes, { flush: true, flag: 'wx' })
  return { from, to, stat: statOf(from) }
}

/** @throws the reason of a rejected promise */
function kept<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/** @throws Error when a file cannot be moved from the staging folder into this one */
function mustAccept(folder: string, root: string): void {
  accessSync(folder, constants.W_OK | constants.X_OK)
  if (statSync(folder).dev !== statSync(root).dev) throw new Error(`"${folder}" is on another disk than "${root}".`)
}

/** Moves files into place in this order. A path always has the old file or the new one, even after a power failure. */
export function setInPlace(staged: readonly Staged[]): void {
  for (const [index, { from, to }] of staged.entries()) {
    renameSync(from, to)
    if (dirname(staged[index + 1]?.to ?? '') !== dirname(to)) flush(dirname(to))
  }
}

function flush(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Removes the staging folder of this build, or of one that died. */
export const unstage = (root: string): void => rmSync(join(root, stagingName), { recursive: true, force: true })
