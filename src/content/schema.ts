import * as z from 'zod'
import { limits } from '../limits.ts'
import { dateForms } from '../time/written-date.ts'
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
  number,
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
} from './field.ts'

/** `description` and `example` of a key feed the tables of the README and the hints of the diagnostics. */
declare module 'zod' {
  interface GlobalMeta {
    example?: string
  }
}

/** Keys that a section inherits; in section.yaml they override. */
const settings = {
  url: root.optional().meta({ description: 'public root of the site', example: 'https://www.example.org/' }),
  feedsUrl: root
    .optional()
    .meta({ description: 'where `dist/` is served; default `url`', example: 'https://feeds.example.org/' }),
  language: language.optional().meta({ description: 'BCP 47; default `en`', example: 'zh-CN' }),
  timezone: timezone.optional().meta({
    description: 'IANA zone of dates without an offset, and of all dates in the feeds; default `UTC`',
    example: 'Asia/Shanghai',
  }),
  author: person.optional().meta({
    description: 'who answers for articles without a byline: a name, or `{name, url, email}`; default the title',
    example: 'Example Daily',
  }),
  copyright: text(limits.longText).optional().meta({ description: 'copyright line', example: '© 2026 Example Daily' }),
  icon: siteAddress.optional().meta({
    description: 'square picture, about 512 pixels: `/path` on the site or an absolute address',
    example: '/icon.png',
  }),
  logo: siteAddress
    .optional()
    .meta({ description: 'picture of the feed, PNG or JPEG: `/path` or an absolute address', example: '/logo.png' }),
  permalink: permalink.optional().meta({
    description: 'pattern of article addresses from `{section} {slug} {yyyy} {mm} {dd}`; default `/{section}/{slug}/`',
    example: '/{section}/{yyyy}/{slug}/',
  }),
  authority: authority.optional().meta({
    description: 'domain name in ids; default the host of `url`, keep it when that changes',
    example: 'www.example.org',
  }),
  limit: number(1, limits.feed)
    .refine(Number.isInteger, 'is not a whole number')
    .optional()
    .meta({ description: 'articles in a feed; default 30', example: '30' }),
  content: contentMode
    .optional()
    .meta({ description: '`full` text or `summary` only; default `full`', example: 'full' }),
  hub: webAddress.optional().meta({ description: 'WebSub hub', example: 'https://hub.example.org/' }),
  withdrawnDays: number(1, limits.withdrawnDays)
    .refine(Number.isInteger, 'is not a whole number')
    .optional()
    .meta({ description: 'days that the note of a withdrawn article stays in the feeds; default 30', example: '30' }),
  tombstones: flag.optional().meta({
    description: '`true` says in Atom too that a withdrawn article is deleted (RFC 6721), of which validators warn',
    example: 'true',
  }),
  taxonomies: z
    .array(z.enum(['tags', 'authors'], 'is neither tags nor authors'), 'must be a list')
    .optional()
    .meta({
      description: 'gives each tag or author a feed, `tags/bridges/` or `authors/li-lei/`; not inherited; default none',
      example: '[tags, authors]',
    }),
  minItems: number(1, limits.feed)
    .refine(Number.isInteger, 'is not a whole number')
    .optional()
    .meta({ description: 'articles that a tag or author must have for a feed; default 3', example: '3' }),
  archive: z.enum(['none', 'month', 'year'], 'is none of none, month, year').optional().meta({
    description: '`month` or `year` keeps every article in linked documents, `archive/2019-11.rss.xml`; default `none`',
    example: 'month',
  }),
  pages: flag.optional().meta({
    description: '`false` writes no page for people beside a feed, and for the site no `feeds.opml`; default `true`',
    example: 'false',
  }),
  partners: z
    .array(text(), 'must be a list')
    .optional()
    .meta({ description: 'feeds for aggregators; not in this version', example: '[]' }),
}

const title = text().meta({ description: 'plain text', example: 'Local News' })
const description = text(limits.longText)

