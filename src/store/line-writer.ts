import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolders } from '../publish/folder.ts'
import { checkSum, type Lines, type Place } from './lines.ts'

/** Writes a cache file aside, and sets it in place when it is whole. Where the system refuses, there is none. */
export type LineWriter = {
  write: (value: unknown) => void
  copy: (lines: Lines, place: Place) => void
  finish: () => void
  discard: () => void
}

/** Without a path nothing is written. */
export function writeLines(path: string | undefined, key: string): LineWriter {
  if (path === undefined) return nowhere
  written += 1
  const aside = `${path}.${process.pid}-${written}.tmp`
  let waiting: Uint8Array[] = []
  let count = 0
  const descriptor = attempt(() => {
    makeFolders(dirname(path))
    return openSync(aside, 'w', 0o600)
  })
  let isWhole = descriptor !== undefined

  function add(bytes: Uint8Array): void {
    waiting.push(bytes)
    count += bytes.length
    if (count > 1 << 18) flush()
  }

  function flush(): void {
    const bytes = Buffer.concat(waiting)
    waiting = []
    count = 0
    isWhole &&= descriptor !== undefined && attempt(() => writeAll(descriptor, bytes)) === true
  }

  let isEnded = false
  function end(act: () => void): void {
    if (isEnded) return
    isEnded = true
    flush()
    if (descriptor === undefined) return
    closeSync(descriptor)
    if (!isWhole || attempt(act) === undefined) attempt(() => rmSync(aside, { force: true }))
  }

  const writer: LineWriter = {
    write(value) {
      if (!isWhole) return
      const text = Buffer.from(JSON.stringify(value))
      add(Buffer.from(`${checkSum(text)} `))
      add(text)
      add(lineEnd)
    },
    copy(lines, place) {
      const bytes = lines.raw(place)
      isWhole &&= bytes.length === place.length
      add(bytes)
    },
    finish: () =>
      end(() => {
        renameSync(aside, path)
        return true
      }),
    discard() {
      isWhole = false
      end(() => {})
    },
  }
  writer.write(key)
  return writer
}

/** So that two builds in one process do not write into one file. */
let written = 0

const lineEnd = Buffer.from('\n')

const nowhere: LineWriter = { write() {}, copy() {}, finish() {}, discard() {} }

function writeAll(descriptor: number, bytes: Uint8Array): true {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
  return true
}

/** A cache that cannot be written is no fault: the next build reads everything again. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
