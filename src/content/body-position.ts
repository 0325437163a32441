import type { Position, SourceFile } from '../model.ts'

/** The positions of the body of a file. */
export type BodyPositions = {
  /**
   * Of a piece of it, an address or a tag, in the first of its spellings that is there; else, and when none is given, where
   * the body begins.
   */
  first: (spellings: readonly string[]) => Position
  /** Of an offset in the file. */
  at: (offset: number) => Position
}

/** The positions of the body that begins on this line. */
export function bodyPositions({ file, text }: SourceFile, firstLine: number): BodyPositions {
  const starts = lineStarts(text)
  const body = starts[firstLine - 1] ?? text.length
  const at = (offset: number) => {
    const line = lineOf(starts, offset)
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
  return { at, first: (spellings) => at(find(text, body, spellings) ?? body) }
}

/** What stands before an address or a tag in markdown and HTML, the surest first. */
const introductions = ['](', '](<', '="', "='", ']: ', '=', '<', '']

function find(text: string, body: number, spellings: readonly string[]): number | undefined {
  const forms = new Set(spellings.flatMap((form) => [form, decoded(form), form.replaceAll('&', '&amp;')]))
  for (const before of introductions) {
    for (const form of forms) {
      const index = text.indexOf(before + form, body)
      if (index >= 0) return index + before.length
    }
  }
  return undefined
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** The offset of each line. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** The line, counted from 1, in which an offset lies: the last one that begins at or before it. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
