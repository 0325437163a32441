import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes set aside until they are asked for: in memory as long as they are few, then in a file that nobody else sees. */
export type TemporaryFile = {
  /** Takes bytes, and gives them back as often as they are asked for. */
  hold: (bytes: Uint8Array) => () => Uint8Array
  close: () => void
}

/** `most` bytes are kept in memory. */
export function openTemporaryFile(most = 32 << 20): TemporaryFile {
  let held = 0
  let file: { descriptor: number; length: number } | undefined
  return {
    hold(bytes) {
      if (held + bytes.length <= most) {
        held += bytes.length
        return kept(bytes)
      }
      file ??= { descriptor: openNameless(), length: 0 }
      const { descriptor, length: offset } = file
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
      file.length += bytes.length
      return spilled(descriptor, offset, bytes.length)
    },
    close() {
      if (file) closeSync(file.descriptor)
    },
  }
}

/** Apart from one another, since functions made in one place hold on to all that any of them needs. */
const kept = (bytes: Uint8Array) => () => bytes
const spilled = (descriptor: number, offset: number, length: number) => () => readAll(descriptor, offset, length)

/** It has no name from the beginning, so the system removes it however the build ends. */
function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'feedwright-'))
  const descriptor = openSync(join(folder, 'spill'), 'wx+', 0o600)
  rmSync(folder, { recursive: true, force: true })
  return descriptor
}

function readAll(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; ) {
    const count = readSync(descriptor, bytes, at, length - at, offset + at)
    if (count === 0) throw new Error('What was set aside in the folder for temporary files is lost.')
    at += count
  }
  return bytes
}
