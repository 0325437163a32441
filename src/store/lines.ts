import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** A line of a cache file: where it stands, and what it says; undefined when it is damaged. */
export type Line = { at: Place; value: () => unknown }
export type Place = { offset: number; length: number }

/** A cache file: lines of JSON, each with its check sum. */
export type Lines = {
  /** The lines one after the other; each is good until the next one is asked for. */
  next: () => Line | undefined
  /** A line that has been passed. */
  read: (place: Place) => unknown
  /** The bytes of lines that have been passed, as they stand. */
  raw: (place: Place) => Uint8Array
  close: () => void
}

/**
 * Opens a cache file that holds what was made with this key. Of any other, of one that somebody else wrote, and of one that
 * cannot be read, nothing is told. A damaged line says nothing either: a cache may be lost at any time.
 */
export function openLines(path: string | undefined, key: string): Lines | undefined {
  const descriptor = path === undefined ? undefined : openOwn(path)
  if (descriptor === undefined) return undefined
  const lines = linesOf(descriptor)
  if (lines.next()?.value() === key) return lines
  lines.close()
  return undefined
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

function linesOf(descriptor: number): Lines {
  let buffer = Buffer.allocUnsafe(1 << 18)
  let [start, end, offset] = [0, 0, 0] // what of the buffer is still to be told, and where in the file the buffer begins

  /** Reads on behind what is there; whether there was more. */
  function more(): boolean {
    if (start > 0) {
      buffer.copyWithin(0, start, end)
      offset += start
      end -= start
      start = 0
    }
    if (end === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2)
    const count = readAt(descriptor, buffer.subarray(end), offset + end)
    end += count
    return count > 0
  }

  function raw({ offset: from, length }: Place): Uint8Array {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readAt(descriptor, bytes, from))
  }

  let isOpen = true
  return {
    next() {
      for (let searched = start; ; ) {
        const found = buffer.subarray(0, end).indexOf(lineFeed, searched)
        if (found >= 0) {
          const bytes = buffer.subarray(start, found)
          const at = { offset: offset + start, length: bytes.length + 1 }
          start = found + 1
          return { at, value: () => parsed(bytes) }
        }
        searched = end - start
        if (end - start > longest || !more()) return undefined
      }
    },
    read: (place) => parsed(raw(place).subarray(0, place.length - 1)),
    raw,
    close() {
      if (isOpen) closeSync(descriptor)
      isOpen = false
    },
  }
}

const lineFeed = 0x0a

/** No line of ours has so many bytes. */
const longest = 1 << 28

function readAt(descriptor: number, bytes: Uint8Array, offset: number): number {
  try {
    return readSync(descriptor, bytes, 0, bytes.length, offset)
  } catch {
    return 0
  }
}

/** Eight hexadecimal digits of the check sum, a blank and the JSON. */
function parsed(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (text.toString('latin1', 0, 8) !== checkSum(text.subarray(9))) return undefined
  try {
    return JSON.parse(text.toString('utf8', 9))
  } catch {
    return undefined
  }
}

/** Of the JSON of a line. */
export const checkSum = (bytes: Uint8Array) => crc32(bytes).toString(16).padStart(8, '0')
