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
import { join } from 'node:path'
import { limits } from '../limits.ts'
import type { FileStat } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { isInside } from './folder.ts'
import { reason } from './refusal.ts'

/** Why a file cannot be read: the end of a sentence that starts with its name. */
export type Unreadable = { fault: string; large?: boolean; isMissing?: boolean; similar?: string[] }

/** Why nothing is beside an article from code without a folder. */
export const noFolder: Unreadable = { fault: 'is a file, and "content" names no folder in which it is' }

/** The bytes of a file and its stat, or why it cannot be read. */
export type Bytes = { bytes: Buffer; stat: FileStat } | Unreadable

/** Reads a regular file. With a `buffer` of more than `limit` bytes, the bytes are part of it and are valid until it is used again. */
export const readRegular = (path: string, limit: number, buffer?: Buffer): Bytes =>
  withRegular(path, limit, (descriptor, stat): Bytes => {
    const bytes = buffer ? readInto(buffer, descriptor, stat.size) : readFileSync(descriptor)
    if (bytes.length > limit) return { fault: `has grown over the limit of ${limit} bytes`, large: true }
    return { bytes, stat }
  })

/** Reads from a regular file. */
export function withRegular<T>(
  path: string,
  limit: number,
  read: (descriptor: number, stat: FileStat) => T,
): T | Unreadable {
  const opened = openRegular(path, limit)
  if ('fault' in opened) return opened
  try {
    return read(opened.descriptor, opened.stat)
  } catch (error) {
    return unreadable(error)
  } finally {
    closeSync(opened.descriptor)
  }
}

/**
 * Opens a regular file, which its reader closes. It is opened first, without following a link and without waiting for a writer, and
 * examined then, so that it cannot be exchanged in between.
 */
export function openRegular(path: string, limit: number): { descriptor: number; stat: FileStat } | Unreadable {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const status = fstatSync(descriptor)
    if (status.isFile() && status.size <= limit)
      return { descriptor, stat: { size: status.size, time: status.mtimeMs } }
    closeSync(descriptor)
    if (!status.isFile()) return { fault: 'is not a regular file' }
    return { fault: `has ${status.size} bytes; the limit is ${limit}`, large: true }
  } catch (error) {
    return unreadable(error)
  }
}

const unreadable = (error: unknown): Unreadable => ({
  fault: `cannot be read: ${reason(error)}`,
  isMissing: isMissing(error),
})

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The stat of a regular file; undefined when there is no such file. */
export function statOf(path: string): FileStat | undefined {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false })
    return status?.isFile() ? { size: status.size, time: status.mtimeMs } : undefined
  } catch {
    return undefined
  }
}

/** Reads a file of this size; when all bytes are there it does not try to read more, which would cost a system call. */
function readInto(buffer: Buffer, descriptor: number, size: number): Buffer {
  let length = 0
  for (let read = -1; read !== 0 && (length === 0 || length !== size) && length < buffer.length; length += read) {
    read = readSync(descriptor, buffer, length, buffer.length - length, null)
  }
  return buffer.subarray(0, length)
}

/** The bytes of a picture below a folder. */
export function readPicture(root: string, path: string): Bytes {
  const found = findFile(root, path)
  return 'fault' in found ? found : readRegular(found.real, limits.picture)
}

/** Whether there is such a file. */
export const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** The stat of a file that an article names; undefined when it cannot be read. */
export function fileStat(root: string, path: string): FileStat | undefined {
  const found = findFile(root, path)
  return 'fault' in found ? undefined : statOf(found.real)
}

/** The real path of a file that an article names; its path may lead through links, but not out of the folder. */
export function findFile(root: string, path: string): { real: string } | Unreadable {
  const exact = sameName(root, path)
  if (!exact.path) return { fault: 'does not exist', similar: exact.siblings }
  try {
    const real = realpathSync.native(exact.path)
    return isInside(real, realpathSync.native(root)) ? { real } : { fault: 'is outside content/' }
  } catch (error) {
    return { fault: `cannot be read: ${reason(error)}` }
  }
}

/**
 * The path of a file as the disk spells it, with composed or decomposed accents; on Linux both can exist side by side.
 */
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
