import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { statOf } from '../disk/file.ts'
import { makeFolders, removeIfEmpty } from '../disk/folder.ts'
import { refusedAt } from '../disk/refusal.ts'
import { yielding, yieldNow } from '../disk/yield.ts'
import { limits } from '../limits.ts'
import type { FileStat, OutputFile } from '../model.ts'
import { isStaging } from './names.ts'
import { folderMode, grant, rightsFor } from './rights.ts'
import { documentOf, type Twin } from './twins.ts'

/** A file that is completely written in the staging folder, and the path to which it will be moved. */
export type Staged = { from: string; to: string; stat?: FileStat | undefined }

/**
 * Writes all files into a staging folder of the output folder; when that is gone, another build took over. A full disk, a
 * missing permission or an unreadable file is noticed here, before any published file has changed.
 * @throws Error when the system refuses; then the folders made for the files are removed
 */
export async function stage(
  files: readonly (OutputFile | Twin)[],
  root: string,
  staging: string,
  signal?: AbortSignal,
): Promise<Staged[]> {
  const made: string[] = []
  try {
    const staged: Staged[] = []
    while (staged.length < files.length) {
      await yieldNow(signal)
      const batch: Batched[] = []
      for (const file of files.slice(staged.length, staged.length + limits.stagedFiles)) {
        const to = join(root, file.path)
        made.push(...makeFolders(dirname(to), folderMode))
        mustAccept(dirname(to), root)
        const from = join(staging, String(staged.length + batch.length))
        batch.push({ from, to, ...('document' in file ? await packed(file, root) : bytesOf(file, signal)) })
        if (batch.reduce((sum, { share }) => sum + share, 0) >= 1) break
      }
      staged.push(...(await Promise.allSettled(batch.map(write))).map(kept))
    }
    await yieldNow(signal)
    return staged
  } catch (error) {
    if (existsSync(staging)) for (const folder of made.reverse()) removeIfEmpty(folder)
    throw error
  }
}

/** The bytes of a file, its share of what may be done at the same time, and the file whose rights it gets. */
type Bytes = { bytes: Uint8Array | Iterable<Uint8Array> | (() => Promise<Uint8Array>); share: number; like?: string }
type Batched = { from: string; to: string } & Bytes

function bytesOf({ read, pieces }: OutputFile, signal: AbortSignal | undefined): Bytes {
  if (!read) return { bytes: untilAborted(pieces(), signal), share: limits.pieceBytes / limits.stagedBytes }
  const bytes = read()
  return { bytes, share: bytes.length / limits.stagedBytes }
}

async function packed(twin: Twin, root: string): Promise<Bytes> {
  const { pack } = await import('./pack.ts')
  const { path } = twin.document
  const document = documentOf(twin, root)
  return {
    bytes: () => pack(document, path, twin.compression),
    share: Math.max(document.length / limits.packedBytes, 1 / limits.packedFiles),
    like: join(root, path),
  }
}

/** A large file takes seconds to be copied. */
function* untilAborted(pieces: Iterable<Uint8Array>, signal: AbortSignal | undefined): Generator<Uint8Array> {
  for (const piece of pieces) {
    signal?.throwIfAborted()
    yield piece
  }
}

async function write({ from, to, bytes, like = to }: Batched): Promise<Staged> {
  const rights = rightsFor(like)
  try {
    await writeFile(from, typeof bytes === 'function' ? await bytes() : bytes, {
      flush: true,
      flag: 'wx',
      mode: rights.mode,
    })
  } catch (error) {
    throw refusedAt(to, error)
  }
  grant(from, rights)
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

/**
 * Moves files into place in this order, all of them. A path always has the old file or the new one, even after a power
 * failure.
 */
export async function setInPlace(staged: readonly Staged[]): Promise<void> {
  const loop = yielding(undefined) // so that the lock is renewed
  for (const [index, { from, to }] of staged.entries()) {
    renameSync(from, to)
    if (dirname(staged[index + 1]?.to ?? '') !== dirname(to)) flush(dirname(to))
    if (loop.isOver()) await loop.next()
  }
}

/** Makes sure that what was moved into a folder or removed from it is so after a power failure. */
export function flush(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/**
 * Makes the staging folder of a build, and removes those of dead builds. When another build takes over the lock, it does so
 * before it removes this folder: so after the check the folder is there only while the lock is held.
 * @throws Error when another build has the lock
 */
export function beginStaging(root: string, staging: string, check: () => void): void {
  makeFolders(staging)
  check()
  for (const name of readdirSync(root)) {
    const path = join(root, name)
    if (isStaging(name) && path !== staging) rmSync(path, { recursive: true, force: true })
  }
}
