import { names, pathOf } from '../feed/names.ts'
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
    const path = pathOf(feed, names.rss.fileName)
    const known = read.get(path) ?? readAt(path)
    read.set(path, known)
    return known
  }

  async function readAt(path: string): Promise<Delivered> {
    const text = await textAt(path)
    if (text === undefined) return undefined
    const { parseXml } = await import('../feed/xml/parse.ts') // loaded where a partner has a document
    return delivered(text, parseXml)
  }
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
