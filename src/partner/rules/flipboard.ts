import { childrenOf } from '../../feed/xml/tree.ts'
import { textIn } from '../../render/tree.ts'
import { parsedHtml } from '../document/html.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { isIso8601, isRfc822 } from './date-form.ts'
import { charactersIn, isActive, isDense, textAt } from './parts.ts'

/** Rules of Flipboard. */

/** A finding when the feed is on another host than the site. */
export function oddHosts({ address, document: { section } }: FeedView): Finding[] {
  const [feed, site] = [new URL(address).host, new URL(section.url).host]
  if (feed === site) return []
  return [
    {
      key: ['feedsUrl'],
      message: `The feed is on the host ${feed}, and the site on ${site}.`,
      hint: `Serve the feeds on ${site}, and write that address in "feedsUrl".`,
    },
  ]
}

/** A finding when an article is neither on the host of the feed nor on that of the site. */
export function otherLink({ element }: ItemView, { address, document: { section } }: FeedView): Finding[] {
  const link = textAt(element, 'link')
  if (!URL.canParse(link)) return []
  const { host } = new URL(link)
  if ([address, section.url].some((one) => new URL(one).host === host)) return []
  return [
    {
      key: ['url'],
      message: `The article is on the host ${host}, and the feed on ${new URL(address).host}.`,
      hint: 'Write in "url" an address of your own site, or leave the key out.',
    },
  ]
}

/** A finding when a date has neither of the forms that Flipboard reads. */
export function oddDate({ element }: ItemView): Finding[] {
  const date = textAt(element, 'pubDate')
  if (date === '' || isRfc822(date) || isIso8601(date)) return []
  return [
    {
      key: ['date'],
      message: `"${date}" is a date neither of RFC 822 nor of ISO 8601.`,
      hint: 'Write a date like "2026-11-01 09:30".',
    },
  ]
}

/** A finding when a description is short. How it counts Chinese, Japanese and Korean ones is not known. */
export function shortDescription(item: ItemView): Finding[] {
  if (!isActive(item)) return []
  const count = charactersIn(textIn(parsedHtml(textAt(item.element, 'description'))))
  if (count >= 300) return []
  return [
    {
      key: ['summary'],
      message: `The description has ${count} characters; Flipboard asks for at least 300.`,
      hint: 'Write a "summary" of three or four sentences.',
      severity: isDense(item.article.language) ? 'note' : undefined,
    },
  ]
}

/** A finding when the lead picture is not in the enclosure. */
export function noEnclosure(item: ItemView): Finding[] {
  const { picture } = item.article
  if (!isActive(item) || !picture) return []
  if (childrenOf(item.element, 'enclosure').some(({ attributes: { url } }) => url === picture.url)) return []
  return [
    {
      key: ['image'],
      message: 'The picture of "image" is not in the item as an enclosure.',
      hint: 'Name a picture beside the article, like "image: bridge.jpg": of others, bytes and type are not known.',
    },
  ]
}

/** A finding when a feed has fewer articles than Flipboard asks for. */
export const fewItems = ({ items }: FeedView): Finding[] =>
  items.length >= 20
    ? []
    : [
        {
          message: `Flipboard asks for 20 articles, and the feed has ${items.length}.`,
          hint: 'Send the feed of a section with more articles, like that of the whole site.',
        },
      ]

/** A finding when the feed has no link to a hub. */
export function noHub({ channel }: FeedView): Finding[] {
  if (childrenOf(channel, 'atom:link').some(({ attributes: { rel, href } }) => rel === 'hub' && href)) return []
  return [
    {
      key: ['hub'],
      message: 'The feed names no hub.',
      hint: 'Write the address of a hub, like "hub: https://pubsubhubbub.appspot.com/".',
    },
  ]
}
