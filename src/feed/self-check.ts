import type { RenderedArticle } from '../model.ts'
import { formats } from './formats.ts'
import type { FeedDocument, Format, ReadFeed, ReadItem, ReadPicture, Writer } from './model.ts'
import { categories, creators } from './xml/extensions.ts'

/** The documents of a feed and what a strict reader must find in them: values only, which can go to a worker. */
export type Proof = { items: ReadItem[]; documents: { fileName: string; head: Head; text: string }[] }
type Head = Omit<ReadFeed, 'items'>

/** Of what is written for a feed, those that have a reader. */
export const proofOf = (feed: FeedDocument, written: readonly { writer: Writer; text: string }[]): Proof => ({
  items: feed.articles.map((article) => expectedItem(article, feed.section.content === 'full')),
  documents: written.flatMap(({ writer: { fileName, read }, text }) =>
    read ? { fileName, head: expectedHead(feed, fileName), text } : [],
  ),
})

/**
 * Reads finished documents with a strict reader and compares each with the articles it came from. Each difference is a
 * sentence, and a fault of the program, never of an author; the same expectation for every format keeps them alike.
 */
export const selfCheck = ({ items, documents }: Proof): string[][] =>
  documents.map(({ fileName, head, text }) => {
    try {
      const { read, expects } = formatOf(fileName)
      const { items: found, ...others } = read(text)
      const count = found.length === items.length ? [] : [`${found.length} items instead of ${items.length}`]
      return [
        ...count,
        ...differences('feed', told(head, others), others),
        ...items.flatMap((item, index) => differences(item.id, { ...item, ...expects?.(item) }, found[index] ?? {})),
      ]
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  })

function formatOf(name: string): Format {
  const format = formats.find(({ fileName }) => fileName === name)
  if (!format) throw new Error(`There is no format of "${name}".`)
  return format
}

/** Without what this format has no words for. */
const told = ({ updated, deleted, ...wanted }: Head, head: object) => ({
  ...wanted,
  ...('updated' in head && { updated }),
  ...('deleted' in head && { deleted }),
})

function differences(name: string, wanted: Record<string, unknown>, found: Record<string, unknown>): string[] {
  return Object.entries(wanted)
    .filter(([key, value]) => !isSame(value, found[key]))
    .map(([key, value]) => `${name}: ${key} is ${JSON.stringify(found[key])} instead of ${JSON.stringify(value)}`)
}

/** Lists are of texts without U+0000. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.join('\0') === b.join('\0')
    : JSON.stringify(a) === JSON.stringify(b))

const expectedHead = (
  { section, url, updated, articles, address, current, previous, next }: FeedDocument,
  fileName: string,
): Head => ({
  title: section.feedTitle,
  description: section.description,
  url,
  self: address(fileName),
  current: current?.(fileName),
  previous: previous?.(fileName),
  next: next?.(fileName),
  language: section.language,
  copyright: section.copyright,
  updated: utc(updated.epochMilliseconds),
  deleted: section.tombstones
    ? articles.flatMap(({ id, withdrawn }) => (withdrawn ? `${id} ${utc(withdrawn.date.epochMilliseconds)}` : []))
    : [],
})

const expectedItem = (article: RenderedArticle, full: boolean): ReadItem => ({
  id: article.id,
  title: article.title,
  url: article.url,
  published: utc(article.date.epochMilliseconds),
  updated: utc(article.updated.epochMilliseconds),
  summary: article.summary,
  html: full ? article.html : '',
  authors: creators(article).map(({ name }) => name),
  tags: categories(article).map(({ term }) => term),
  language: article.language,
  expires: article.expires && utc(article.expires.epochMilliseconds),
  copyright: article.copyright,
  source: article.source?.name,
  sourceUrl: article.source?.url,
  place: place(article),
  picture: picture(article),
})

const utc = (epochMilliseconds: number) => new Date(epochMilliseconds).toISOString()

const place = ({ location }: RenderedArticle) =>
  location && [location.lat, location.lon, location.name].filter((part) => part !== undefined).join(' ')

function picture({ picture: shown }: RenderedArticle): ReadPicture | undefined {
  if (!shown) return undefined
  const { url, alt, caption, credit, file } = shown
  const text = (number: number | undefined) => (number === undefined ? undefined : String(number))
  return {
    url,
    alt: alt || undefined,
    caption,
    credit,
    type: file?.type,
    length: text(file?.length),
    width: text(file?.width),
    height: text(file?.height),
  }
}
