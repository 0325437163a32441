import { type DocumentFormat, type DocumentPath, documentsOf } from '../feed/names.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../feed/xml/tree.ts'
import type { Feed } from '../model.ts'
import type { Delivered } from '../partner/stage/delivered.ts'
import { openTexts } from './read.ts'

/** The articles in the published document of a partner, from a folder or an address; undefined when it has none that can be read. */
export function openDelivered(
  feeds: readonly Feed[],
  { previous: from, out = 'dist' }: { previous?: string | false | undefined; out?: string | undefined },
  signal: AbortSignal | undefined,
): (feed: Feed) => Promise<Delivered> {
  if (from === false) return () => Promise.resolve(undefined)
  const textAt = openTexts(feeds, from || out, signal)
  const read = new Map<string, Promise<Delivered>>()
  return (feed) => {
    const [document] = documentsOf(feed)
    if (!document) return Promise.resolve(undefined)
    const known = read.get(document.path) ?? readAt(document)
    read.set(document.path, known)
    return known
  }

  async function readAt({ path, format }: DocumentPath): Promise<Delivered> {
    const text = await textAt(path)
    return text === undefined ? undefined : await readers[format.key]?.(text)
  }
}

/** The readers of the formats of partners; the code of each is loaded where a partner has such a document. */
const readers: Partial<Record<DocumentFormat['key'], (text: string) => Promise<Delivered>>> = {
  rss: async (text) => delivered(text, (await import('../feed/xml/parse.ts')).parseXml),
  ninjs: async (text) => (await import('../partner/ninjs/delivered.ts')).deliveredIn(text),
}

function delivered(document: string, parseXml: (document: string) => XmlElement): Delivered {
  try {
    const channel = childOf(parseXml(document), 'channel')
    if (!channel) return undefined
    const guids = new Map(
      childrenOf(channel, 'item').map((item) => {
        const guid = textOf(childOf(item, 'guid'))
        return [textOf(childOf(item, 'dc:identifier')) || guid, guid]
      }),
    )
    return { guids, changed: Date.parse(textOf(childOf(channel, 'lastBuildDate'))) }
  } catch {
    return undefined // it is written anew
  }
}
