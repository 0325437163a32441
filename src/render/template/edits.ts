import type { Diagnostic } from '../../diagnostic.ts'

/** A piece of the markdown, and what is read in its place. */
export type Edit = { start: number; end: number; text: string }

/** A finding at an offset of the markdown; `source` is what it is about, `write` what its author should write there. */
export type Found = Pick<Diagnostic, 'rule' | 'message' | 'hint'> & {
  offset: number
  source: string
  write?: Edit | undefined
}

/** A markdown after edits, and where each of its offsets was before. */
export type Edited = { markdown: string; origin: (offset: number) => number }

/** Applies edits in their order; one that begins inside an earlier one is part of it, up to where that ends. */
export function edited(markdown: string, edits: readonly Edit[]): Edited {
  const pieces: string[] = []
  const marks: { made: number; read: number }[] = [{ made: 0, read: 0 }]
  let [made, read] = [0, 0]
  for (const { start: begin, end, text } of edits.toSorted(byPlace)) {
    if (begin < read && end <= read) continue
    const start = Math.max(begin, read)
    pieces.push(markdown.slice(read, start), text)
    made += start - read + text.length
    read = end
    marks.push({ made, read })
  }
  return { markdown: pieces.join('') + markdown.slice(read), origin: (offset) => originOf(marks, offset) }
}

const byPlace = (a: Place, b: Place): number => a.start - b.start || b.end - a.end

type Place = { start: number; end: number }

/** Sorted, the longer one first where two begin together, and without those that begin inside another. */
export function inOrder<Piece extends Place>(pieces: readonly Piece[]): Piece[] {
  let last = 0
  return pieces.toSorted(byPlace).filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

function originOf(marks: readonly { made: number; read: number }[], offset: number): number {
  let [low, high] = [0, marks.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.made ?? 0) <= offset) low = middle
    else high = middle
  }
  const { made = 0, read = 0 } = marks[low] ?? {}
  return read + offset - made
}
