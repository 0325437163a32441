import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { digest } from '../disk/digest.ts'
import { readRegular } from '../disk/file.ts'
import { refusedAt } from '../disk/refusal.ts'
import { limits } from '../limits.ts'
import type { ArticleHead } from '../model.ts'
import { grant, rightsFor } from '../publish/rights.ts'
import { type IdKey, inserted } from './insert.ts'

/**
 * Writes one line into the front matter of an article, and changes no other byte; returns why it was not written, the end of a
 * sentence. The file is replaced as a whole, so that it is never half written; a link is not followed.
 * @throws Error when the system refuses to write
 */
export function writeLine(
  folder: string,
  { path, digest: known }: Pick<ArticleHead, 'path' | 'digest'>,
  key: IdKey,
  value: string,
): string | undefined {
  const file = join(folder, path)
  const read = readRegular(file, limits.file)
  if ('fault' in read) return `it ${read.fault}`
  if (digest(read.bytes) !== known) return 'it has changed meanwhile'
  if (!isUtf8(read.bytes)) return 'it is not UTF-8'
  const text = inserted(read.bytes.toString('utf8'), key, value)
  if (text === undefined) return 'its front matter has a form in which no place for the line is found'
  replace(file, text)
  return undefined
}

function replace(file: string, text: string): void {
  const temporary = join(dirname(file), `.${basename(file).slice(0, shownCharacters)}.${randomUUID()}`)
  try {
    const rights = rightsFor(file)
    const descriptor = openSync(temporary, 'wx', rights.mode)
    try {
      writeFileSync(descriptor, text)
      fsyncSync(descriptor)
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
