import RssParser from 'rss-parser'
import { byId } from './by-id.ts'
import type { Reader } from './model.ts'
import { packageVersion, utc } from './run.ts'

/** rss-parser, the most used library of Node.js for feeds, which fetches by itself. */
export const rssParser: Reader = {
  name: 'rss-parser',
  is: 'a library for Node.js',
  isHere: true,
  version: () => packageVersion('rss-parser'),
  knows: 'id',
  fetches: 'by itself',
  formats: ['rss', 'atom'],
  subscribe: (url) =>
    byId(async () => {
      const { items } = await new RssParser<object, Own>().parseURL(url)
      return items.map((item) => ({
        id: item.guid ?? item.id,
        title: item.title,
        link: item.link,
        date: utc(item.isoDate),
        updated: utc(item.updated),
        summary: item.summary ?? (item['content:encoded'] === undefined ? undefined : item.content),
        text: item['content:encoded'] ?? item.content,
        language: item.language,
        rights: item.rights,
        source: item.source,
        authors: item.creator ?? item.author,
        tags: item.categories?.map((tag: string | { _: string }) => (typeof tag === 'string' ? tag : tag._)),
        ...(item.enclosure && {
          [item.enclosure.type?.startsWith('image/') ? 'picture' : 'sound']: item.enclosure.url,
        }),
      }))
    }),
}
type Own = {
  id?: string
  author?: string
  updated?: string
  language?: string
  rights?: string
  source?: string
  'content:encoded'?: string
}
