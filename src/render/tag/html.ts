import { escapeHtml } from '../../text/escape-html.ts'
import { plainToHtml } from '../markdown.ts'

/** An HTML tag in one line of markdown: attributes without a value are left out, and no character is one of markdown. */
export const htmlTag = (name: string, attributes: Readonly<Record<string, string | undefined>>): string =>
  `<${name}${Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${inMarkdown(escapeHtml(oneLine(value)))}"`))
    .join('')}>`

/** Plain text as HTML. */
export const htmlText = (text: string): string => inMarkdown(escapeHtml(oneLine(text)))

/** Markdown of one paragraph, or of several, as HTML that can be part of a line. */
export const htmlOf = (markdown: string): string =>
  oneLine(
    plainToHtml(markdown.trim())
      .trim()
      .replace(/<\/p>\s*<p>/g, '<br>')
      .replace(/^<p>|<\/p>$/g, ''),
  )
    .split(/(<[^<>]*>)/)
    .map((piece, index) => (index % 2 === 0 ? inMarkdown(piece) : piece.replaceAll('|', '&#124;')))
    .join('')

/** The words of a markdown. */
export const wordsOf = (markdown: string): string => htmlOf(markdown).replace(/<[^<>]*>/g, '')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Markdown reads the line again. */
const inMarkdown = (html: string): string =>
  html.replace(/[*_`~[\]|\\]/g, (character) => `&#${character.codePointAt(0)};`)
