import { escapeHtml } from '../../text/escape-html.ts'

/** An element of a document; its children are elements and, as strings, texts. It is never changed. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: readonly (XmlElement | string)[]
  /** Its text is written as a CDATA section, for programs that read no references. */
  cdata?: true
}

/** A child for `element`; undefined is left out. */
type Child = XmlElement | string | undefined

/** Makes an element from its attributes and children; undefined ones are left out. */
export const element = (
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): XmlElement => ({ name, attributes: given(attributes), children: children.filter((child) => child !== undefined) })

function given(attributes: Record<string, string | undefined>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept[key] = value
  return kept
}

/** Makes an element with a text; undefined when there is no text. */
export const textElement = (
  name: string,
  text: string | undefined,
  attributes: Record<string, string | undefined> = {},
) => (text === undefined ? undefined : element(name, attributes, text))

/** The child elements of one name. */
export const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((child) => isNamed(child, name))

const isNamed = (child: XmlElement | string, name: string): child is XmlElement =>
  typeof child !== 'string' && child.name === name

/** The first child element of one name. */
export const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find((child) => isNamed(child, name))

/** All text of an element. */
export const textOf = (parent: XmlElement | undefined): string =>
  parent === undefined
    ? ''
    : parent.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/**
 * Writes a document with two spaces of indent, a final line feed, and on its root the namespaces in use (prefix → URI;
 * '' is the default one). In text `&`, `<` and `>` are hex references, the form that most readers do not take for
 * markup. In attributes and addresses they are `&amp;`, `&lt;` and `&gt;`: some readers decode nothing else there.
 * `always` are prefixes to declare even if nothing uses them.
 */
export function printXml(
  root: XmlElement,
  namespaces: Readonly<Record<string, string>>,
  always: readonly string[] = [],
): string {
  const used = prefixes(root)
  const declared = Object.entries(namespaces)
    .filter(([prefix]) => prefix === '' || used.has(prefix) || always.includes(prefix))
    .map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri])
  const own = Object.entries(root.attributes).filter(([name]) => !/^xmlns(?::|$)/.test(name))
  const attributes = Object.fromEntries([...own, ...declared])
  return `<?xml version="1.0" encoding="utf-8"?>\n${print({ ...root, attributes }, '')}`
}

function print({ name, attributes, children, cdata }: XmlElement, indent: string): string {
  let start = `${indent}<${name}`
  for (const [key, value] of Object.entries(attributes)) start += ` ${key}="${escaped(escapeHtml(value), '\t\n\r')}"`
  if (children.length === 0) return `${start}/>\n`
  let inside = ''
  for (const child of children) {
    inside += typeof child !== 'string' ? print(child, `${indent}  `) : cdata ? section(child) : text(child)
  }
  const lines = children.some((child) => typeof child !== 'string')
  if (lines && children.some((child) => typeof child === 'string')) return `${start}>${mixed(children)}</${name}>\n`
  return lines ? `${start}>\n${inside}${indent}</${name}>\n` : `${start}>${inside}</${name}>\n`
}

/** Text with elements in it, without white space that would be part of the text. */
const mixed = (children: XmlElement['children']): string =>
  children.map((child) => (typeof child === 'string' ? text(child) : print(child, '').trimEnd())).join('')

/** A CDATA section; the end of one in the text is cut in two (XML 1.0 §2.7). */
const section = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** A text or an address in an element. */
const text = (child: string) => (isAddress(child) ? escaped(escapeHtml(child), '\r') : escaped(child, '&<>\r'))
const isAddress = (child: string) => /^https?:\/\/\S+$/.test(child)

/** Escapes these characters as hex references; `&` is first, since the references begin with it. */
function escaped(text: string, characters: string): string {
  let result = text
  for (const one of characters) result = result.replaceAll(one, `&#x${one.charCodeAt(0).toString(16).toUpperCase()};`)
  return result
}

/** The namespace prefixes in an element, added to those in `found`. */
function prefixes({ name, attributes, children }: XmlElement, found = new Set<string>()): Set<string> {
  for (const key of [name, ...Object.keys(attributes)]) {
    const end = key.indexOf(':')
    if (end >= 0) found.add(key.slice(0, end))
  }
  for (const child of children) if (typeof child !== 'string') prefixes(child, found)
  return found
}
