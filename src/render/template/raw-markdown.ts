import { Marked, type Token } from 'marked'
import type { Outcome } from './curly.ts'
import type { Edit, Found } from './edits.ts'

const marked = new Marked({ gfm: true })

/** Whether a text may hold markdown inside a block of HTML: such a block begins with a tag, and ends at an empty line. */
export function mayHoldRawMarkdown(markdown: string): boolean {
  let isInHtml = false
  for (const line of markdown.split('\n')) {
    isInHtml = /^ {0,3}<\/?[a-z]/i.test(line) || (isInHtml && /\S/.test(line))
    if (isInHtml && (inline.test(line) || blockAt(line) !== undefined || item.test(line))) return true
  }
  return false
}

/** Markdown inside HTML, which markdown does not read without an empty line: it is read as if there were one, or as HTML where there can be none. */
export function readRawMarkdown(markdown: string): Outcome {
  const outcome: Outcome = { edits: [], found: [] }
  inTokens(marked.lexer(markdown), 0, outcome)
  return outcome
}

function inTokens(tokens: readonly Token[], start: number, outcome: Outcome): void {
  let offset = start
  for (const { type, raw } of tokens) {
    if (type === 'html') inBlock(raw, offset, outcome, 0)
    offset += raw.length
  }
}

/** Empty lines that one block of HTML lacks; others are found when these are written. */
const emptyLines = 20

function inBlock(raw: string, start: number, outcome: Outcome, depth: number): void {
  const seen = withoutTags(raw)
  let offset = 0
  for (const line of seen.split('\n')) {
    const written = raw.slice(offset, offset + line.length)
    const block = blockAt(line) ?? listAt(seen.slice(offset, offset + listCharacters))
    const piece = block ?? inline.exec(line)?.[0]
    if (piece !== undefined && (block !== undefined || !(line.includes(tagMark) || isPhrasing(raw.slice(0, offset))))) {
      const indent = /^\s*/.exec(written)?.[0].length ?? 0
      add(outcome, afterEmptyLine(written, piece, start + offset, indent))
      if (depth < emptyLines) inRest(raw.slice(offset + indent), start + offset + indent, outcome, depth)
      return
    }
    if (piece !== undefined)
      add(
        outcome,
        asHtml(written, piece.replaceAll(tagMark, ''), start + offset, /<(?:code|pre|kbd|samp)/i.test(written)),
      )
    offset += line.length + 1
  }
}

function inRest(raw: string, start: number, outcome: Outcome, depth: number): void {
  let offset = start
  for (const token of marked.lexer(raw)) {
    if (token.type === 'html') inBlock(token.raw, offset, outcome, depth + 1)
    offset += token.raw.length
  }
}

function add({ edits, found }: Outcome, { edit, ...one }: Found & { edit?: Edit | undefined }): void {
  if (edit) edits.push(edit)
  found.push({ ...one, write: edit })
}

const tagMark = '\u0001'

/** As many characters, without code and comments, and with a mark for each character of a tag. */
const withoutTags = (html: string): string =>
  html
    .replace(
      /<!--[\s\S]*?(?:-->|$)|<(pre|code|script|style|textarea|xmp|math|svg|kbd|samp)(?=[\s>])[\s\S]*?(?:<\/\1\s*>|$)/gi,
      (hidden) => hidden.replace(/[^\n]/g, tagMark),
    )
    .replace(/<\/?[a-z][^<>]*>/gi, (tag) => tag.replace(/[^\n]/g, tagMark))

/** A picture, a link, bold text and code: what HTML text does not look like. */
const inline =
  /!\[[^[\]\n]{0,300}\]\((?:<[^<>\n]+>|[^\s()<>]+)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)|(?<![\w\\!\]])\[[^[\]\n]{1,300}\]\((?:[a-z][a-z+.-]*:|\/|#|\.|[^\s()<>]*[./])[^\s()<>]*(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)|(?<![\w*\\])\*\*(?=[^\s*])[^*\n]{1,300}(?<=\S)\*\*(?!\*)|(?<![`\\\w])`[^`\n]{1,200}`(?!`)/

/** What begins a heading, a block of code or a table. */
const blockAt = (line: string): string | undefined =>
  /^ {0,3}#{1,6}[ \t]+\S.*|^[ \t]*(?:`{3}|~{3}).*|^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t:|-]*$/
    .exec(line)?.[0]
    .trim()

/** The first of two items. */
const item = /^[ \t]*(?:[-*+]|1\.)[ \t]+\S/

const listCharacters = 1_000

/** Two items one after the other. */
const listAt = (text: string): string | undefined =>
  (/^[ \t]*([-*+])[ \t]+(?=\S)[^\n]*(?=\n[ \t]*\1[ \t]+\S)/.exec(text) ??
    /^[ \t]*1\.[ \t]+(?=\S)[^\n]*(?=\n[ \t]*2\.[ \t]+\S)/.exec(text))?.[0].trim()

/** Whether the element that is open there holds text, where an empty line would begin a paragraph of its own. */
function isPhrasing(html: string): boolean {
  const open: string[] = []
  for (const { 1: slash, 2: name = '' } of html.matchAll(/<(\/?)([a-z][\w-]*)[^<>]*>/gi)) {
    if (/^(?:br|hr|img|input|source|wbr|col|embed|track|link|meta)$/i.test(name)) continue
    if (slash === '/') open.pop()
    else open.push(name.toLowerCase())
  }
  return /^(?:p|h[1-6]|span|figure|figcaption|li|td|th|dt|dd|a|summary|em|strong|b|i|small|caption|u|font|label)$/.test(
    open.at(-1) ?? '',
  )
}

const message = (piece: string) => `${shown(piece)} is inside HTML, where markdown needs an empty line before it`

const shown = (piece: string) => (piece.length > 80 ? `${piece.slice(0, 70)} ...` : piece)

const afterEmptyLine = (line: string, piece: string, offset: number, indent: number): Found & { edit: Edit } => ({
  offset: offset + Math.max(indent, line.indexOf(piece)),
  source: `${piece} ${offset}`,
  rule: 'raw-markdown',
  message: `${message(piece)}: it is published as if there were one.`,
  hint: 'Put an empty line before this line, and no blanks at its beginning.',
  edit: { start: offset, end: offset + line.length, text: `\n${line.slice(indent)}` },
})

function asHtml(line: string, piece: string, offset: number, isCode: boolean): Found & { edit?: Edit } {
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const html = isCode ? '' : marked.parseInline(line.trim(), { async: false })
  return {
    offset: offset + Math.max(indent.length, line.indexOf(piece)),
    source: `${piece} ${offset}`,
    rule: 'raw-markdown',
    message: `${message(piece)}: it is published ${isCode ? 'as it is written' : 'as if it were HTML'}.`,
    hint: isCode ? 'Write it in HTML, as the tags around it.' : `Write the line in HTML: ${shown(html)}`,
    ...(isCode ? {} : { edit: { start: offset, end: offset + line.length, text: `${indent}${html}` } }),
  }
}
