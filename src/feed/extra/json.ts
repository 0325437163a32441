import type { ExtraElement } from '../../model/hooks.ts'
import type { FeedDocument } from '../model.ts'

/** JSON Feed 1.1 §Extensions: extra elements as objects, one for each prefix, since JSON has no namespaces. */

type Extension = { about?: string; elements?: readonly ExtraElement[] }
type Extensions = Record<`_${string}`, Extension>

/** The elements of a feed, and the namespace of each prefix in it and in its items. */
export function feedExtensions({ section, articles }: Pick<FeedDocument, 'section' | 'articles'>): Extensions {
  const { namespaces = {}, elements = [] } = section
  const used = new Set([elements, ...articles.map((article) => article.elements ?? [])].flat().flatMap(prefixesIn))
  if (used.size === 0) return {}
  const own = byPrefix(elements)
  return named(
    Object.entries(namespaces)
      .filter(([prefix]) => used.has(prefix))
      .map(([prefix, about]) => [prefix, { about, ...own.get(prefix) }]),
  )
}

/** The elements of an item. */
export const itemExtensions = ({ elements = [] }: { elements?: readonly ExtraElement[] | undefined }): Extensions =>
  named([...byPrefix(elements)])

const named = (entries: readonly (readonly [string, Extension])[]): Extensions =>
  Object.fromEntries(entries.map(([prefix, extension]) => [`_${prefix}`, extension]))

function byPrefix(elements: readonly ExtraElement[]): Map<string, Required<Pick<Extension, 'elements'>>> {
  const groups = new Map<string, ExtraElement[]>()
  for (const element of elements) {
    const prefix = prefixOf(element.name)
    groups.set(prefix, [...(groups.get(prefix) ?? []), plain(element)])
  }
  return new Map([...groups].map(([prefix, own]) => [prefix, { elements: own }]))
}

/** In this order, and with values as texts, as they are in XML. */
const plain = ({ name, attributes, text, elements }: ExtraElement): ExtraElement => ({
  name,
  ...(attributes && {
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
  }),
  ...(text !== undefined && { text: String(text) }),
  ...(elements && { elements: elements.map(plain) }),
})

/** The prefixes of an element, of its attributes and of the elements in it. */
const prefixesIn = ({ name, attributes = {}, elements = [] }: ExtraElement): string[] => [
  ...[name, ...Object.keys(attributes)].map(prefixOf),
  ...elements.flatMap(prefixesIn),
]

const prefixOf = (name: string) => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '')
