import { categories, creators } from '../feed/vocabulary.ts'
import type { FeedDocument, Format, ReadFeed, ReadItem, ReadPicture, RenderedArticle } from '../model.ts'

/**
 * Reads a finished document with a strict reader and holds it against the articles it came from. Each difference is a
 * sentence, and a fault of the program, never of an author; the same expectation for every format keeps them alike.
 */
export function readBack(feed: FeedDocument, format: Format, document: string): string[] {
  try {
    const found = format.read(document)
    const { items: wantedItems, ...wanted } = expected(feed, format)
    const { items, ...head } = found
    const count = items.length === wantedItems.length ? [] : [`${items.length} items instead of ${wantedItems.length}`]
    return [
      ...count,
      ...differences('feed', told(wanted, head), head),
      ...wantedItems.flatMap((item, index) => differences(item.id, item, items[index] ?? {})),
    ]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Without what this format has no words for. */
const told = ({ updated, deleted, ...wanted }: Omit<ReadFeed, 'items'>, head: object) => ({
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

const expected = (
  { section, url, updated, articles, address, current, previous, next }: FeedDocument,
  format: Format,
): ReadFeed => ({
  title: section.feedTitle,
  description: section.description,
  url,
  self: address(format.fileName),
  current: current?.(format.fileName),
  previous: previous?.(format.fileName),
  next: next?.(format.fileName),
  language: section.language,
  copyright: section.copyright,
  updated: utc(updated.epochMilliseconds),
  deleted: section.tombstones
    ? articles.flatMap(({ id, withdrawn }) => (withdrawn ? `${id} ${utc(withdrawn.date.epochMilliseconds)}` : []))
    : [],
  items: expectedItems(articles, section.content === 'full'),
})

/** The same for every format of a feed: made once. */
function expectedItems(articles: RenderedArticle[], full: boolean): ReadItem[] {
  const known = made.get(articles) ?? articles.map((article) => expectedItem(article, full))
  made.set(articles, known)
  return known
}

const made = new WeakMap<RenderedArticle[], ReadItem[]>()

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
