import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { readRegular } from '../disk/file.ts'
import { makeFolders } from '../disk/folder.ts'
import { webLimits } from '../http/limits.ts'
import { byCodeUnit } from '../text/characters.ts'

/** What was announced: the name of a server → the address of a document or article → its mark then. */
export type Announced = ReadonlyMap<string, Marks>

/** The marks of what one server knows, by their addresses. */
export type Marks = ReadonlyMap<string, string>

const schema = z.strictObject({
  about: z.string(),
  announced: z.record(z.string(), z.record(z.string(), z.string())),
})

/** Reads the state file; nothing is known where it does not exist, and a `fault`, a sentence, says that it is damaged. */
export function readState(file: string): { announced: Announced; fault?: string } {
  if (!existsSync(file)) return { announced: new Map() }
  const read = readRegular(file, webLimits.announceStateBytes)
  if ('fault' in read) throw new Error(`The state file "${file}" ${read.fault}. Name another file with --state.`)
  const { data } = schema.safeParse(parsed(read.bytes.toString('utf8')))
  if (data)
    return {
      announced: new Map(Object.entries(data.announced).map(([name, marks]) => [name, new Map(Object.entries(marks))])),
    }
  return {
    announced: new Map(),
    fault: `The state file "${file}" is damaged. It is written anew, and only changes of the last 48 hours are announced.`,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Replaces the state file as a whole: the same state makes the same bytes. */
export function writeState(file: string, announced: Announced): void {
  const text = `${JSON.stringify({ about, announced: sorted(announced, (marks) => sorted(marks, (mark) => mark)) }, null, 1)}\n`
  makeFolders(dirname(file))
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}`)
  try {
    writeFileSync(temporary, text, { flush: true, flag: 'wx' })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

const about =
  'What `feedwright announce` has announced to whom. Keep this file between runs, so that nothing is announced twice.'

function sorted<T, R>(map: ReadonlyMap<string, T>, of: (value: T) => R): Record<string, R> {
  const entries = [...map].sort(([a], [b]) => byCodeUnit(a, b)).map(([key, value]) => [key, of(value)] as const)
  return Object.fromEntries(entries)
}
