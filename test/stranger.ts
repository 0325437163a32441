import { readFileSync } from 'node:fs'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'

/** What a program that knows nothing of ours finds in a feed; times in UTC, pictures by their addresses. */
export type Seen = {
  title: unknown
  /** RFC 5005 §4, by relation; in JSON `next_url` and our extension. */
  links: { current?: unknown; previous?: unknown; next?: unknown }
  items: SeenItem[]
}
export type SeenItem = {
  id: unknown
  title: unknown
  url: unknown
  published: unknown
  updated: unknown
  summary: unknown
  html: unknown
  authors: unknown
  tags: unknown
  language: unknown
  expires: unknown
  picture: unknown
}

const utc = (text: string | undefined) => text && new Date(text).toISOString()
const end = (valid: string[] | undefined) => utc(/^end=([^;]+);/.exec(valid?.[0] ?? '')?.[1])
const rest = <T extends { rel?: string; href?: string }>(links: T[] = []) => {
  const of = (rel: string) => links.find((link) => link.rel === rel)?.href
  return { current: of('current'), previous: of('prev-archive'), next: of('next-archive') }
}

/** Each format of a document, as read by feedsmith, or as JSON. */
export const readers: Record<'rss.xml' | 'atom.xml' | 'feed.json', (text: string) => Seen> = {
  'rss.xml'(text) {
    const feed = parseRssFeed(text)
    return {
      title: feed.title,
      links: rest(feed.atom?.links),
      items: (feed.items ?? []).map((item) => ({
        id: item.guid?.value,
        title: item.title,
        url: item.link,
        published: utc(item.pubDate),
        updated: utc(item.atom?.updated ?? item.pubDate),
        summary: item.description?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'), // it is HTML
        html: item.content?.encoded,
        authors: item.dc?.creators,
        tags: (item.categories ?? []).map(({ name }) => name),
        language: item.dc?.languages?.[0] ?? feed.language,
        expires: end(item.dcterms?.valid),
        picture: item.media?.contents?.[0]?.url,
      })),
    }
  },
  'atom.xml'(text) {
    const feed = parseAtomFeed(text)
    return {
      title: feed.title?.value,
      links: rest(feed.links),
      items: (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
        published: utc(entry.published),
        updated: utc(entry.updated),
        summary: entry.summary?.value,
        html: entry.content?.value,
        authors: entry.authors?.map(({ name }) => name),
        tags: (entry.categories ?? []).map(({ term }) => term),
        language: entry.xml?.lang ?? feed.xml?.lang,
        expires: end(entry.dcterms?.valid),
        picture: entry.media?.contents?.[0]?.url,
      })),
    }
  },
  'feed.json'(text) {
    const feed = JSON.parse(text)
    const { archive } = feed._news
    return {
      title: feed.title,
      links: { current: archive && feed.feed_url, previous: feed.next_url, next: archive?.next },
      items: feed.items.map((item: Record<string, string> & Json) => ({
        id: item.id,
        title: item.title,
        url: item.url,
        published: utc(item.date_published),
        updated: utc(item.date_modified ?? item.date_published),
        summary: item.summary,
        html: item.content_html,
        authors: item.authors.map(({ name }) => name),
        tags: item.tags ?? [],
        language: item.language ?? feed.language,
        expires: utc(item._news?.expires),
        picture: item.image,
      })),
    }
  },
}

type Json = { authors: { name: string }[]; tags: string[]; _news: { expires?: string } }

/** All formats of a feed: by what stands before the names of their files. */
export const seen = (prefix: string): Seen[] =>
  Object.entries(readers).map(([name, read]) => read(readFileSync(`${prefix}${name}`, 'utf8')))
