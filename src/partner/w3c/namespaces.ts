import { extensionNamespaces } from '../../feed/xml/extensions.ts'
import type { XmlElement } from '../../feed/xml/tree.ts'

/** The namespace of Media RSS as many write it, without the last character. */
export const shortMedia = 'http://search.yahoo.com/mrss'

/** The usual prefixes of namespaces. */
const prefixes = new Map([
  ...Object.entries(extensionNamespaces).map(([prefix, uri]): [string, string] => [uri, prefix]),
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/atompub/tombstones/1.0', 'at'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  [shortMedia, 'media'],
])

/**
 * A document in which every namespace has its usual prefix: programs may choose others, and rules know these. An element without
 * a prefix has one too where its namespace is another than that of the root.
 */
export const usualNames = (root: XmlElement): XmlElement => renamed(root, {}, root.attributes.xmlns ?? '')

function renamed(element: XmlElement, outer: Readonly<Record<string, string>>, home: string): XmlElement {
  const scope = { ...outer, ...element.attributes }
  const [, prefix, local = ''] = /^(?:(.*):)?(.*)$/.exec(element.name) ?? []
  const uri = scope[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] ?? ''
  const usual = prefixes.get(uri) ?? (prefix === undefined && uri !== home ? 'other' : undefined)
  return {
    ...element,
    name: usual === undefined ? element.name : `${usual}:${local}`,
    children: element.children.map((child) =>
      typeof child === 'string' ? child : renamed(child, declarations(scope), home),
    ),
  }
}

const declarations = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name)))
