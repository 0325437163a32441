import { childrenOf, textOf } from '../../feed/xml/tree.ts'
import { firstForbidden } from '../../text/characters.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { changeAt, hostOf, isAscii, isWebAddress, timeAt, timestamp } from './core-parts.ts'
import { itemHas, textAt } from './parts.ts'

/** C01: a character that XML allows and that is always a mistake: a control character of Latin-1, or U+FFFD. */
export function oddCharacter({ element, html }: ItemView): Finding[] {
  const texts = { title: textAt(element, 'title'), summary: textAt(element, 'description'), text: html }
  return Object.entries(texts).flatMap(([name, text]) => {
    const found = firstForbidden(text)
    if (!found) return []
    return [
      {
        key: name === 'text' ? undefined : [name],
        piece: found.spellings[0],
        message: `The ${name} contains the character ${found.name}, which is what is left of another one.`,
        hint: 'Write the character that was meant, or leave it out.',
        severity: 'warning' as const,
      },
    ]
  })
}

/** C02: what every item must have. */
export function lacking(item: ItemView): Finding[] {
  const { element, html } = item
  const [link, date] = [textAt(element, 'link'), textAt(element, 'pubDate')]
  return [
    ...itemHas(item, ['title', 'link', 'guid', 'pubDate']),
    ...(html.trim() === '' ? [{ message: 'The item has no text.', hint: 'Write a text below the front matter.' }] : []),
    ...(link === '' || isWebAddress(link)
      ? []
      : [
          {
            key: ['url'],
            message: `The link "${link}" is not an absolute http(s) address.`,
            hint: 'Write the whole address of the page, from "https://" on.',
          },
        ]),
    ...(date === '' || timeAt(element, 'pubDate') !== undefined
      ? []
      : [
          {
            key: ['date'],
            message: `The date "${date}" cannot be read.`,
            hint: 'Write it like "date: 2026-11-01 09:30".',
          },
        ]),
  ]
}

/** C05: addresses of an item that are not absolute, or not ASCII. */
export function oddItemAddress({ element, article }: ItemView): Finding[] {
  const guids = childrenOf(element, 'guid')
  const kept = article.uri === undefined ? undefined : article.id // an id that subscribers have is no address to open
  const media = [...childrenOf(element, 'enclosure'), ...childrenOf(element, 'media:content')]
  const whole = [
    ...childrenOf(element, 'link').map((one) => ['url', textOf(one).trim()] as const),
    ...guids
      .filter(({ attributes: { isPermaLink } }) => isPermaLink !== 'false')
      .map((one) => ['id', textOf(one)] as const),
    ...media.map(({ attributes: { url = '' } }) => [url === article.picture?.url ? 'image' : '', url] as const),
  ]
  const odd = [
    ...whole.filter(([, address]) => address !== '' && !(isWebAddress(address) && isAscii(address))),
    ...guids.map((one) => ['id', textOf(one)] as const).filter(([, id]) => !isAscii(id) && id !== kept),
  ]
  return [...new Map(odd.map(([key, address]) => [address, key]))].map(([address, key]) => ({
    key: key === '' ? undefined : [key],
    piece: address,
    message: `The address "${address}" is not absolute, or has characters that addresses cannot have.`,
    hint: 'Write the whole address, from "https://" on, with other characters than ASCII percent-encoded.',
  }))
}

/** C06: a link with parameters that follow readers, or on another host than the feed and its page. */
export function oddLink({ element }: ItemView, { address, channel }: FeedView): Finding[] {
  const link = textAt(element, 'link')
  const host = hostOf(link)
  if (host === undefined) return []
  const url = new URL(link)
  const tracking = [...url.searchParams.keys()].filter((name) => parameters.test(name))
  for (const name of tracking) url.searchParams.delete(name)
  return [
    ...(tracking.length > 0
      ? [
          {
            key: ['url'],
            message: `The link has parameters that follow readers: ${tracking.join(', ')}.`,
            hint: `Write "url: ${url.href}".`,
          },
        ]
      : []),
    ...([address, textAt(channel, 'link')].some((one) => hostOf(one) === host)
      ? []
      : [
          {
            key: ['url'],
            message: `The link is on the host "${host}", and the feed on "${hostOf(address)}".`,
            hint: 'Link to the page of the article on your own site, and name where the text came from in "source".',
          },
        ]),
  ]
}

const parameters = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id)$/i

/** C07: times after that of the build. */
export function future({ element }: ItemView, { now }: FeedView): Finding[] {
  return Object.entries({ date: timeAt(element, 'pubDate'), updated: changeAt(element) }).flatMap(
    ([key, time]): Finding[] =>
      time === undefined || time <= now.getTime()
        ? []
        : [
            {
              key: [key],
              message: `The time ${timestamp(time)} is in the future.`,
              hint: `Write the time at which it is published in "${key}".`,
            },
          ],
  )
}
