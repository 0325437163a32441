import { parseXml } from '../feed/xml/parse.ts'
import { webLimits } from '../http/limits.ts'
import type { Element } from '../previous/feed/element.ts'
import { parserOf } from '../previous/feed/parse.ts'
import { readEarlier } from '../previous/feed/read.ts'
import { decoded, encodingOf } from '../previous/feed/text.ts'
import { webAddress } from './address.ts'
import type { LiveFeed } from './model.ts'

/** Reads a document as readers do; `fault` is why they cannot, the end of a sentence. `now` is the time of the answer. */
export async function readLive(
  body: Buffer,
  { address, now, signal }: { address: string; now: number; signal: AbortSignal },
): Promise<{ feed: LiveFeed } | { fault: string }> {
  const earlier = await readEarlier([body], { file: address, address, signal })
  if ('fault' in earlier) return { fault: body.length === 0 ? 'is empty' : earlier.fault }
  const { kind, self, items } = earlier
  if (kind === 'export') return { fault: 'is an export of WordPress, not a feed' }
  const dates = items.flatMap(({ published, updated = '' }) => [Date.parse(published), Date.parse(updated)])
  const past = dates.filter((date) => date <= now) // false for a date that is none
  const newest = past.length === 0 ? undefined : past.reduce((one, other) => Math.max(one, other))
  const common = { kind, self, newest, encoding: kind === 'json' ? 'utf-8' : encodingOf(body) }
  if (kind === 'json') {
    const parts = partsOfJson(body, address)
    return parts ? { feed: { ...common, ...parts, isRdf: false, ttl: undefined } } : { fault: notInUtf8 }
  }
  const text = [...decoded([body])].join('')
  const fault = strictFault(text)
  return fault === undefined ? { feed: { ...common, ...partsOfXml(text, address) } } : { fault }
}

const notInUtf8 = 'is not in UTF-8, the only encoding of JSON'

/** What strict readers refuse. */
function strictFault(text: string): string | undefined {
  try {
    parseXml(text.replace(/^\uFEFF/, ''))
    return undefined
  } catch {
    return 'is not well-formed XML, which strict readers refuse'
  }
}

type Parts = Pick<LiveFeed, 'hubs' | 'pictures'>

function partsOfXml(text: string, address: string): Parts & Pick<LiveFeed, 'ttl' | 'isRdf'> {
  const open: Element[] = []
  const [hubs, pictures, ttl]: [string[], string[], string[]] = [[], [], []]
  let root = ''
  const parser = parserOf(
    {
      begin: (element) => {
        root ||= element.name
        open.push(element)
        const { rel = '', href = '', type = '', url = '' } = element.attributes
        if (element.name === 'link' && rel === 'hub') hubs.push(href.trim())
        if (element.name === 'link' && rel === 'enclosure' && type.startsWith('image/')) pictures.push(href)
        if (/^(?:enclosure|content|thumbnail)$/.test(element.name) && isPicture(url, type)) pictures.push(url)
      },
      text: (part) => {
        if (open.at(-1)?.name === 'ttl' && open.at(-2)?.name === 'channel') ttl.push(part)
        pictures.push(...picturesIn(part, pictures.length))
      },
      end: () => open.pop(),
      doctype: () => {},
      fault: () => {},
    },
    address,
  )
  parser.write(text)
  parser.close()
  const minutes = Number(ttl.join('') || Number.NaN)
  return {
    hubs,
    pictures: resolvedOf(pictures, address),
    ttl: minutes >= 0 ? minutes * 60 : undefined,
    isRdf: root === 'RDF',
  }
}

const isPicture = (url: string, type: string) =>
  url !== '' && (type === '' ? /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(url) : type.startsWith('image/'))

function picturesIn(html: string, have: number): string[] {
  if (have >= webLimits.livePictures) return []
  return [...html.matchAll(/<img\b[^<>]*?\ssrc=["']([^"'<>]+)["']/gi)].flatMap(([, src = '']) => src)
}

const resolvedOf = (pictures: readonly string[], address: string) => [
  ...new Set(pictures.slice(0, webLimits.livePictures).flatMap((one) => webAddress(one, address) ?? [])),
]

/** Undefined for a document in UTF-16, which only forgiving readers read (RFC 8259 §8.1). */
function partsOfJson(body: Buffer, address: string): Parts | undefined {
  const value = parsed(body.toString('utf8').replace(/^\uFEFF/, ''))
  if (value === undefined) return undefined
  const { hubs, items } = isObject(value) ? value : {}
  const pictures = listOf(items).flatMap((item) => (isObject(item) ? [item.image, item.banner_image] : []))
  return {
    hubs: listOf(hubs).flatMap((hub) => (isObject(hub) && typeof hub.url === 'string' ? hub.url : [])),
    pictures: resolvedOf(
      pictures.filter((one) => typeof one === 'string'),
      address,
    ),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