/** content/site.yaml */
export const siteSettings = z.strictObject({
  title,
  description: description.meta({
    description: 'one plain sentence: what the site is',
    example: 'News of the district',
  }),
  ...settings,
  url: root.meta({ description: 'public root of the site', example: 'https://www.example.org/' }),
})

/** section.yaml */
export const sectionSettings = z.strictObject({
  title,
  description: description
    .optional()
    .meta({ description: 'one plain sentence; default the title', example: 'What happens in the district' }),
  ...settings,
})

/** Front matter of one article. Strict: a misspelt key is an error, never ignored. */
export const articleMeta = z.strictObject({
  title: text().meta({ description: 'plain text; required', example: 'A bridge opens' }),
  date: date.optional().meta({
    description: 'first publication; required unless `updated` stands, which is then both',
    example: dateForms,
  }),
  updated: date
    .optional()
    .meta({ description: 'last change that readers should see, not before `date`', example: dateForms }),
  summary: text(limits.longText).optional().meta({
    description: 'one to three plain sentences; else the first ones of the text',
    example: 'The bridge opens on Friday.',
  }),
  authors: z
    .array(person, 'must be a list of names or of {name, url, email}')
    .min(1, 'is an empty list')
    .max(limits.authors, `has more than ${limits.authors} names`)
    .optional()
    .meta({
      description: 'list of names or `{name, url, email}`; else the `author` of the site',
      example: '[Li Lei, Han Meimei]',
    }),
  author: person
    .optional()
    .meta({ description: 'the same for one: a name, or `{name, url, email}`', example: 'Li Lei' }),
  source: source
    .optional()
    .meta({ description: 'where the text came from: a name, or `{name, url}`', example: 'Example Daily' }),
  tags: z
    .array(text(), 'must be a list')
    .max(limits.tags, `has more than ${limits.tags} tags`)
    .optional()
    .meta({ description: 'list of plain words', example: '[Bridges, Traffic]' }),
  image: image.optional().meta({
    description: 'lead picture: an address, or `{src, alt, caption, credit}`; else the first of the text',
    example: 'bridge.jpg',
  }),
  id: uri.optional().meta({
    description: 'permanent identity, an absolute URI; else made of date and slug',
    example: 'tag:example.org,2019-11-01:bridge',
  }),
  slug: slug.optional().meta({
    description: 'last part of the address; else the name of the file or folder without a date in front',
    example: 'bridge',
  }),
  url: webAddress.optional().meta({
    description: 'the page of the article, where the pattern `permalink` does not give it',
    example: 'https://www.example.org/bridge.html',
  }),
  language: language
    .optional()
    .meta({ description: 'BCP 47, where it differs from that of the section', example: 'zh-CN' }),
  copyright: text(limits.longText)
    .optional()
    .meta({ description: 'where it differs from that of the section', example: '© Li Lei' }),
  location: location
    .optional()
    .meta({ description: 'place: `{name, lat, lon}` in degrees', example: '{name: Huangpu, lat: 23.1, lon: 113.46}' }),
  draft: draftMark.optional().meta({ description: '`true` holds it back', example: 'true' }),
  expires: date
    .optional()
    .meta({ description: 'when it leaves the feeds; a day alone means its beginning', example: dateForms }),
  correction: z
    .union([notice, z.array(notice)], 'must be {date, note} or a list of them')
    .optional()
    .meta({
      description: '`{date, note}` or a list of them: stands first in the text, and is the last change',
      example: '{date: 2019-11-02, note: The year was wrong.}',
    }),
  withdrawn: notice.optional().meta({
    description: '`{date, note}`: the note takes the place of the text, and after `withdrawnDays` it leaves the feeds',
    example: '{date: 2019-11-02, note: The story was false.}',
  }),
})

export type SiteSettings = z.infer<typeof siteSettings>
export type SectionSettings = z.infer<typeof sectionSettings>
export type ArticleMeta = z.infer<typeof articleMeta>
