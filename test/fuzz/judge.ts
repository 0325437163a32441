import { readFileSync } from 'node:fs'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { harmful, isWeb } from './harmless.ts'
import { atomItems, type Item, jsonItems, type Node, readXml, rssItems } from './read.ts'
import { irregular } from './regular.ts'

/** What is wrong with the three documents of a feed that must have so many items, as sentences; empty when all is well. */
export function judge(out: string, count: number): string[] {
  try {
    const [rss, atom, json] = ['rss.xml', 'atom.xml', 'feed.json'].map((name) => decoded(`${out}/${name}`))
    return documents(rss ?? '', atom ?? '', json ?? '', count)
  } catch (error) {
    return [`a document cannot be read: ${String(error)}`]
  }
}

const decoded = (path: string) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))

function documents(rss: string, atom: string, json: string, count: number): string[] {
  const [rssRoot, atomRoot, feed] = [readXml(rss), readXml(atom), JSON.parse(json)]
  const items = jsonItems(feed)
  return [
    ...Object.entries({ rss, atom, json }).flatMap(([name, text]) =>
      illegal.test(text) ? [`${name}: ${shown(text, illegal)}`] : [],
    ),
    ...[...stringsOf(rssRoot), ...stringsOf(atomRoot), ...stringsOf(feed)].flatMap((text) =>
      control.test(text) ? [`there is ${shown(text, control)}`] : [],
    ),
    ...(items.length === count ? [] : [`${items.length} items instead of ${count}`]),
    ...differences('RSS', rssItems(rssRoot), items),
    ...differences('Atom', atomItems(atomRoot), items),
    ...strangers(rss, atom, json, count),
    ...[...addresses(rssRoot), ...addresses(atomRoot)].flatMap((url) => (isWeb(url) ? [] : [`the address ${url}`])),
    ...items.flatMap(({ id, url, html }) => [
      ...(isWeb(url) ? [] : [`${id}: the address ${url}`]),
      ...[...harmful(html), ...irregular(html)].map((fault) => `${id}: ${fault} in ${html}`),
    ]),
  ]
}

/** What XML 1.0 §2.2 does not know. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** What no value holds: controls other than tab and line feed, half a pair, what is no character. */
const control = /[\p{Cs}\p{NChar}]|(?![\t\n])\p{Cc}/u

const shown = (text: string, sign: RegExp) =>
  `U+${text.match(sign)?.[0].codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(Math.max(0, text.search(sign) - 40), text.search(sign) + 20))}`

/** Every text in a value, keys too. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [key, ...stringsOf(inside)])
}

function differences(name: string, found: Item[], wanted: Item[]): string[] {
  if (found.length !== wanted.length) return [`${name}: ${found.length} items, JSON: ${wanted.length}`]
  return wanted.flatMap((item, index) => {
    const [here, there] = [JSON.stringify(found[index]), JSON.stringify(item)]
    return here === there ? [] : [`${name}: ${here}, JSON: ${there}`]
  })
}

/** A reader that others wrote finds as many. */
function strangers(rss: string, atom: string, json: string, count: number): string[] {
  const found = {
    RSS: parseRssFeed(rss).items,
    Atom: parseAtomFeed(atom).entries,
    JSON: parseJsonFeed(json).items,
  }
  return Object.entries(found).flatMap(([name, items = []]) =>
    items.length === count ? [] : [`feedsmith finds ${items.length} items in ${name} instead of ${count}`],
  )
}

/** Every address that XML gives outside of the text of articles. */
function addresses({ name, attributes, text, children }: Node): string[] {
  const own = ['href', 'url', 'src', 'domain', 'scheme'].flatMap((key) => attributes[key] ?? [])
  const isAddress = /\}(?:link|uri|docs|icon|logo)$/.test(name) && children.length === 0 && text !== ''
  return [...own, ...(isAddress ? [text] : []), ...children.flatMap(addresses)]
}
