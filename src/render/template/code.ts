import { plainToHtml } from '../markdown.ts'
import { inOrder } from './edits.ts'
import { before } from './lines.ts'

/** A piece of the markdown; the inside of a code block of another tool is `hidden`: it is no markdown. */
export type Piece = { start: number; end: number; hidden?: { start: number; end: number } | undefined }

/**
 * The pieces that are not code, and not in a comment or script: the markdown is rendered with a number before each of
 * them, which shows where it comes out.
 */
export function outsideCode<One extends Piece>(markdown: string, all: readonly One[]): One[] {
  const pieces = inOrder(all)
  const written: string[] = []
  let read = 0
  pieces.forEach(({ start, end, hidden }, index) => {
    const source = hidden
      ? `${markdown.slice(start, hidden.start)}${markdown.slice(hidden.start, hidden.end).replace(/[^\n]/g, 'x')}${markdown.slice(hidden.end, end)}`
      : markdown.slice(start, end)
    written.push(markdown.slice(read, start), `zq${index}qz`, source)
    read = end
  })
  const html = plainToHtml(written.join('') + markdown.slice(read))
  const code = numbersInCode(html)
  return pieces.filter(({ start }, index) => !code.has(index) && !isFence(markdown, start))
}

/** What is said behind the backticks that open a code block is no text. */
const isFence = (markdown: string, offset: number): boolean =>
  /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3}|~{3})/.test(before(markdown, offset))

function numbersInCode(html: string): Set<number> {
  const found = new Set<number>()
  let closing: string | undefined
  for (const [piece, name, comment, number] of html.matchAll(steps)) {
    if (number !== undefined) {
      if (closing !== undefined) found.add(Number(number))
    } else if (closing === undefined)
      closing = comment ? '-->' : name === undefined ? undefined : `</${name.toLowerCase()}`
    else if (piece.toLowerCase() === closing || (closing === '</code' && piece === '</p')) closing = undefined
  }
  return found
}

const steps =
  /<(code|pre|script|style|textarea|xmp)(?=[\s>])|(<!--)|zq(\d+)qz|<\/(?:code|pre|script|style|textarea|xmp|p)(?=[\s>])|-->/gi
