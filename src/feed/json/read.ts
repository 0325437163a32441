import * as z from 'zod'
import { readRfc3339 } from '../../time/read-date.ts'
import { withoutExtensions } from '../extra/read-json.ts'
import { attachmentLine } from '../media-line.ts'
import type { ReadFeed } from '../model.ts'

/**
 * Reads JSON Feed 1.1 strictly.
 * @throws Error when the document is not JSON, or has a key that version 1.1 does not define
 */
export function readJson(document: string): ReadFeed {
  const { plain, feed: extensions, items } = withoutExtensions(JSON.parse(document))
  const feed = jsonFeed.parse(plain)
  return {
    title: feed.title,
    description: feed.description,
    url: feed.home_page_url,
    self: feed._news.archive?.url ?? feed.feed_url,
    hubs: (feed.hubs ?? []).map(({ url }) => url),
    current: feed._news.archive && feed.feed_url,
    previous: feed.next_url,
    next: feed._news.archive?.next,
    language: feed.language,
    copyright: feed._news.rights,
    license: feed._news.license,
    elements: extensions,
    items: feed.items.map((item, index) => ({ ...readItem(item, feed), elements: items[index] ?? [] })),
  }
}

function readItem(item: z.infer<typeof jsonItem>, feed: z.infer<typeof jsonFeed>) {
  const published = readRfc3339(item.date_published)
  return {
    id: item.id,
    title: item.title,
    url: item.url,
    published,
    updated: item.date_modified === undefined ? published : readRfc3339(item.date_modified),
    summary: item.summary,
    html: item.content_html ?? '',
    authors: item.authors.map(({ name }) => name),
    tags: item.tags ?? [],
    language: item.language ?? feed.language,
    expires: item._news?.expires === undefined ? undefined : readRfc3339(item._news.expires),
    copyright: item._news?.rights,
    digitalSourceType: item._news?.digitalSourceType,
    license: item._news?.license,
    source: item._news?.source?.name,
    sourceUrl: item._news?.source?.url,
    place:
      item._news?.geo &&
      [item._news?.geo.lat, item._news?.geo.lon, item._news?.geo.name].filter((part) => part !== undefined).join(' '),
    attachments: (item.attachments ?? []).map(({ url, mime_type: type, title, size_in_bytes, duration_in_seconds }) =>
      attachmentLine({ url, type, title, length: size_in_bytes, seconds: duration_in_seconds }),
    ),
    picture: item.image === undefined ? undefined : { url: item.image, ...item._news?.image },
  }
}

const count = z.number().int().nonnegative().transform(String).optional()
const address = z.url({ protocol: /^https?$/ })
const digitalSource = z.string().regex(/^http:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/[a-zA-Z]+$/)
const author = z.strictObject({ name: z.string().min(1), url: address.optional() })

/** §Attachments */
const attachment = z.strictObject({
  url: address,
  mime_type: z.string().regex(/^(?:audio|video)\/./),
  title: z.string().min(1).optional(),
  size_in_bytes: count,
  duration_in_seconds: count,
})

const hasContent = (value: object) => Object.keys(value).length > 0

/** §Items, and our extension. */
const jsonItem = z
  .strictObject({
    id: z.string().min(1),
    url: address,
    external_url: address.optional(),
    title: z.string().min(1),
    content_html: z.string().min(1).optional(),
    content_text: z.string().min(1).optional(),
    summary: z.string().min(1),
    image: address.optional(),
    date_published: z.string(),
    date_modified: z.string().optional(),
    authors: z.array(author).min(1),
    tags: z.array(z.string().min(1)).min(1).optional(),
    language: z.string().optional(),
    attachments: z.array(attachment).min(1).optional(),
    _news: z
      .strictObject({
        section: z.string().optional(),
        expires: z.string().optional(),
        source: z.strictObject({ name: z.string(), url: address.optional() }).optional(),
        rights: z.string().optional(),
        license: address.optional(),
        geo: z.strictObject({ name: z.string().optional(), lat: z.number(), lon: z.number() }).optional(),
        digitalSourceType: digitalSource.optional(),
        image: z
          .strictObject({
            alt: z.string().optional(),
            caption: z.string().optional(),
            credit: z.string().optional(),
            digitalSourceType: digitalSource.optional(),
            type: z.string().optional(),
            length: count,
            width: count,
            height: count,
          })
          .refine(hasContent)
          .optional(),
      })
      .refine(hasContent)
      .optional(),
  })
  .refine(({ url, external_url }) => external_url === undefined || external_url === url)

/** §Top-level */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  next_url: address.optional(),
  description: z.string().min(1),
  icon: address.optional(),
  favicon: address.optional(),
  authors: z.array(author).min(1),
  language: z.string(),
  hubs: z.array(z.strictObject({ type: z.literal('WebSub'), url: address })).optional(),
  _news: z.strictObject({
    about: z.string(),
    publisher: z.string(),
    rights: z.string().optional(),
    license: address.optional(),
    archive: z.strictObject({ url: address, next: address.optional() }).optional(),
  }),
  items: z.array(jsonItem),
})
