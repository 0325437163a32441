import { posix } from 'node:path'
import type { Unreadable } from '../disk/file.ts'
import { nearest } from '../text/nearest.ts'
import { didYouMean, relativePath } from './address-findings.ts'

/** The file that an article names: its path below content/, how it is written, and the path of the article. */
type Named = { file: string; written: string; from: string }

/** What to do about a file that cannot be read, and what to write where another file beside it was probably meant. */
export type Advice = { hint: string; meant?: { written: string; meant: string } | undefined }

/** The advice for a missing file; `isSuitable` says of the names in its folder which may have been meant. */
export function missingFile(
  { file, written, from }: Named,
  { similar = [] }: Unreadable,
  isSuitable: (name: string) => boolean,
): Advice {
  const name = posix.basename(file)
  const names = similar.filter(isSuitable)
  const same = names.find((one) => one.toLowerCase() === name.toLowerCase())
  const near = same ?? nearest(name, names) ?? names.find((one) => stemOf(one) === stemOf(name))
  if (near === undefined) return { hint: 'Put the file beside the article, or correct its name.' }
  const address = relativePath(posix.join(posix.dirname(file), near), from)
  return {
    hint: same === undefined ? didYouMean(address) : `The file is called "${same}": write it so.`,
    meant: { written, meant: address + (/#.*$/.exec(written)?.[0] ?? '') },
  }
}

const stemOf = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase()
