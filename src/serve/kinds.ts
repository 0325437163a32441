import { escapeHtml } from '../text/escape-html.ts'
import { previewLimits } from './limits.ts'
import { columnsOf, forTerminal } from './terminal.ts'
import type { PreviewWords } from './words.ts'

/** A kind of reader: its name in the query of an address, the word of its label, whether it loads pictures, and how it shows the text of an article. */
export type ReaderKind = {
  key: string
  label: 'reader' | 'phone' | 'text'
  hasPictures: boolean
  show: (html: string, words: PreviewWords) => string
}

/** The kinds of readers by which the preview shows articles; the first is the usual one. */
export const readerKinds: readonly [ReaderKind, ...ReaderKind[]] = [
  { key: 'reader', label: 'reader', hasPictures: true, show: inReader },
  { key: 'phone', label: 'phone', hasPictures: true, show: inReader },
  { key: 'text', label: 'text', hasPictures: false, show: inTerminal },
]

/** The kind that a query asks for: `?as=phone` */
export const kindIn = (query: URLSearchParams): ReaderKind =>
  readerKinds.find(({ key }) => key === query.get('as')) ?? readerKinds[0]

/** Links to an article or a feed by each kind. */
export const kindLinks = (path: string, words: PreviewWords, current?: ReaderKind): string =>
  readerKinds
    .map((kind) => {
      const query = kind === readerKinds[0] ? '' : `?as=${kind.key}`
      return `<a href="${path}${query}"${kind === current ? ' aria-current="page"' : ''}>${words[kind.label]}</a>`
    })
    .join(' ')

/** Tables and code that are too wide can be scrolled by themselves, also with the keyboard. */
function inReader(html: string, words: PreviewWords): string {
  const shown = html.replace(/<(\/?)([a-z][a-z\d]*)(?:[^<>"]|"[^"]*")*>/g, (tag, slash: string, name: string) => {
    if (name === 'pre' && slash === '') return tag.replace('<pre', '<pre tabindex="0"')
    if (name !== 'table') return tag
    return slash === ''
      ? `<div class="scroll" role="group" aria-label="${words.table}" tabindex="0">${tag}`
      : `${tag}</div>`
  })
  return `<div class="text">${shown}</div>`
}

/** Lines as in a terminal; a row of a table is cut where the window ends. */
function inTerminal(html: string, words: PreviewWords): string {
  const lines = forTerminal(html)
  const cut = lines.filter(({ text, isRow }) => isRow && columnsOf(text) > previewLimits.terminalColumns).length
  const rows = lines.map(({ text, isRow }) => (isRow ? `<span>${escapeHtml(text)}</span>` : `${escapeHtml(text)}\n`))
  const note =
    cut > 0
      ? `<p class="none" lang="${words.tag}" dir="ltr">${words.rowsCut(cut, previewLimits.terminalColumns)}</p>\n`
      : ''
  return `${note}<pre class="terminal">${rows.join('').trimEnd()}</pre>`
}
