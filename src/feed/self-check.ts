import { uriOf } from '../content/guid.ts'
import type { Picture, RenderedArticle, Section } from '../model.ts'
import { digitalSource, madeOf } from './digital-source.ts'
import { elementLines } from './extra/line.ts'
import { formats } from './formats.ts'
import { hasText } from './has-text.ts'
import { licenseOf } from './license.ts'
import { attachmentLine, pictureLine } from './media-line.ts'
import type { FeedDocument, Format, ReadFeed, ReadItem, ReadPicture, Writer } from './model.ts'
import { categories, creators } from './xml/extensions.ts'

/**
 * The documents of a feed and what a strict reader must find in them; values only, so that they can be sent to a
 * worker.
 */
export type Proof = { items: ReadItem[]; documents: { fileName: string; head: Head; text: string }[] }
type Head = Omit<ReadFeed, 'items'>

/** Makes the proof of those files of a feed that have a reader. */
export const proofOf = (feed: FeedDocument, written: readonly { writer: Writer; text: string }[]): Proof => ({
  items: feed.articles.map((article) => expectedItem(article, feed.section)),
  documents: written.flatMap(({ writer: { fileName, read }, text }) =>
    read ? { fileName, head: expectedHead(feed, fileName), text } : [],
  ),
})

/**
 * Reads documents with strict readers and compares each with the articles that it was made from. A difference is a bug
 * in this program, never an error of an author. All formats are compared with the same articles, so they have the same
 * content.
 */
export const selfCheck = ({ items, documents }: Proof): string[][] =>
  documents.map(({ fileName, head, text }) => {
    try {
      const { read, expects } = formatOf(fileName)
      const { items: found, ...others } = read(text)
      const count = found.length === items.length ? [] : [`${found.length} items instead of ${items.length}`]
      return [
        ...count,
        ...differences('feed', fieldsOf(head, others), others),
        ...items.flatMap((item, index) => differences(item.id, { ...item, ...expects?.(item) }, found[index] ?? {})),
      ]
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  })

function formatOf(name: string): Format {
  const format = formats.find(({ fileName }) => fileName === name)
  if (!format) throw new Error(`No format has the file name "${name}".`)
  return format
}

/** The expected fields without those that the format lacks. */
const fieldsOf = ({ updated, deleted, cloud, ...wanted }: Head, head: object) => ({
  ...wanted,
  ...('cloud' in head && { cloud }),
  ...('updated' in head && { updated }),
  ...('deleted' in head && { deleted }),
})

/** The fields of something that differ from those that it should have, a sentence each. */
export function differences(name: string, wanted: Record<string, unknown>, found: Record<string, unknown>): string[] {
  return Object.entries(wanted)
    .filter(([key, value]) => !isSame(value, found[key]))
    .map(([key, value]) => `${name}: ${key} is ${JSON.stringify(found[key])} instead of ${JSON.stringify(value)}`)
}

/** Compares values. Lists contain texts without U+0000, so they can be joined with it. */
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
  hubs: [...section.hubs],
  cloud: current ? '' : pleaseNotify(section.announce),
  current: current?.(fileName),
  previous: previous?.(fileName),
  next: next?.(fileName),
  language: section.language,
  copyright: section.copyright,
  license: section.rights?.license,
  updated: utc(updated.epochMilliseconds),
  deleted: section.tombstones
    ? articles.flatMap(({ withdrawn, ...article }) =>
        withdrawn ? `${uriOf(article)} ${utc(withdrawn.date.epochMilliseconds)}` : [],
      )
    : [],
  elements: elementLines(section.elements ?? [], section.namespaces ?? {}),
})

/** The address at which programs ask to be told of changes; empty where there is no rssCloud server. */
const pleaseNotify = ({ rssCloud }: Section['announce']) =>
  rssCloud === undefined ? '' : `${rssCloud.replace('https:', 'http:')}pleaseNotify`

const expectedItem = (article: RenderedArticle, section: Section): ReadItem => ({
  id: article.id,
  uri: article.uri,
  title: article.title,
  url: article.url,
  published: utc(article.date.epochMilliseconds),
  updated: utc(article.updated.epochMilliseconds),
  summary: article.summary,
  html: hasText(article, section) ? article.html : '',
  authors: creators(article).map(({ name }) => name),
  tags: categories(article).map(({ term }) => term),
  language: article.language,
  expires: article.expires && utc(article.expires.epochMilliseconds),
  copyright: article.copyright,
  digitalSourceType: digitalSource(article.ai?.text),
  license: licenseOf(article),
  source: article.source?.name,
  sourceUrl: article.source?.url,
  place: place(article),
  picture: article.picture && readPicture(article.picture, digitalSource(madeOf(article.picture, article))),
  pictures: (article.pictures ?? []).map((one) => pictureLine(readPicture(one))),
  attachments: (article.attachments ?? []).map(attachmentLine),
  elements: elementLines(article.elements ?? [], section.namespaces ?? {}),
})

const utc = (epochMilliseconds: number) => new Date(epochMilliseconds).toISOString()

const place = ({ location }: RenderedArticle) =>
  location && [location.lat, location.lon, location.name].filter((part) => part !== undefined).join(' ')

function readPicture({ url, alt, caption, credit, file }: Picture, digitalSourceType?: string): ReadPicture {
  const text = (number: number | undefined) => (number === undefined ? undefined : String(number))
  return {
    url,
    alt: alt || undefined,
    caption,
    credit,
    digitalSourceType,
    type: file?.type,
    length: text(file?.length),
    width: text(file?.width),
    height: text(file?.height),
  }
}
