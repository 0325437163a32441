import * as z from 'zod'
import { limits } from '../limits.ts'
import {
  authority,
  contentMode,
  date,
  draftMark,
  flag,
  image,
  language,
  location,
  notice,
  permalink,
  person,
  root,
  siteAddress,
  slug,
  source,
  text,
  timezone,
  uri,
  webAddress,
  wholeNumber,
} from './value.ts'

/** The `description` of a key is printed in the tables of docs/, its `example` there and in hints. */
declare module 'zod' {
  interface GlobalMeta {
    example?: string
  }
}

/** Keys of site.yaml that sections inherit; section.yaml may set them again. */
const settings = {
  url: root.optional().meta({ description: 'address of the site', example: 'https://www.example.org/' }),
  feedsUrl: root
    .optional()
    .meta({ description: 'address at which `dist/` is served; default: `url`', example: 'https://feeds.example.org/' }),
  language: language.optional().meta({ description: 'language tag (BCP 47); default: `en`', example: 'zh-CN' }),
  timezone: timezone.optional().meta({
    description: 'time zone (IANA) of dates without an offset, and of all dates in the feeds; default: `UTC`',
    example: 'Asia/Shanghai',
  }),
  author: person.optional().meta({
    description: 'author of articles without a byline: a name, or `{name, url, email}`; default: the title of the site',
    example: 'Example Daily',
  }),
  copyright: text(limits.longText).optional().meta({ description: 'copyright line', example: '© 2026 Example Daily' }),
  icon: siteAddress.optional().meta({
    description: 'icon of the feeds, a square picture of about 512 pixels: `/path` or an absolute address',
    example: '/icon.png',
  }),
  logo: siteAddress.optional().meta({
    description: 'logo of the feeds, PNG or JPEG: `/path` or an absolute address',
    example: '/logo.png',
  }),
  permalink: permalink.optional().meta({
    description: 'pattern of article addresses, of `{section} {slug} {yyyy} {mm} {dd}`; default: `/{section}/{slug}/`',
    example: '/{section}/{yyyy}/{slug}/',
  }),
  authority: authority.optional().meta({
    description: 'domain name in ids; default: the host of `url`. If `url` changes, write the old host here',
    example: 'www.example.org',
  }),
  limit: wholeNumber(1, limits.feed).optional().meta({ description: 'articles in a feed; default: 30', example: '30' }),
  content: contentMode.optional().meta({
    description: '`full` text, or `summary` only; default: `full`',
    example: 'full',
  }),
  hub: webAddress.optional().meta({ description: 'address of a WebSub hub', example: 'https://hub.example.org/' }),
  withdrawnDays: wholeNumber(1, limits.withdrawnDays).optional().meta({
    description: 'days that the note of a withdrawn article stays in the feeds; default: 30',
    example: '30',
  }),
  tombstones: flag.optional().meta({
    description: '`true`: Atom also lists withdrawn articles as deleted (RFC 6721; validators warn); default: `false`',
    example: 'true',
  }),
  taxonomies: z
    .array(z.enum(['tags', 'authors'], 'is neither tags nor authors'), 'must be a list')
    .optional()
    .meta({
      description: '`tags`, `authors` or both: each gets a feed, like `tags/bridges/`; not inherited; default: none',
      example: '[tags, authors]',
    }),
  minItems: wholeNumber(1, limits.feed)
    .optional()
    .meta({ description: 'number of articles that a tag or author needs for a feed; default: 3', example: '3' }),
  archive: z.enum(['none', 'month', 'year'], 'is not one of none, month and year').optional().meta({
    description: '`month` or `year`: documents with all articles, like `archive/2019-11.rss.xml`; default: `none`',
    example: 'month',
  }),
  pages: flag.optional().meta({
    description: '`false`: feeds get no HTML page, and the site gets no `feeds.opml`; default: `true`',
    example: 'false',
  }),
  partners: z
    .array(text(), 'must be a list')
    .optional()
    .meta({ description: 'feeds for aggregators; not implemented in this version', example: '[]' }),
}

const title = text().meta({ description: 'plain text', example: 'Local News' })
const description = text(limits.longText)

