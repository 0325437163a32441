import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { limits } from '../limits.ts'
import { refusedAt } from './refusal.ts'

/** Keeps bytes for later; the function that it returns reads them back, as often as it is called. */
export type SetAside = (bytes: Uint8Array) => () => Uint8Array

/**
 * A store for bytes that are needed later: the first ones stay in memory, the others are written to a file without a
 * name.
 */
export type TemporaryFile = { setAside: SetAside; close: () => void }

/** Opens such a store; `memory` is the number of bytes that stay in memory. */
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
      writeAll(descriptor, bytes)
      file.length += bytes.length
      return inFile(descriptor, offset, bytes.length)
    },
    close() {
      if (file) closeSync(file.descriptor)
    },
  }
}

/**
 * Two functions outside: a closure keeps alive all variables of its scope that any closure there uses, here the bytes.
 */
const inMemory = (bytes: Uint8Array) => () => bytes
const inFile = (descriptor: number, offset: number, length: number) => () => readAll(descriptor, offset, length)

/** The name of the file is removed at once, so that the system removes the file however the build ends. */
function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'feedwright-'))
  const descriptor = openSync(join(folder, 'set-aside'), 'wx+', 0o600)
  rmSync(folder, { recursive: true, force: true })
  return descriptor
}

/** @throws the error of the system, with the folder of the file */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
  } catch (error) {
    throw refusedAt(tmpdir(), error)
  }
}

function readAll(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; ) {
    const count = readSync(descriptor, bytes, at, length - at, offset + at)
    if (count === 0) throw new Error('The temporary file with the documents is damaged: it is shorter than before.')
    at += count
  }
  return bytes
}
