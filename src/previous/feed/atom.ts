import { textKey } from '../item.ts'
import { readFeedDate } from './date.ts'
import { childOf, childrenOf, type Element, firstText, htmlOf, resolved, textOf } from './element.ts'
import type { XmlFormat } from './format.ts'
import { leadPicture } from './picture.ts'
import { headText, selfOf } from './rss.ts'

/** Atom 0.3, and 1.0 (RFC 4287) */
export const atom: XmlFormat = {
  kind: 'atom',
  isFor: ({ name }) => name === 'feed',
  item: 'entry',
  read: (entry) => ({
    id: textOf(childOf(entry, 'id')),
    title: textOf(childOf(entry, 'title')),
    url: alternate(childrenOf(entry, 'link')),
    text: textKey(htmlOf(childOf(entry, 'content')) || htmlOf(childOf(entry, 'summary'))),
    picture: leadPicture(entry),
    published: readFeedDate(firstText(entry, ['published'], ['issued'], ['created'])),
    updated: readFeedDate(firstText(entry, ['updated'], ['modified'])),
  }),
  head: (feed) => ({
    title: headText(feed, 'title'),
    id: headText(feed, 'id'),
    address: alternate(
      feed.children.flatMap((child) => (typeof child !== 'string' && child.name === 'link' ? child : [])),
    ),
    self: selfOf(feed),
  }),
}

/** The address of the page: of several, that in HTML. */
function alternate(links: readonly Element[]): string {
  const pages = links.filter(({ attributes: { rel = 'alternate' } }) => /^(?:.*[/#])?alternate$/.test(rel))
  const page = pages.find(({ attributes: { type } }) => type === 'text/html') ?? pages[0]
  return page?.attributes.href === undefined ? '' : resolved(page.attributes.href.trim(), page.base)
}
