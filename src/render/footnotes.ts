import type { MarkedExtension, Token, Tokens } from 'marked'
import { type Anchors, anchorsOf } from './footnote-anchors.ts'
import { definitionAt, reference as mark, nextDefinition } from './footnote-definition.ts'

/** The footnotes of one text: an extension that collects them, and their list, to be asked for when the text is rendered. */
export type Footnotes = { extension: MarkedExtension; list: (render: (tokens: Token[]) => string) => string }

type Note = { label: string; tokens: Token[]; number: number; id: string; references: string[] }

/** Notes by label, as it was written, else without regard to case; and those that the list shows, by number. */
type Book = { all: Note[]; byLabel: Map<string, Note>; byFolded: Map<string, Note>; shown: Note[]; anchors: Anchors }

/** Footnotes as GitHub and markdown-it read them; the anchors after a pattern like `fn-{label}`. */
export function footnotes(pattern: string): Footnotes {
  const book: Book = { all: [], byLabel: new Map(), byFolded: new Map(), shown: [], anchors: anchorsOf(pattern) }
  return {
    extension: { extensions: [definition(book), reference(book)], walkTokens: withoutReferences },
    list: (render) => list(book, render),
  }
}

const definition = (book: Book) => ({
  name: 'footnote',
  level: 'block' as const,
  start: nextDefinition,
  tokenizer(this: { lexer: Lexer }, source: string): Tokens.Generic | undefined {
    const found = definitionAt(source)
    if (!found) return undefined
    const { label, content, raw } = found
    const { state } = this.lexer
    const { top } = state
    state.top = true // also inside a list item, where a text is no paragraph
    const note = { label, tokens: this.lexer.blockTokens(content), number: 0, id: '', references: [] }
    state.top = top
    book.all.push(note)
    if (!book.byLabel.has(label)) book.byLabel.set(label, note)
    if (!book.byFolded.has(label.toLowerCase())) book.byFolded.set(label.toLowerCase(), note)
    return { type: 'footnote', raw }
  },
  renderer: () => '',
})

type Lexer = { state: { top: boolean; inLink: boolean }; blockTokens: (source: string) => Token[] }

/** A picture is described by text alone. */
function withoutReferences(token: Token): void {
  if (token.type === 'image' && 'tokens' in token)
    token.tokens = token.tokens?.filter(({ type }) => type !== 'footnoteReference')
}

/** A reference without a note stays text. One in a link is no link, since no link can be in a link. */
const reference = (book: Book) => ({
  name: 'footnoteReference',
  level: 'inline' as const,
  tokenizer(this: { lexer: Lexer }, source: string): Tokens.Generic | undefined {
    const [raw] = atStart.exec(source) ?? []
    if (raw === undefined) return undefined
    const label = raw.slice(2, -1).trim()
    if (!noteOf(book, label)) return undefined
    return { type: 'footnoteReference', raw, label, inLink: this.lexer.state.inLink }
  },
  renderer({ label, inLink }: Tokens.Generic): string {
    const note = noteOf(book, String(label))
    if (!note) return ''
    show(book, note)
    const id = book.anchors.reference(note, note.references.length + 1)
    note.references.push(id)
    return inLink
      ? `<sup id="${id}">${note.number}</sup>`
      : `<sup><a href="#${note.id}" id="${id}">${note.number}</a></sup>`
  },
})

const atStart = new RegExp(`^${mark}`)

const noteOf = ({ byLabel, byFolded }: Book, label: string): Note | undefined =>
  byLabel.get(label) ?? byFolded.get(label.toLowerCase())

/** Notes have numbers in the order in which they are referred to. */
function show(book: Book, note: Note): void {
  if (note.number > 0) return
  note.number = book.shown.push(note)
  note.id = book.anchors.note(note)
}

/** All notes behind a rule, which needs no translation; those without a reference come last, since their text must not be lost. */
function list(book: Book, render: (tokens: Token[]) => string): string {
  const texts: string[] = []
  const renderShown = () => {
    for (let next = book.shown[texts.length]; next; next = book.shown[texts.length])
      texts.push(render(next.tokens).trimEnd())
  }
  renderShown()
  for (const note of book.all) {
    if (note.tokens.length > 0) show(book, note)
    renderShown()
  }
  const items = book.shown.map((note, index) => `<li id="${note.id}">\n${withWayBack(texts[index] ?? '', note)}\n</li>`)
  return items.length === 0 ? '' : `<hr>\n<section>\n<ol>\n${items.join('\n')}\n</ol>\n</section>\n`
}

function withWayBack(html: string, { references }: Note): string {
  if (references.length === 0) return html
  const links = references.map((id, index) => `<a href="#${id}">↩${index === 0 ? '' : `<sup>${index + 1}</sup>`}</a>`)
  const end = '</p>'
  return html.endsWith(end)
    ? `${html.slice(0, -end.length)} ${links.join(' ')}${end}`
    : `${html}\n<p>${links.join(' ')}</p>`
}
