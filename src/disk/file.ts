import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { limits } from '../limits.ts'
import type { Stamp } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { reason } from './refusal.ts'

/** Bytes, with the stamp they were read under, or why there are none: the end of a sentence that starts with the file's name. */
export type Bytes =
  | { bytes: Buffer; stamp: Stamp }
  | { fault: string; large?: boolean; isMissing?: boolean; similar?: string[] }

/**
 * Opened without following a link and without waiting for a writer, then asked what it is: nothing can be swapped in between.
 * With a `desk`, a buffer of more than `limit` bytes, the bytes lie on it and are good until it is used again.
 */
export function readRegular(path: string, limit: number, desk?: Buffer): Bytes {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const status = fstatSync(descriptor)
      if (!status.isFile()) return { fault: 'is not a regular file' }
      if (status.size > limit) return { fault: `has ${status.size} bytes; the limit is ${limit}`, large: true }
      const bytes = desk ? readTo(desk, descriptor, status.size) : readFileSync(descriptor)
      if (bytes.length > limit) return { fault: `has grown over the limit of ${limit} bytes`, large: true }
      return { bytes, stamp: { size: status.size, time: status.mtimeMs } }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return { fault: `cannot be read: ${reason(error)}`, isMissing: isMissing(error) }
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The stamp of a regular file; undefined when there is none. */
export function stampOf(path: string): Stamp | undefined {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false })
    return status?.isFile() ? { size: status.size, time: status.mtimeMs } : undefined
  } catch {
    return undefined
  }
}

/** Once it has as many bytes as the file said, it does not ask whether there are more. */
function readTo(desk: Buffer, descriptor: number, size: number): Buffer {
  let length = 0
  for (let read = -1; read !== 0 && (length === 0 || length !== size) && length < desk.length; length += read) {
    read = readSync(descriptor, desk, length, desk.length - length, null)
  }
  return desk.subarray(0, length)
}

/** A picture below a folder, by a path that may lead through links but not out of it. */
export function readPicture(root: string, path: string): Bytes {
  const found = findPicture(root, path)
  return 'fault' in found ? found : readRegular(found.real, limits.picture)
}

/** The stamp of such a picture; undefined when it cannot be read. */
export function pictureStamp(root: string, path: string): Stamp | undefined {
  const found = findPicture(root, path)
  return 'fault' in found ? undefined : stampOf(found.real)
}

function findPicture(root: string, path: string): { real: string } | { fault: string; similar?: string[] } {
  const exact = sameName(root, path)
  if (!exact.path) return { fault: 'is not there', similar: exact.siblings }
  try {
    const real = realpathSync.native(exact.path)
    const inside = relative(realpathSync.native(root), real)
    return inside.startsWith('..') || inside === '' ? { fault: 'lies outside content/' } : { real }
  } catch (error) {
    return { fault: `cannot be read: ${reason(error)}` }
  }
}

/** A file by its path in either composition of accents; on Linux both can stand side by side. */
function sameName(root: string, path: string): { path?: string; siblings: string[] } {
  return path.split('/').reduce<{ path?: string; siblings: string[] }>(
    ({ path: above }, name) => {
      if (above === undefined) return { siblings: [] }
      if (exists(join(above, name))) return { path: join(above, name), siblings: [] }
      const siblings = siblingsOf(above)
      const same = siblings.find((sibling) => sibling.normalize('NFC') === name.normalize('NFC'))
      return same === undefined ? { siblings } : { path: join(above, same), siblings }
    },
    { path: root, siblings: [] },
  )
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function siblingsOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort(byCodeUnit)
  } catch {
    return []
  }
}
