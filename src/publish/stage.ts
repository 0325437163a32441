import { accessSync, closeSync, constants, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stampOf } from '../disk/file.ts'
import { makeFolders, removeIfEmpty } from '../disk/folder.ts'
import { yieldNow } from '../disk/yield.ts'
import type { OutputFile, Stamp } from '../model.ts'
import { stagingName } from './names.ts'

/** A file that is whole on the disk, and where it goes. */
export type Staged = { from: string; to: string; stamp?: Stamp | undefined }

/**
 * Writes every file aside. Whatever can be refused is refused now, when nothing that is published has changed yet: a full
 * disk, a folder that must not be written, a file that cannot be read.
 * @throws Error when the system refuses; then nothing is left behind
 */
export async function stage(files: readonly OutputFile[], root: string, signal?: AbortSignal): Promise<Staged[]> {
  const staging = join(root, stagingName)
  const made: string[] = []
  try {
    made.push(...makeFolders(staging))
    const staged: Staged[] = []
    while (staged.length < files.length) {
      await yieldNow(signal)
      const batch: Waiting[] = []
      for (const { path, read } of files.slice(staged.length, staged.length + most.files)) {
        const to = join(root, path)
        made.push(...makeFolders(dirname(to)))
        mustTake(dirname(to), root)
        batch.push({ from: join(staging, String(staged.length + batch.length)), to, bytes: read() })
        if (batch.reduce((sum, { bytes }) => sum + bytes.length, 0) >= most.bytes) break
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

/** What is written at once: the disk flushes many files in little more time than one, but all are in memory until then. */
const most = { files: 16, bytes: 8 << 20 }

type Waiting = { from: string; to: string; bytes: Uint8Array }

async function write({ from, to, bytes }: Waiting): Promise<Staged> {
  await writeFile(from, bytes, { flush: true, flag: 'wx' })
  return { from, to, stamp: stampOf(from) }
}

/** @throws why the promise was not kept */
function kept<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/** Whether a file can be moved from the staging folder into this one. */
function mustTake(folder: string, root: string): void {
  accessSync(folder, constants.W_OK | constants.X_OK)
  if (statSync(folder).dev !== statSync(root).dev) throw new Error(`"${folder}" lies on another disk than "${root}".`)
}

/** Sets files in place, in this order: whoever reads a path finds the old file or the new one, even after a power cut. */
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

/** Removes what a build, this one or a dead one, has staged and not set in place. */
export const unstage = (root: string): void => rmSync(join(root, stagingName), { recursive: true, force: true })
