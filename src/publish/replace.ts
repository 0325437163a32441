import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refusedAt } from '../disk/refusal.ts'
import { grant, rightsFor } from './rights.ts'

/**
 * Writes a file whole, in place of the one that is there, with its rights; a link is not followed. `isLasting` has it on the disk before
 * it takes this place, which takes time: what a person wrote must outlive a power failure, what can be built again need not.
 * @throws Error when the system refuses
 */
export function replaceFile(file: string, text: string, { isLasting }: { isLasting: boolean }): void {
  const temporary = join(dirname(file), `.${basename(file).slice(0, shownCharacters)}.${randomUUID()}`)
  try {
    const rights = rightsFor(file)
    const descriptor = openSync(temporary, 'wx', rights.mode)
    try {
      writeFileSync(descriptor, text)
      if (isLasting) fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    grant(temporary, rights)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw refusedAt(file, error)
  }
}

/** So much of the name of a file is in that of its temporary file: longer ones are not allowed everywhere. */
const shownCharacters = 50
