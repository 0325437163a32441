import { textKey } from '../item.ts'
import { readFeedDate } from './date.ts'
import { childOf, childrenOf, type Element, firstText, namespaces, resolved, textOf } from './element.ts'
import type { ReadItem, XmlFormat } from './format.ts'
import { leadPicture } from './picture.ts'

const { atom, content, dc, dcterms, feedburner } = namespaces

/** RSS 0.91, 0.92 and 2.0: https://www.rssboard.org/rss-specification */
export const rss: XmlFormat = {
  kind: 'rss',
  isFor: ({ name }) => name === 'rss',
  item: 'item',
  read: rssItem,
  head: (channel) => ({
    title: headText(channel, 'title'),
    id: '',
    address: headText(channel, 'link'),
    self: selfOf(channel),
  }),
}

/** The text of the first element of a channel that has this name; those of other vocabularies have no text or come later. */
export const headText = (channel: Element, name: string): string =>
  channel.children
    .flatMap((child) => (typeof child !== 'string' && child.name === name && textOf(child)) || [])
    .at(0) ?? ''

/** The address of the document itself, of Atom also in RSS. */
export function selfOf(channel: Element): string {
  const links = channel.children.flatMap((child) => (typeof child !== 'string' && child.name === 'link' ? child : []))
  const self = links.find(({ attributes: { rel } }) => rel === 'self')
  return self?.attributes.href === undefined ? '' : resolved(self.attributes.href.trim(), self.base)
}

/** An article of RSS, whose guid is its address unless it says something else. */
export function rssItem(item: Element): ReadItem {
  const guid = childOf(item, 'guid')
  const id = textOf(guid)
  const isPermaLink = guid ? guid.attributes.isPermaLink?.trim().toLowerCase() !== 'false' : undefined
  return {
    id,
    isPermaLink,
    title: firstText(item, ['title'], ['title', dc]),
    url: addressOf(item) || (isPermaLink && /^https?:/i.test(id) ? id : ''),
    ...textOfItem(item),
    picture: leadPicture(item),
    published: readFeedDate(firstText(item, ['pubDate'], ['date', dc], ['issued', dcterms], ['published', atom])),
    updated: readFeedDate(firstText(item, ['updated', atom], ['modified', dcterms])),
  }
}

/** The address of an article, also behind those with which FeedBurner counts readers. */
export function addressOf(item: Element): string {
  const link = childOf(item, 'link')
  const written = firstText(item, ['origLink', feedburner], ['link'])
  if (written !== '') return resolved(written, link?.base ?? item.base)
  const other = childrenOf(item, 'link', atom).find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate')
  return other?.attributes.href === undefined ? '' : resolved(other.attributes.href.trim(), other.base)
}

/** The key of the text: all of it, else the summary. */
export const textOfItem = (item: Element): { text: string } => ({
  text: textKey(firstText(item, ['encoded', content], ['description'])),
})
