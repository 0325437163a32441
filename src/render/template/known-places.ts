import type { Edit } from './edits.ts'
import type { KnownTag } from './known.ts'
import { before, behind, lineCharacters } from './lines.ts'

/** The HTML of a tag; `inline` where it is whole, so that it can be part of a line. */
type Html = { html: string; inline?: string }

/**
 * HTML in the place of a tag. Markdown reads a block of HTML up to an empty line: one is written behind it, and in front of what
 * opens and closes others, with the marks of the items and quotations around it.
 */
export function placed(
  markdown: string,
  masked: string,
  { start, end }: Pick<Edit, 'start' | 'end'>,
  { html, inline }: Html,
): Edit {
  const [lead, rest] = [before(masked, start, lineCharacters), behind(markdown, end, lineCharacters)]
  const [container = ''] = marks.exec(before(markdown, start, lineCharacters)) ?? []
  const isFirst = lead.slice(container.length).trim() === ''
  if (!isFirst && (inline !== undefined || /^[ \t>]*[|#]/.test(lead))) return { start, end, text: inline ?? html }
  if (isInHtml(markdown, start)) return { start, end, text: html }
  const next = container.replace(/[^>\s]/g, ' ')
  const emptyLine = `\n${next.trimEnd()}\n${next}`
  const follows = /^\n[ \t>]*\S/.test(markdown.slice(end + rest.length, end + rest.length + lineCharacters))
  const tail =
    behind(masked, end, lineCharacters).trim() !== ''
      ? emptyLine
      : rest.trim() === '' && follows
        ? `\n${next.trimEnd()}`
        : ''
  const text = `${isFirst ? '' : emptyLine}${html}${tail}`
  const [blanks] = tail === emptyLine ? (fenceLike.exec(rest) ?? []) : []
  return blanks === undefined ? { start, end, text } : { start, end: end + blanks.length, text: `${text}\\` }
}

/** Code in a line, which would open a block of code at the beginning of one. */
const fenceLike = /^[ \t]*(?=```|~~~)/

/** The marks of quotations and items at the beginning of a line. */
const marks = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/

/** Whether a block of HTML is open: it began with a tag, behind the last empty line. */
function isInHtml(markdown: string, start: number): boolean {
  const lines = markdown.slice(Math.max(0, start - blockCharacters), start).split('\n')
  const from = lines.findLastIndex((line, index) => index < lines.length - 1 && /^[ \t>]*$/.test(line)) + 1
  return lines.slice(from).some((line) => /^[ \t>]*<(?:[/!]|[a-z][\w-]*(?:[\s/>]|$))/i.test(line))
}

/** Characters in front of a tag in which a block of HTML may begin. */
const blockCharacters = 2_000

/** The markdown with known tags hidden: those that become blocks behind blanks, others behind letters. */
export function maskedTags(markdown: string, known: readonly KnownTag[]): string {
  const places = known
    .flatMap(({ tag, shown, closing }) => {
      if (tag.hidden || shown.doubt) return []
      const mask = shown.kind === 'address' || shown.kind === 'inline' ? 'x' : ' '
      return [tag, ...(closing ? [closing] : [])].map(({ start, end }) => ({ start, end, mask }))
    })
    .toSorted((a, b) => a.start - b.start)
  const pieces: string[] = []
  let read = 0
  for (const { start, end, mask } of places) {
    if (start < read) continue
    pieces.push(markdown.slice(read, start), markdown.slice(start, end).replace(/[^\n]/g, mask))
    read = end
  }
  return pieces.join('') + markdown.slice(read)
}
