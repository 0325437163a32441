import type { ExtraElement, Namespaces } from '../../model/hooks.ts'
import type { XmlElement } from '../xml/tree.ts'
import { elementLines } from './line.ts'
import { isOwn } from './own.ts'

/**
 * Reads the elements of a channel, item, feed or entry that are in none of our namespaces, each as one line.
 * @throws Error when an element or attribute in one of them is in a namespace of ours, or in one that the root does not declare
 */
export function extraReader(root: XmlElement): (parent: XmlElement) => string[] {
  const namespaces = Object.fromEntries(
    Object.entries(root.attributes).flatMap(([name, uri]) =>
      name.startsWith('xmlns:') && !isOwn(uri) ? [[name.slice('xmlns:'.length), uri]] : [],
    ),
  )
  if (Object.keys(namespaces).length === 0) return () => []
  return ({ children }) =>
    elementLines(
      children.flatMap((child) => (isIn(child, namespaces) ? [plain(child)] : [])),
      namespaces,
    )
}

const isIn = (child: XmlElement | string, namespaces: Namespaces): child is XmlElement =>
  typeof child !== 'string' && Object.hasOwn(namespaces, child.name.slice(0, Math.max(0, child.name.indexOf(':'))))

function plain({ name, attributes, children }: XmlElement): ExtraElement {
  const text = children.filter((child) => typeof child === 'string').join('')
  const elements = children.flatMap((child) => (typeof child === 'string' ? [] : plain(child)))
  return { name, attributes, text, elements }
}
