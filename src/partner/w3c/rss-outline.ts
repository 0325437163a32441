import { childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { FeedView, Finding } from '../model.ts'
import { textAt } from '../rules/parts.ts'
import { hasNamedZone, isRfc822 } from './dates.ts'
import { documentsOf, inChannel } from './documents.ts'
import { exactlyOne, isAddress, isSameAddress, wrongIf } from './findings.ts'

/** Findings about the root and the channel of an RSS document. */
export function rootFindings(view: FeedView): Finding[] {
  const { rss, rssFault } = documentsOf(view)
  if (rssFault !== undefined)
    return wrongIf(true, `The RSS document cannot be read: ${rssFault}.`, 'Write it as well-formed XML.')
  const [channel, ...others] = childrenOf(rss, 'channel')
  const { version } = rss.attributes
  const written = `<${rss.name}${version === undefined ? '' : ` version="${version}"`}>`
  return [
    ...wrongIf(
      rss.name !== 'rss' || version !== '2.0',
      `The document begins with ${written}.`,
      'Begin it with <rss version="2.0">.',
    ),
    ...wrongIf(
      channel === undefined || others.length > 0,
      `The document has ${channel ? others.length + 1 : 'no'} <channel>.`,
      'Write one <channel> into <rss>.',
    ),
    ...(channel
      ? ['title', 'link', 'description'].flatMap((name) =>
          exactlyOne(channel, name, { key: [name === 'link' ? 'url' : name] }),
        )
      : []),
    ...inChannel(linkFindings)(view),
  ]
}

const linkFindings = (channel: XmlElement) => {
  const link = textAt(channel, 'link')
  return wrongIf(
    link !== '' && !isAddress(link),
    `The <link> of the channel is "${link}".`,
    'Write an absolute address, which begins with https://.',
    { key: ['url'] },
  )
}

/** Findings about the language of a channel, and its link to itself. */
export function selfFindings(channel: XmlElement, { address }: FeedView): Finding[] {
  const [self] = childrenOf(channel, 'atom:link').filter(({ attributes: { rel } }) => rel === 'self')
  const { href = '', type = '' } = self?.attributes ?? {}
  const hint = `Write <atom:link rel="self" type="application/rss+xml" href="${address}"/> into the channel.`
  return [
    ...wrongIf(textAt(channel, 'language') === '', 'The channel has no <language>.', 'Write the key "language".', {
      key: ['language'],
    }),
    ...wrongIf(self === undefined, 'The channel has no link to itself.', hint),
    ...wrongIf(
      self !== undefined && !isSameAddress(href, address),
      `The link of the channel to itself is "${href}", and its public address is "${address}".`,
      hint,
      { key: ['feedsUrl'] },
    ),
    ...wrongIf(
      self !== undefined && type !== 'application/rss+xml',
      `The link of the channel to itself has ${type === '' ? 'no type' : `the type "${type}"`}.`,
      hint,
    ),
  ]
}

/** Findings about the dates of a channel or item; a zone that has a name is less serious, for the validator knows it. */
export const dateFindings = (parent: XmlElement) =>
  ['pubDate', 'lastBuildDate']
    .flatMap((name) => childrenOf(parent, name))
    .flatMap((one) => {
      const text = textOf(one).trim()
      return wrongIf(
        !isRfc822(text),
        `The <${one.name}> is "${text}".`,
        'Write it like "Fri, 01 Nov 2019 08:00:00 +0800", with the right day of the week.',
        { key: ['date'], severity: hasNamedZone(text) ? 'warning' : undefined },
      )
    })

/** A finding when the description of a channel or item has characters that HTML does not allow. */
export const plainFindings = (parent: XmlElement) => {
  const text = textAt(parent, 'description').replace(/<[a-z/!][^<>]*>/gi, '')
  const bare = /(?:<|&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)).{0,20}/i.exec(text)?.[0]
  return wrongIf(
    bare !== undefined,
    `The <description> has "${bare}", where programs expect HTML.`,
    'Escape & as &amp; and < as &lt; before you escape them for XML.',
    { key: [parent.name === 'item' ? 'summary' : 'description'] },
  )
}

/** A finding when a category of a channel or item is empty. */
export const emptyCategories = (parent: XmlElement) =>
  wrongIf(
    childrenOf(parent, 'category').some((one) => textOf(one).trim() === ''),
    'A <category> is empty.',
    'Write a word into it, or leave it out.',
    { key: ['tags'] },
  )
