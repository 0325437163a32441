import { rssNamespaces } from '../../feed/rss/write.ts'
import { differences } from '../../feed/self-check.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { Section } from '../../model.ts'
import { readRfc822, readRfc3339 } from '../../time/read-date.ts'
import type { Child, Own, Partner, SentItem, Variant } from '../model.ts'
import { type Fields, fieldsOf, mediaLine } from './sent-fields.ts'

/** What a variant was made with, besides the articles. */
type Made = { own?: Own; content?: Section['content'] }

/**
 * Compares the finished document for a partner with the items that it was made of. `root` is that of its text, parsed again, so that it
 * is compared as the partner reads it. A difference is a bug in this program, never an error of an author.
 */
export function variantFaults(
  { variant }: Pick<Partner, 'variant'>,
  items: readonly SentItem[],
  root: XmlElement,
  { own = {}, content = 'full' }: Made = {},
): string[] {
  if (!variant) return []
  const channel = childOf(root, 'channel')
  if (root.name !== 'rss' || !channel) return ['this is not RSS']
  const elements = childrenOf(channel, 'item')
  const language = textOf(childOf(channel, 'language'))
  return [
    ...differences('rss', { version: '2.0', ...variant.root }, root.attributes),
    ...namespaceFaults(variant, root),
    ...(elements.length === items.length ? [] : [`${elements.length} items instead of ${items.length}`]),
    ...items.flatMap((item, index) => {
      const element = elements[index]
      return element ? itemFaults(item, element, variant, { own, content, language }) : []
    }),
  ]
}

/** Compares an item, element name after element name. */
function itemFaults(
  item: SentItem,
  element: XmlElement,
  variant: Variant,
  made: Required<Made> & { language: string },
): string[] {
  const { article, id, state, at } = item
  const told = present(state === 'new' ? [] : variant.told[state].elements?.(article, at))
  const toldNames = told.map(({ name }) => name)
  const usual = present(variant.item?.(item, made.own)).filter(({ name }) => !toldNames.includes(name))
  const added = [...usual, ...told]
  const { rest, missing } = without(element, added)
  const replaced = Object.fromEntries(added.map(({ name }): [string, string[]] => [name, []]))
  const wanted: Fields = { ...fieldsOf(item, variant, made), ...replaced }
  const names = new Set([...Object.keys(wanted), ...rest.map(({ name }) => name)])
  const found = Object.fromEntries([...names].map((name) => [name, readAll(rest, name)]))
  const whole = Object.fromEntries([...names].map((name) => [name, wanted[name] ?? []]))
  return [
    ...differences(id, whole, found),
    ...missing.map((one) => `${id}: ${one.name} is missing: ${JSON.stringify(one.attributes)} ${textOf(one)}`.trim()),
  ]
}

const present = (children: readonly Child[] = []): XmlElement[] => children.filter((child) => child !== undefined)

/** The children of an item without those that the variant adds, and those of them that are not there. */
function without(item: XmlElement, added: readonly XmlElement[]): { rest: XmlElement[]; missing: XmlElement[] } {
  const rest = item.children.filter((child) => typeof child !== 'string')
  const missing = added.filter((one) => {
    const index = rest.findIndex((child) => spelled(child) === spelled(one))
    if (index < 0) return true
    rest.splice(index, 1)
    return false
  })
  return { rest, missing }
}

/** An element as one text, with its attributes in the order of their names. */
const spelled = ({ name, attributes, children }: XmlElement): string =>
  JSON.stringify([
    name,
    Object.entries(attributes).sort(),
    children.map((child) => (typeof child === 'string' ? child : spelled(child))).filter(Boolean),
  ])

const readAll = (elements: readonly XmlElement[], name: string): string[] =>
  elements.filter((one) => one.name === name).map(readers[name] ?? textOf)

/** How elements are read whose text is not all that they say, or may be written in several ways. */
const readers: Readonly<Record<string, (element: XmlElement) => string>> = {
  guid: (one) => `${textOf(one)} (isPermaLink ${one.attributes.isPermaLink})`,
  pubDate: (one) => instant(textOf(one), readRfc822),
  'dcterms:modified': (one) => instant(textOf(one), readRfc3339),
  'dcterms:valid': (one) =>
    textOf(one).replace(/^end=(\S+); scheme=W3C-DTF$/, (_, end: string) => instant(end, readRfc3339)),
  category: ({ attributes, ...one }) => `${attributes.domain} ${textOf({ attributes, ...one })}`,
  enclosure: ({ attributes: { url, type, length } }) => `${url} ${type} ${length}`,
  'media:content': (one) => {
    const inside = (name: string) => childrenOf(one, name).map(textOf)[0]
    return mediaLine({
      ...one.attributes,
      title: inside('media:title'),
      description: inside('media:description'),
      credit: inside('media:credit'),
    })
  },
  'media:thumbnail': ({ attributes }) => `${attributes.url}`,
}

/** A time in UTC; a text that is no time stays as it is. */
function instant(text: string, read: (text: string) => string): string {
  try {
    return read(text)
  } catch {
    return text
  }
}

/** Prefixes that are used or demanded and not declared, or declared as another namespace. */
function namespaceFaults({ namespaces, declares = [] }: Variant, root: XmlElement): string[] {
  const known: Readonly<Record<string, string>> = { ...rssNamespaces, ...namespaces }
  return [...new Set([...prefixesOf(root), ...declares])]
    .filter((prefix) => root.attributes[`xmlns:${prefix}`] !== known[prefix])
    .map(
      (prefix) =>
        `the prefix "${prefix}" is declared as ${root.attributes[`xmlns:${prefix}`]} instead of ${known[prefix]}`,
    )
}

function prefixesOf({ name, attributes, children }: XmlElement): string[] {
  const names = [name, ...Object.keys(attributes).filter((one) => !/^xml(?:ns)?(?::|$)/.test(one))]
  return [
    ...names.flatMap((one) => (one.includes(':') ? one.slice(0, one.indexOf(':')) : [])),
    ...children.flatMap((child) => (typeof child === 'string' ? [] : prefixesOf(child))),
  ]
}
