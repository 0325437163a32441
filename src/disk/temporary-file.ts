import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { limits } from '../limits.ts'

/** Sets bytes aside; the function that it returns reads them back, as often as it is called. */
export type SetAside = (bytes: Uint8Array) => () => Uint8Array

/** Bytes that are needed later: the first ones stay in memory, the others go to a file without a name. */
export type TemporaryFile = { setAside: SetAside; close: () => void }

/** `memory` is the number of bytes that stay in memory. */
export function openTemporaryFile(memory: number = limits.setAsideBytes): TemporaryFile {
  let held = 0
  let file: { descriptor: number; length: number } | undefined
  return {
    setAside(bytes) {
      if (held + bytes.length <= memory) {
        held += bytes.length
        return inMemory(bytes)
      }
      file ??= { descriptor: openNameless(), length: 0 }
      const { descriptor, length: offset } = file
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
      file.length += bytes.length
      return inFile(descriptor, offset, bytes.length)
    },
    close() {
      if (file) closeSync(file.descriptor)
    },
  }
}

/** Two functions outside, because closures made in one place keep everything that any of them needs in memory. */
const inMemory = (bytes: Uint8Array) => () => bytes
const inFile = (descriptor: number, offset: number, length: number) => () => readAll(descriptor, offset, length)

/** The file loses its name at once, so that the system removes it however the build ends. */
function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'feedwright-'))
  const descriptor = openSync(join(folder, 'set-aside'), 'wx+', 0o600)
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
