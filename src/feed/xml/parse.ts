import { SaxesParser } from 'saxes'
import type { XmlElement } from './tree.ts'

/**
 * Reads a document and returns its root element. White space between elements is dropped; `swap` may replace each text
 * and each attribute.
 * @throws Error when the document is not well-formed XML 1.0 with namespaces, or has a document type
 */
export function parseXml(document: string, swap: (text: string) => string = (text) => text): XmlElement {
  type Open = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }
  const open: Open[] = [{ name: '', attributes: {}, children: [] }]
  const parser = new SaxesParser({ xmlns: true, position: false })
  const addText = (text: string) => {
    const children = open.at(-1)?.children
    const before = children?.at(-1)
    if (typeof before === 'string') children?.splice(-1, 1, before + text)
    else children?.push(text)
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('A feed must not have a document type.')
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ name, attributes }) => {
    const values: Record<string, string> = {}
    for (const { name: key, value } of Object.values(attributes)) values[key] = swap(value)
    open.push({ name, attributes: values, children: [] })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (!closed) return
    const hasElements = closed.children.some((child) => typeof child !== 'string')
    const children = closed.children
      .filter((child) => typeof child !== 'string' || !hasElements || child.trim() !== '')
      .map((child) => (typeof child === 'string' ? swap(child) : child))
    open.at(-1)?.children.push({ ...closed, children })
  })
  parser.write(document).close()
  const root = open[0]?.children.find((child) => typeof child !== 'string')
  if (!root) throw new Error('A document must have a root element.')
  return root
}
