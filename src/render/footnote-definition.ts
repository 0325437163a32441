import { Lexer } from 'marked'

/** The definition of a footnote: its label, the markdown of the note, and the source that was read. */
export type Definition = { label: string; content: string; raw: string }

/** A reference such as `[^1]`; without a label too, since a definition without one would vanish as that of a link. */
export const reference = '\\[\\^[^[\\]\\n]*\\]'

const marker = ` {0,3}${reference}:`
const beginning = new RegExp(`^${marker}[ \\t]*`)

/**
 * Reads the definition of a footnote at the beginning of a source. A note goes on in all lines that are indented by four columns,
 * also behind blank lines, and in those that belong to its paragraph.
 */
export function definitionAt(source: string): Definition | undefined {
  const [begin] = beginning.exec(source) ?? []
  if (begin === undefined) return undefined
  const end = endOfNote(source, begin.length)
  return {
    label: begin.slice(begin.indexOf('^') + 1, begin.lastIndexOf(']')).trim(),
    content: source.slice(begin.length, end).replace(/(?<=\n)(?: {4}| {0,3}\t)/g, ''),
    raw: source.slice(0, end),
  }
}

/** Each turn reads the rest of a paragraph and the indented lines behind it. */
function endOfNote(source: string, begin: number): number {
  let end = endOfParagraph(source, begin)
  let isFenced = fence.test(source.slice(begin, end))
  for (;;) {
    indented.lastIndex = end
    const [lines] = indented.exec(source) ?? []
    if (lines === undefined) return end
    isFenced ||= fence.test(lines)
    end += lines.length
    if (!isFenced) end = endOfParagraph(source, source.lastIndexOf('\n', end - 2) + 1)
  }
}

/** Where the lines end that belong to a paragraph with this line; the end of this line when it is no part of a paragraph. */
function endOfParagraph(source: string, line: number): number {
  const limit = source.slice(line).search(paragraphEnd)
  const rest = limit < 0 ? source.slice(line) : source.slice(line, line + limit)
  const [lines = ''] = unlike.test(rest)
    ? (/^[^\n]*/.exec(rest) ?? [])
    : (Lexer.rules.block.gfm.paragraph.exec(rest) ?? [])
  const last = line + lines.length
  return source.startsWith('\n', last) ? last + 1 : last
}

/** What ends every paragraph: the next definition, or a blank line. */
const paragraphEnd = new RegExp(`\\n(?:${marker}|[ \\t]*\\n)`)

/** The first line of what is no paragraph: nothing, code, a heading, a table or HTML. */
const unlike = /^[ \t]*(?:$|\n|```|~~~|#{1,6}[ \t]|\||<[a-z!?/])/i

const fence = /^[ \t]*(?:```|~~~)/m

const indented = /(?:(?:[ \t]*\n)*(?: {4}| {0,3}\t)[ \t]*[^ \t\n][^\n]*(?:\n|$))+/y

/** Where the next definition interrupts a paragraph; it is not looked for beyond what ends one. */
export function nextDefinition(source: string): number | undefined {
  const found = interruption.exec(source)
  return found?.[1] === undefined ? undefined : found.index + 1
}

const interruption = new RegExp(
  `\\n(?:[ \\t]*\\n|(${marker})| {0,3}(?:#{1,6}[ \\t\\n]|>|\`\`\`|~~~|(?:[*+-]|1[.)])[ \\t]))`,
)
