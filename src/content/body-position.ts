import { limits } from '../limits.ts'
import type { Position, SourceFile } from '../model.ts'
import { lineIndex } from './line-index.ts'
import { addressKey, tagKey, type WrittenPlaces, writtenPlaces } from './written-places.ts'

/** The positions of the body of a file; of what is not found in it, its beginning. */
export type BodyPositions = {
  start: () => Position
  /** Of an address: where it is written in a link, an attribute or as it is. */
  address: (address: string) => Position
  /** Of the first tag of an element. */
  tag: (name: string) => Position
  /** Of the first of these spellings that is there. */
  first: (spellings: readonly string[]) => Position
  /** Of an offset in the file. */
  at: (offset: number) => Position
}

/** The positions of the body that begins on this line. */
export function bodyPositions({ file, text }: SourceFile, firstLine: number): BodyPositions {
  const position = lineIndex(text)
  const body = bodyStart(text, firstLine)
  const at = (offset: number) => ({ file, ...position(offset) })
  let written: WrittenPlaces | undefined
  let searches = 0
  const offsetOf = (key: string) => {
    written ??= writtenPlaces(text, body)
    return written.get(key)
  }
  const search = (spelling: string) => {
    searches += 1
    const offset = searches > limits.bodySearches || spelling === '' ? -1 : text.indexOf(spelling, body)
    return offset < 0 ? undefined : offset
  }
  return {
    start: () => at(body),
    address: (address) => at(offsetOf(addressKey(address)) ?? search(address) ?? body),
    tag: (name) => at(offsetOf(tagKey(name)) ?? search(`<${name}`) ?? body),
    first: (spellings) => at(firstOf(spellings, search) ?? body),
    at,
  }
}

function firstOf(spellings: readonly string[], search: (spelling: string) => number | undefined): number | undefined {
  for (const spelling of spellings) {
    const offset = search(spelling)
    if (offset !== undefined) return offset
  }
  return undefined
}

/** The offset of a line; the end of a text that has not so many. */
function bodyStart(text: string, line: number): number {
  let start = 0
  for (let count = 1; count < line; count++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  return start
}
