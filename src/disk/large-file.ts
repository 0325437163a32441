import { closeSync, constants, openSync, readSync } from 'node:fs'
import { limits } from '../limits.ts'
import type { FileStat } from '../model.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { digesting } from './digest.ts'
import { findFile, openRegular, type Unreadable, withRegular } from './file.ts'

/** What is known of a file that may be too large for memory: the digest of all its bytes, and those at its begin and end. */
export type Examined = { real: string; digest: string; stat: FileStat; begin: Buffer; end: Buffer }

/** Reads a file below a folder once, in pieces; `pause` is called after each of them. */
export function examine(root: string, path: string, pause: () => void = () => {}): Examined | Unreadable {
  const found = findFile(root, path)
  if ('fault' in found) return found
  return withRegular(found.real, limits.attachment, (descriptor, stat) => {
    const sum = digesting()
    for (const piece of piecesIn(descriptor, stat.size)) {
      sum.add(piece)
      pause()
    }
    const edge = (position: number) => {
      const bytes = Buffer.alloc(limits.edgeBytes)
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, position))
    }
    const end = edge(Math.max(0, stat.size - limits.edgeBytes))
    return { real: found.real, digest: sum.end(), stat, begin: edge(0), end }
  })
}

/** The bytes of a regular file, piece after piece, each good until the next one; or why it cannot be read. */
export function piecesOfFile(path: string, limit: number): Iterable<Uint8Array> | Unreadable {
  const opened = openRegular(path, limit)
  return 'fault' in opened ? opened : closing(opened.descriptor)
}

function* closing(descriptor: number): Generator<Uint8Array> {
  try {
    yield* piecesIn(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The digest of a file, which is read in pieces.
 * @throws what the system says when it cannot be read
 */
export function digestOfFile(path: string): string {
  const descriptor = openSync(path, 'r')
  try {
    const sum = digesting()
    for (const piece of piecesIn(descriptor)) sum.add(piece)
    return sum.end()
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The bytes of a file below a folder, piece after piece; each is good until the next one.
 * @throws Error at the end when they do not have this digest: the file has changed meanwhile
 */
export function* piecesOf(root: string, path: string, digest: string): Generator<Buffer> {
  const descriptor = openAgain(root, path)
  if (descriptor === undefined) throw changedMeanwhile(changed(path))
  try {
    const sum = digesting()
    for (const piece of piecesIn(descriptor)) {
      sum.add(piece)
      yield piece
    }
    if (sum.end() !== digest) throw changedMeanwhile(changed(path))
  } finally {
    closeSync(descriptor)
  }
}

const changed = (path: string) => `The file "${path}" changed while it was published`

function openAgain(root: string, path: string): number | undefined {
  const found = findFile(root, path)
  try {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
    return 'fault' in found ? undefined : openSync(found.real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch {
    return undefined
  }
}

function* piecesIn(descriptor: number, most = Number.POSITIVE_INFINITY): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(limits.pieceBytes)
  for (let at = 0; at < most; ) {
    const length = readSync(descriptor, buffer, 0, Math.min(buffer.length, most - at), at)
    if (length === 0) return
    at += length
    yield buffer.subarray(0, length)
  }
}
