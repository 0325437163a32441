import { readRfc3339 } from '../../time/read-date.ts'
import { extraReader } from '../extra/read.ts'
import type { ReadFeed, ReadItem } from '../model.ts'
import { parseXml } from '../xml/parse.ts'
import { linksOf, only, optional, readHistory, readMedia, readPlace, readValidity } from '../xml/read.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts'

/**
 * Reads Atom 1.0 strictly.
 * @throws Error when the document is not well-formed, or an element that must occur once is missing or repeated
 */
export function readAtom(document: string): ReadFeed {
  const root = parseXml(document)
  if (root.name !== 'feed' || root.attributes.xmlns !== 'http://www.w3.org/2005/Atom')
    throw new Error('this is not Atom')
  only(root, 'id')
  if (isAfterEntry(root)) throw new Error('an element follows the entries')
  const language = root.attributes['xml:lang'] ?? ''
  const extraIn = extraReader(root)
  return {
    title: only(root, 'title'),
    description: only(root, 'subtitle'),
    url: linksOf(root, 'alternate').join(' '),
    self: linksOf(root, 'self').join(' '),
    hubs: linksOf(root, 'hub'),
    ...readHistory(root, 'link'),
    language,
    copyright: optional(root, 'rights'),
    license: linksOf(root, 'license')[0],
    updated: readRfc3339(only(root, 'updated')),
    deleted: childrenOf(root, 'at:deleted-entry').map(
      ({ attributes: { ref, when = '' } }) => `${ref} ${readRfc3339(when)}`,
    ),
    elements: extraIn(root),
    items: childrenOf(root, 'entry').map((entry) => ({
      ...readEntry(entry, language),
      elements: extraIn(entry),
    })),
  }
}

/** RFC 4287 §4.1.1: after the first entry there are entries only. */
function isAfterEntry({ children }: XmlElement): boolean {
  const names = children.flatMap((child) => (typeof child === 'string' ? [] : child.name))
  return names.includes('entry') && names.slice(names.indexOf('entry')).some((name) => name !== 'entry')
}

function readEntry(entry: XmlElement, language: string): Omit<ReadItem, 'elements'> {
  const content = childOf(entry, 'content')
  if (content && content.attributes.type !== 'html') throw new Error('a content is not HTML')
  const authors = names(entry)
  if (authors.length === 0) throw new Error('an entry has no author')
  const enclosures = childrenOf(entry, 'link').filter(({ attributes }) => attributes.rel === 'enclosure')
  return {
    id: only(entry, 'id'),
    title: only(entry, 'title'),
    url: linksOf(entry, 'alternate').join(' '),
    published: readRfc3339(only(entry, 'published')),
    updated: readRfc3339(only(entry, 'updated')),
    summary: only(entry, 'summary'),
    html: optional(entry, 'content') ?? '',
    authors,
    tags: childrenOf(entry, 'category').map(({ attributes }) => attributes.term ?? ''),
    language: entry.attributes['xml:lang'] ?? language,
    expires: readValidity(entry),
    copyright: optional(entry, 'rights'),
    license: linksOf(entry, 'license')[0],
    source: optional(entry, 'dc:source'),
    sourceUrl: linksOf(entry, 'via')[0],
    place: readPlace(entry),
    ...readMedia(entry, enclosures, enclosures.length + 1),
  }
}

/** RFC 4287 §3.2 */
const names = (parent: XmlElement) => childrenOf(parent, 'author').map((author) => only(author, 'name'))
