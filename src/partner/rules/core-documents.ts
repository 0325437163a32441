import * as z from 'zod'
import { parseXml } from '../../feed/xml/parse.ts'
import { childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import { repeated } from '../../text/repeated.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { changeAt, hostOf, isAscii, isLanguageTag, isWebAddress, timeAt, timestamp } from './core-parts.ts'
import { textAt } from './parts.ts'

/** C01: a document that XML parsers refuse, or that begins with a byte-order mark. */
export function documentFault({ text, others }: FeedView): Finding[] {
  const documents = [text, ...(others?.atom === undefined ? [] : [others.atom])]
  return documents.flatMap((document): Finding[] => {
    const fault = readXml(document)
    if (typeof fault === 'string')
      return [{ message: `The document is not well-formed XML: ${fault}.`, hint: 'Write it by a library for XML.' }]
    if (!document.startsWith('\uFEFF')) return []
    return [
      {
        message: 'The document begins with a byte-order mark, which some parsers take for text.',
        hint: 'Save it as UTF-8 without a byte-order mark.',
        severity: 'warning',
      },
    ]
  })
}

/** The root of a document, or why it has none. */
function readXml(document: string): XmlElement | string {
  try {
    return parseXml(document)
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
  }
}

/** C03: an item with the guid of one above it. */
export const repeatedIds = ({ items }: FeedView): Finding[] =>
  repeated(
    items.filter(({ element }) => textAt(element, 'guid') !== ''),
    ({ element }) => textAt(element, 'guid'),
  ).map(({ second }) => ({
    item: items.indexOf(second),
    key: ['id'],
    message: `Another item has the id "${textAt(second.element, 'guid')}" too: readers show only one of them.`,
    hint: 'Give every article its own "id", and never change the id of a published one.',
  }))

/** C03: Atom or JSON documents that have other ids than the RSS document. */
export function otherIds({ items, others }: FeedView): Finding[] {
  if (!others) return []
  const ids = items.map(({ element }) => textAt(element, 'guid'))
  const uris = items.map(({ element, article: { uri } }) => uri ?? textAt(element, 'guid'))
  const documents = [
    { name: 'Atom', wanted: uris, found: atomIds(others.atom) },
    { name: 'JSON Feed', wanted: ids, found: jsonIds(others.json) },
  ]
  return documents.flatMap(({ name, wanted, found }) => {
    if (!found) return []
    const known = new Set(found)
    const missing = wanted.filter((id) => !known.has(id))
    const [first] = missing
    if (first === undefined) return []
    return [
      {
        message: `The ${name} document lacks the id "${first}" of the RSS document${missing.length > 1 ? `, and ${missing.length - 1} more` : ''}.`,
        hint: 'Write the same ids into all formats.',
      },
    ]
  })
}

function atomIds(document: string | undefined): string[] | undefined {
  if (document === undefined) return undefined
  const root = readXml(document)
  return typeof root === 'string' ? [] : childrenOf(root, 'entry').map((entry) => textAt(entry, 'id'))
}

function jsonIds(document: string | undefined): string[] | undefined {
  if (document === undefined) return undefined
  try {
    return withIds.parse(JSON.parse(document)).items.map(({ id }) => id)
  } catch {
    return []
  }
}
const withIds = z.object({ items: z.array(z.object({ id: z.string() })) })

/** C05: addresses of the feed itself, and those in its Atom document. */
export function oddOwnAddress({ channel, others, items }: FeedView): Finding[] {
  const links = childrenOf(channel, 'atom:link').map(({ attributes: { rel, href = '' } }) => ({
    key: rel === 'hub' ? 'hub' : 'feedsUrl',
    address: href,
  }))
  const kept = new Set(items.map(({ article }) => article.uri)) // ids that subscribers have are no addresses to open
  const inAtom = [...(others?.atom ?? '').matchAll(/<(?:id|uri)>([^<]*)<|\s(?:href|src|url)="([^"]*)"/g)]
  return [
    ...[{ key: 'url', address: textAt(channel, 'link') }, ...links].filter(
      ({ address }) => !isWebAddress(address) || !isAscii(address),
    ),
    ...inAtom
      .map(([, text, value = '']) => ({ key: undefined, address: text ?? value }))
      .filter(({ address }) => !isAscii(address) && !kept.has(address)),
  ].map(({ key, address }) => ({
    key: key === undefined ? undefined : [key],
    message: `The address "${address}" of the feed is not absolute, or has characters that addresses cannot have.`,
    hint: 'Write the whole address, from "https://" on, with other characters than ASCII percent-encoded.',
  }))
}

/** C06: a feed on another host than the pages that it is about. */
export function oddHost({ address, channel }: FeedView): Finding[] {
  const [own, page] = [hostOf(address), hostOf(textAt(channel, 'link'))]
  if (own === undefined || page === undefined || own === page) return []
  return [
    {
      key: ['feedsUrl'],
      message: `The feed is on the host "${own}", and its articles on "${page}": Flipboard asks for the same host.`,
      hint: `Serve the feeds from "${page}", and write that address in "feedsUrl".`,
      severity: 'note',
    },
  ]
}

/** C08: an item with the time of one above it. */
export function sameTimes({ items }: FeedView): Finding[] {
  const dates = secondsBy(items, ({ element }) => timeAt(element, 'pubDate'))
  const changes = secondsBy(items, ({ element }) => changeAt(element) ?? timeAt(element, 'pubDate'))
  return [...new Set([...dates, ...changes])].flatMap((item): Finding[] => {
    const { element } = item
    const date = timeAt(element, 'pubDate')
    const time = dates.has(item) ? date : (changeAt(element) ?? date)
    if (time === undefined) return []
    return [
      {
        item: items.indexOf(item),
        key: [time === date ? 'date' : 'updated'],
        message: `Another item of this feed has the same time, ${timestamp(time)}: Power Automate skips the second one.`,
        hint: 'Write another time: the minute at which each of the two is published.',
      },
    ]
  })
}

const secondsBy = (items: readonly ItemView[], time: (item: ItemView) => number | undefined) =>
  new Set(repeated(items, (item) => String(time(item))).map(({ second }) => second))

/** C09: an item below one that is older. */
export function disorder({ items }: FeedView): Finding[] {
  const times = items.map(({ element }) => timeAt(element, 'pubDate') ?? Number.NaN)
  const late = items.find((_, index) => (times[index] ?? Number.NaN) > (times[index - 1] ?? Number.NaN))
  if (late === undefined) return []
  return [
    {
      item: items.indexOf(late),
      key: ['date'],
      message: 'The item is below an older one: programs that read from the top until a known item miss it.',
      hint: 'Sort the items by their dates, newest first.',
    },
  ]
}

/** C13: a language that is missing or not a language tag (BCP 47). */
export function channelLanguage({ channel, items }: FeedView): Finding[] {
  const written = childrenOf(channel, 'language').map(textOf)
  const used = items.flatMap(({ element }) => childrenOf(element, 'dc:language').map(textOf))
  const found = (message: string, severity?: 'warning'): Finding => ({
    key: ['language'],
    message,
    hint: 'Write the language and the country, like "language: zh-CN".',
    severity,
  })
  return [
    ...(written.length === 0 ? [found('The feed does not say its language.', 'warning')] : []),
    ...[...new Set([...written, ...used])]
      .filter((tag) => !isLanguageTag(tag))
      .map((tag) => found(`"${tag}" is not a language tag.`)),
  ]
}

/** C15: a feed without an article that programs with an age limit show. */
export function oldNews({ items, now }: FeedView): Finding[] {
  const times = items.flatMap(({ element }) => timeAt(element, 'pubDate') ?? changeAt(element) ?? [])
  const newest = times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  const days = Math.floor((now.getTime() - newest) / 86_400_000)
  if (times.length === 0 || days <= 365) return []
  return [
    {
      message: `The newest article is ${days} days old: FeedMail ignores what is older than a year.`,
      hint: 'Publish a new article; it needs no other change.',
      severity: 'note',
    },
  ]
}
