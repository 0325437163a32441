/** An element of an earlier feed; names are without prefixes, which each program chooses for itself. */
export type Element = {
  uri: string
  name: string
  /** By name; those of a namespace by its URI, a blank and the name. */
  attributes: Readonly<Record<string, string>>
  /** The address from which its relative addresses start (XML Base). */
  base: string
  line: number
  column: number
  children: (Element | string)[]
}

/** The namespaces of feeds, by their usual prefixes. */
export const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
  media: 'http://search.yahoo.com/mrss/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  wp: 'http://wordpress.org/export/1.2/',
} as const

/** The child elements of one name: in the namespace of their parent, or in another one. */
export const childrenOf = (parent: Element, name: string, uri: string = parent.uri): Element[] =>
  parent.children.filter((child) => typeof child !== 'string' && child.name === name && child.uri === uri).filter(isOne)

const isOne = (child: Element | string): child is Element => typeof child !== 'string'

/** The first of them. */
export const childOf = (parent: Element, name: string, uri?: string): Element | undefined =>
  childrenOf(parent, name, uri)[0]

/** All text of an element, without the white space around it; empty where there is no element. */
export const textOf = (element: Element | undefined): string => allText(element).trim()

const allText = (element: Element | undefined): string =>
  element?.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('') ?? ''

/** The text of the first child element that has one. */
export const firstText = (parent: Element, ...names: readonly (readonly [name: string, uri?: string])[]): string =>
  names.map(([name, uri]) => textOf(childOf(parent, name, uri))).find((text) => text !== '') ?? ''

/** The HTML of an element: its text, or its elements written again, without their attributes. */
export const htmlOf = (element: Element | undefined): string =>
  element?.children.some(isOne) ? element.children.map(written).join('') : textOf(element)

const written = (child: Element | string): string =>
  typeof child === 'string'
    ? child.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : `<${child.name}>${child.children.map(written).join('')}</${child.name}>`

/** An address as it is meant at a place; one that is not valid stays as it is written. */
export const resolved = (address: string, base: string): string =>
  address !== '' && URL.canParse(address, base || undefined) && !URL.canParse(address)
    ? new URL(address, base).href
    : address
