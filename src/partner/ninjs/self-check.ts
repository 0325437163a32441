import { hasText } from '../../feed/has-text.ts'
import { licenseOf } from '../../feed/license.ts'
import { attachmentLine, pictureLine } from '../../feed/media-line.ts'
import { differences } from '../../feed/self-check.ts'
import { categories, creators } from '../../feed/xml/extensions.ts'
import type { Moment, Section } from '../../model.ts'
import type { MadeDocument } from '../document/model.ts'
import type { SentItem } from '../model.ts'
import { faultsOf } from './faults.ts'
import { memberOf } from './members.ts'
import { type ReadArticle, readArticles } from './read.ts'
import { item as shape } from './schema.ts'
import { ninjsUri, uri } from './uri.ts'

/** Reads the finished document again, and compares it with the schema and with the items that it was made of. */
export function ninjsFaults(
  { items, text }: Pick<MadeDocument, 'items' | 'text'>,
  { content }: Pick<Section, 'content'>,
): string[] {
  const list: unknown = JSON.parse(text)
  const found = readArticles(memberOf(list, 'associations'))
  return [
    ...faultsOf(list, shape).map(({ path, words }) => `${path.join('.')} ${words}`),
    ...(found.length === items.length ? [] : [`${found.length} items instead of ${items.length}`]),
    ...items.flatMap((item, index) => differences(item.id, expected(item, content), found[index] ?? {})),
  ]
}

/** What every item says. */
const common = ({ article, at }: SentItem) => ({
  uri: ninjsUri(article),
  id: article.id,
  title: article.title,
  url: uri(article.url),
  slug: article.slug,
  language: article.language,
  published: utc(article.date),
  updated: utc(at),
  expires: article.expires && utc(article.expires),
})

function expected(item: SentItem, content: Section['content']): Partial<ReadArticle> {
  const { article, state } = item
  const { section, authors, source, location, picture, pictures = [], attachments = [], html } = article
  if (state === 'withdrawn' || state === 'expired')
    return { ...common(item), status: 'canceled', note: article.withdrawn?.note ?? article.summary, ...nothing }
  const license = licenseOf(article)
  return {
    ...common(item),
    status: 'usable',
    summary: article.summary,
    html: hasText(article, { content }) ? html : undefined,
    by: creators(article)
      .map(({ name }) => name)
      .join(', '),
    people: authors.map(({ name }) => name),
    tags: categories(article).map(({ term }) => term),
    copyright: article.copyright ?? section.copyright,
    source: source?.name,
    sourceUrl: source?.url && uri(source.url),
    place: location && [location.lat, location.lon, location.name].join(' ').trim(),
    pictures: [...(picture ? [picture] : []), ...pictures].map(({ url, alt, file, ...one }) =>
      pictureLine({ ...one, url: uri(url), alt: alt || undefined, ...asText(file) }),
    ),
    attachments: attachments.map((one) => attachmentLine({ ...one, url: uri(one.url) })),
    ...(license && { license: uri(license) }),
  }
}

/** What an item that is gone does not say. */
const nothing = {
  summary: undefined,
  html: undefined,
  by: undefined,
  people: [],
  tags: [],
  pictures: [],
  attachments: [],
}

const utc = ({ epochMilliseconds }: Moment) => new Date(Math.floor(epochMilliseconds / 1000) * 1000).toISOString()

/** Sizes as the line of a picture has them. */
const asText = (file: { type: string; length: number; width: number; height: number } | undefined) => ({
  type: file?.type,
  length: file && String(file.length),
  width: file && String(file.width),
  height: file && String(file.height),
})
