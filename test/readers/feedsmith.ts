import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { byId, textAt } from './by-id.ts'
import type { Held, Reader } from './model.ts'
import { packageVersion, utc } from './run.ts'

/** Feedsmith, a library that reads all three formats, and many extensions of them. */
export const feedsmith: Reader = {
  name: 'feedsmith',
  is: 'a library for Node.js',
  isHere: true,
  version: () => packageVersion('feedsmith'),
  knows: 'id',
  fetches: 'its program',
  formats: ['rss', 'atom', 'json'],
  subscribe: (url) =>
    byId(async () => {
      const text = await textAt(url)
      if (text.startsWith('{')) return itemsOfJson(text)
      return text.includes('<rss ') ? itemsOfRss(text) : itemsOfAtom(text)
    }),
}

const itemsOfRss = (text: string): Held[] =>
  (parseRssFeed(text).items ?? []).map((item) => ({
    id: item.guid?.value,
    title: item.title,
    link: item.link,
    date: utc(item.pubDate),
    updated: utc(item.atom?.updated),
    summary: item.description,
    text: item.content?.encoded,
    authors: item.dc?.creators,
    tags: item.categories?.flatMap(({ name }) => name ?? []),
    picture: item.media?.contents?.find(({ medium }) => medium === 'image')?.url,
    sound: item.media?.contents?.find(({ medium }) => medium === 'audio')?.url,
    language: item.dc?.languages?.[0],
    expires: item.dcterms?.valid?.[0],
    source: item.dc?.sources?.[0],
    rights: item.dc?.rights?.[0],
    place: item.georss?.featureName,
  }))

const itemsOfAtom = (text: string): Held[] =>
  (parseAtomFeed(text).entries ?? []).map((entry) => ({
    id: entry.id,
    title: entry.title?.value,
    link: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
    date: utc(entry.published),
    updated: utc(entry.updated),
    summary: entry.summary?.value,
    text: entry.content?.value,
    authors: entry.authors?.flatMap(({ name }) => name ?? []),
    tags: entry.categories?.flatMap(({ term }) => term ?? []),
    picture: entry.media?.contents?.find(({ medium }) => medium === 'image')?.url,
    sound: entry.media?.contents?.find(({ medium }) => medium === 'audio')?.url,
    language: entry.xml?.lang,
    expires: entry.dcterms?.valid?.[0],
    source: entry.dc?.sources?.[0],
    rights: entry.rights?.value,
    place: entry.georss?.featureName,
  }))

const itemsOfJson = (text: string): Held[] =>
  (parseJsonFeed(text).items ?? []).map((item) => ({
    id: item.id,
    title: item.title,
    link: item.url,
    date: utc(item.date_published),
    updated: utc(item.date_modified),
    summary: item.summary,
    text: item.content_html,
    authors: item.authors?.flatMap(({ name }) => name ?? []),
    tags: item.tags,
    picture: item.image,
    sound: item.attachments?.find(({ mime_type }) => mime_type?.startsWith('audio/'))?.url,
    language: item.language,
  }))
