import { SaxesParser } from 'saxes'
import { type Element, namespaces, resolved } from './element.ts'

/** What is done with each part of a document. */
type Parts = {
  /** An element begins; `declared` are the namespaces declared in it. */
  begin: (element: Element, declared: readonly string[]) => void
  text: (text: string) => void
  end: () => void
  /** It has a document type: of a feed, or of something else. */
  doctype: (isFeed: boolean) => void
  /** It cannot be read: the end of a sentence. */
  fault: (fault: string) => void
}

/**
 * A parser for documents that come in pieces. Like feed readers, it forgives what does not hide where an element begins or ends; a
 * document type is refused, and no entity is ever expanded. `address` is that of the document.
 */
export function parserOf(parts: Parts, address: string): { write: (text: string) => void; close: () => void } {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: namespaces })
  const bases = [address]
  let place = { line: 1, column: 1 }
  parser.on('error', ({ message }) => {
    if (!forgiven.test(message)) parts.fault(malformed(message))
  })
  parser.on('doctype', (type) => parts.doctype(/^\s*(?:rss|rdf:RDF|feed)\b/i.test(type)))
  parser.on('opentagstart', ({ name }) => {
    const isAtEnd = parser.columnIndex === 0 // the line feed after the name has been read
    place = isAtEnd
      ? { line: parser.line - 1, column: 1 }
      : { line: parser.line, column: Math.max(1, parser.columnIndex - name.length - 1) }
  })
  parser.on('opentag', ({ local, uri, attributes, ns }) => {
    const values = Object.fromEntries(
      Object.values(attributes).map((one) => [one.uri === '' ? one.local : `${one.uri} ${one.local}`, one.value]),
    )
    const above = bases.at(-1) ?? address
    const base = resolved(values[xmlBase] ?? above, above)
    bases.push(base)
    const element = { uri: uriOf(uri), name: local, attributes: values, base, ...place, children: [] }
    parts.begin(element, Object.values(ns ?? {}))
  })
  parser.on('text', parts.text)
  parser.on('cdata', parts.text)
  parser.on('closetag', () => {
    bases.pop()
    parts.end()
  })
  return parser
}

const xmlBase = 'http://www.w3.org/XML/1998/namespace base'

/** One URI for all versions of exports of WordPress. */
const uriOf = (uri: string) => uri.replace(/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, namespaces.wp)

/** What readers forgive: it changes characters, not where elements begin and end. */
const forgiven =
  /disallowed character\.$|entit|unbound namespace|malformed name|XML declaration|"]]>"|text data outside|duplicate attribute/

function malformed(message: string): string {
  const [, line, column] = /^(\d+):(\d+)/.exec(message) ?? []
  return `is not well-formed XML in line ${line}, column ${Math.max(1, Number(column))}`
}