/** content/site.yaml */
export const siteSettings = z.strictObject({
  title,
  description: description.meta({
    description: 'what the site is about, in one plain sentence',
    example: 'News of the district',
  }),
  ...settings,
  url: root.meta({ description: 'address of the site', example: 'https://www.example.org/' }),
})

/** section.yaml */
export const sectionSettings = z.strictObject({
  title,
  description: description.optional().meta({
    description: 'what the section is about; default: the title',
    example: 'What happens in the district',
  }),
  ...settings,
})

/** Front matter of an article. Strict: a misspelt key is an error, never ignored. */
export const articleMeta = z.strictObject({
  title: text().meta({ description: 'plain text; required', example: 'A bridge opens' }),
  date: date.optional().meta({
    description: 'date of publication; required, unless there is `updated`, which is then used for both',
    example: '2019-11-01 09:30',
  }),
  updated: date.optional().meta({
    description: 'date of the last change that readers should notice; not before `date`',
    example: '2019-11-01 09:30',
  }),
  summary: text(limits.longText).optional().meta({
    description: 'one to three plain sentences; default: the first sentences of the text',
    example: 'The bridge opens on Friday.',
  }),
  authors: z
    .array(person, 'must be a list of names or of {name, url, email}')
    .min(1, 'is an empty list')
    .max(limits.authors, `has more than ${limits.authors} names`)
    .optional()
    .meta({
      description: 'list of names or `{name, url, email}`; default: the `author` of the section or the site',
      example: '[Li Lei, Han Meimei]',
    }),
  author: person
    .optional()
    .meta({ description: 'one author instead of a list: a name, or `{name, url, email}`', example: 'Li Lei' }),
  source: source
    .optional()
    .meta({ description: 'source of the text: a name, or `{name, url}`', example: 'Example Daily' }),
  tags: z
    .array(text(), 'must be a list')
    .max(limits.tags, `has more than ${limits.tags} tags`)
    .optional()
    .meta({ description: 'list of plain words or names', example: '[Bridges, Traffic]' }),
  image: image.optional().meta({
    description: 'lead picture: an address, or `{src, alt, caption, credit}`; default: the first picture in the text',
    example: 'bridge.jpg',
  }),
  id: uri.optional().meta({
    description: 'permanent id, an absolute URI; default: made of `authority`, `date` and `slug`',
    example: 'tag:example.org,2019-11-01:bridge',
  }),
  slug: slug.optional().meta({
    description: 'last part of the address; default: the name of the file or folder, without a date in front',
    example: 'bridge',
  }),
  url: webAddress.optional().meta({
    description: 'address of the article; default: made with the pattern `permalink`',
    example: 'https://www.example.org/bridge.html',
  }),
  language: language
    .optional()
    .meta({ description: 'language tag (BCP 47); default: the `language` of the section', example: 'zh-CN' }),
  copyright: text(limits.longText)
    .optional()
    .meta({ description: 'copyright notice; default: the `copyright` of the section', example: '© Li Lei' }),
  location: location.optional().meta({
    description: 'place: `{name, lat, lon}` in degrees',
    example: '{name: Huangpu, lat: 23.1, lon: 113.46}',
  }),
  draft: draftMark.optional().meta({ description: '`true`: the article is not published', example: 'true' }),
  expires: date.optional().meta({
    description: 'end in the feeds; a day alone means its beginning',
    example: '2019-11-01 09:30',
  }),
  correction: z
    .union([notice, z.array(notice)], 'must be {date, note} or a list of them')
    .optional()
    .meta({
      description: '`{date, note}`, or a list of them: printed above the text; its date counts as a change',
      example: '{date: 2019-11-02, note: The year was wrong.}',
    }),
  withdrawn: notice.optional().meta({
    description: '`{date, note}`: the note replaces the text; after `withdrawnDays` the article leaves the feeds',
    example: '{date: 2019-11-02, note: The story was false.}',
  }),
})

export type SiteSettings = z.infer<typeof siteSettings>
export type SectionSettings = z.infer<typeof sectionSettings>
export type ArticleMeta = z.infer<typeof articleMeta>
