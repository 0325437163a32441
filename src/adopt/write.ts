import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'
import { digest } from '../disk/digest.ts'
import { readRegular } from '../disk/file.ts'
import { limits } from '../limits.ts'
import type { ArticleHead } from '../model.ts'
import { replaceFile } from '../publish/replace.ts'
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
  replaceFile(file, text, { isLasting: true })
  return undefined
}
