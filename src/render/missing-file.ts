import { posix } from 'node:path'
import type { Unreadable } from '../disk/file.ts'
import { limits } from '../limits.ts'
import { nearest } from '../text/nearest.ts'
import { didYouMean, relativePath } from './address-findings.ts'

/** The file that an article names: its path below content/, and how it is written. */
type Named = { file: string; written: string }

/** What to do about a file that cannot be read, and what to write where another file beside it was probably meant. */
export type Advice = { hint: string; meant?: { written: string; meant: string } | undefined }

/** Advises on the missing files of one article; `isSuitable` says of the names in their folders which may have been meant. */
export function openAdvice(from: string, isSuitable: (name: string) => boolean) {
  let searches = 0
  return (named: Named, { similar = [] }: Unreadable): Advice => {
    searches += 1
    return adviceFor(named, from, searches > limits.nearestSearches ? [] : similar.filter(isSuitable))
  }
}

function adviceFor({ file, written }: Named, from: string, names: readonly string[]): Advice {
  const name = posix.basename(file)
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
