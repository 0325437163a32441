import { closeSync, constants, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { makeFolders } from '../disk/folder.ts'

/** A piece of a cache file, in bytes. */
export type Place = { offset: number; length: number }

/** A cache file: lines of JSON, each after its check sum. A damaged line is as good as none: a cache may be lost at any time. */
export type Lines = {
  /** The lines in their order; the bytes of each are good until the next one. */
  all: () => Generator<{ place: Place; bytes: Uint8Array }>
  /** The JSON of a line; undefined when it is damaged. */
  read: (place: Place) => Uint8Array | undefined
  close: () => void
}

/** Opens a file that was written under this key. Any other, a file of another user, and one that cannot be read are as good as none. */
export function openLines(path: string, key: string): Lines | undefined {
  const descriptor = openOwn(path)
  if (descriptor === undefined) return undefined
  const first = linesOf(descriptor).next().value
  if (first && parsed(jsonOf(first.bytes)) === key) {
    return {
      all: () => linesOf(descriptor, first.place.length),
      read: (place) => jsonOf(readAt(descriptor, place)),
      close: () => closeSync(descriptor),
    }
  }
  closeSync(descriptor)
  return undefined
}

/** The value of a line; undefined when it is damaged. */
export function parsed(json: Uint8Array | undefined): unknown {
  try {
    return json && JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString())
  } catch {
    return undefined
  }
}

function openOwn(path: string): number | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const status = fstatSync(descriptor)
    if (status.isFile() && status.uid === (process.getuid?.() ?? status.uid)) return descriptor
    closeSync(descriptor)
  } catch {
    // not there, or not for us
  }
  return undefined
}

function* linesOf(descriptor: number, from = 0): Generator<{ place: Place; bytes: Uint8Array }, undefined> {
  let [offset, length] = [from, 1 << 18]
  for (let bytes = readAt(descriptor, { offset, length }); bytes.length > 0; ) {
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      yield { place: { offset: offset + start, length: end + 1 - start }, bytes: bytes.subarray(start, end + 1) }
      start = end + 1
    }
    if (start === 0) length *= 2 // one line is longer than what was read
    offset += start
    const next = readAt(descriptor, { offset, length })
    if (start === 0 && next.length === bytes.length) return
    bytes = next
  }
}

const lineFeed = 0x0a

function readAt(descriptor: number, { offset, length }: Place): Buffer {
  try {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset))
  } catch {
    return Buffer.alloc(0)
  }
}

/** Eight hexadecimal digits of the check sum, a blank, the JSON, a line feed. */
function jsonOf(line: Uint8Array): Uint8Array | undefined {
  const json = line.subarray(9, -1)
  const sum = Buffer.from(line.buffer, line.byteOffset, Math.min(8, line.length)).toString('latin1')
  return sum === checkSum(json) ? json : undefined
}

const checkSum = (json: Uint8Array) => crc32(json).toString(16).padStart(8, '0')

/**
 * Writes a cache file aside and renames it when it is whole. Where the system refuses there is no file, which is not a fault:
 * the next build reads everything again.
 */
export function writeLines(path: string, key: string, lines: Iterable<Uint8Array>): void {
  const aside = `${path}.${process.pid}-${++asides}.tmp`
  try {
    makeFolders(dirname(path))
    const descriptor = openSync(aside, 'w', 0o600)
    try {
      writeLine(descriptor, json(key))
      for (const line of lines) writeLine(descriptor, line)
    } finally {
      closeSync(descriptor)
    }
    renameSync(aside, path)
  } catch {
    removeQuietly(aside)
  }
}

/** Two builds in one process do not write into one file. */
let asides = 0

export const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))

function writeLine(descriptor: number, line: Uint8Array): void {
  const bytes = Buffer.concat([Buffer.from(`${checkSum(line)} `), line, Buffer.from('\n')])
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // it cannot be there
  }
}
