import * as z from 'zod'
import { limits } from '../limits.ts'
import { tagNames } from '../model/tag.ts'
import { ai } from './ai-schema.ts'
import { announce, hubs } from './announce-schema.ts'
import { text } from './chosen.ts'
import { feedNames } from './feed-names.ts'
import { government } from './government-schema.ts'
import { hostSettings, movedFrom } from './hosting-schema.ts'
import { look } from './look-schema.ts'
import { person } from './map-value.ts'
import { partnerSettings } from './partner-schema.ts'
import { readingSettings } from './reading-schema.ts'
import { rights } from './rights-schema.ts'
import {
  absoluteUri,
  articleCount,
  authority,
  contentMode,
  date,
  flag,
  footnoteAnchors,
  idPattern,
  language,
  permalink,
  root,
  siteAddress,
  timezone,
  wholeNumber,
} from './value.ts'

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
    description:
      'author of articles without a byline: a name, or `{name, url, email, fediverse}`; default: the title of the site',
    example: 'Example Daily',
  }),
  copyright: text(limits.longText).optional().meta({ description: 'copyright line', example: '© 2026 Example Daily' }),
  ai: ai.meta({
    description:
      'what machines made of its articles: `{text, pictures, note}`, which readers are told at the end of each text, see [AI](ai.md); default: nothing',
    example: '{text: assisted, pictures: generated}',
  }),
  rights: rights.meta({
    description:
      'what may be done with its articles: `{license, uses: {permits, prohibits}, tdm, tdmPolicy}`, see [Rights](rights.md); default: nothing is said',
    example: '{uses: {permits: [search], prohibits: [ai-train]}, tdm: reserved}',
  }),
  government,
  icon: siteAddress.optional().meta({
    description: 'icon of the feeds, a square picture of about 512 pixels: `/path` or an absolute address',
    example: '/icon.png',
  }),
  logo: siteAddress.optional().meta({
    description: 'logo of the feeds, PNG, JPEG or GIF: `/path` or an absolute address',
    example: '/logo.png',
  }),
  permalink: permalink.optional().meta({
    description:
      'pattern of article addresses, like `/{section}/{slug}/`, which is the default; its parts are [below](#addresses-of-articles)',
    example: '/{section}/{yyyy}/{slug}/',
  }),
  authority: authority.optional().meta({
    description:
      'domain name in ids; default: the host of `url`. If `url` changes, write the old host here, so that ids stay the same',
    example: 'www.example.org',
  }),
  ids: idPattern.optional().meta({
    description:
      '`tag`, `url` (the address is the id) or a pattern: how the ids of articles are made, see [Ids](#ids); default: `tag`',
    example: 'url',
  }),
  idsUntil: date.optional().meta({
    description: 'time from which articles get a tag, whatever `ids` is: the day on which you move; default: none',
    example: '2026-11-01',
  }),
  feedId: absoluteUri.optional().meta({
    description: 'id of the Atom feed, if it had one before; not inherited; default: made of `authority`',
    example: 'https://www.example.org/feed.xml',
  }),
  movedFrom,
  limit: articleCount.optional().meta({
    description: 'articles in a feed, or `all`, see [below](#number-of-articles); default: 30',
    example: '30',
  }),
  feeds: feedNames.optional().meta({
    description:
      'names of the documents of a feed, a map `{rss, atom, json}` that says only what differs: a path below the folder of the feed, or `false` to leave the format out; default: `rss.xml`, `atom.xml` and `feed.json`',
    example: '{rss: index.xml, json: false}',
  }),
  content: contentMode.optional().meta({
    description: '`full` text, or `summary` only; default: `full`',
    example: 'full',
  }),
  hub: hubs.optional().meta({
    description: 'address of a WebSub hub, or a list of them, see [Announce](announce.md); default: none',
    example: 'https://hub.example.org/',
  }),
  withdrawnDays: wholeNumber(1, limits.withdrawnDays).optional().meta({
    description: 'days that the note of a withdrawn article stays in the feeds; default: 30',
    example: '30',
  }),
  tombstones: flag.optional().meta({
    description:
      '`true`: Atom feeds also list withdrawn articles as deleted (RFC 6721), of which validators warn; default: `false`',
    example: 'true',
  }),
  taxonomies: z
    .array(z.enum(['tags', 'authors'], 'is neither tags nor authors'), 'must be a list')
    .optional()
    .meta({
      description:
        '`tags`, `authors` or both: each tag or author gets a feed, like `tags/bridges/`; not inherited; default: none',
      example: '[tags, authors]',
    }),
  minItems: wholeNumber(1, limits.feed)
    .optional()
    .meta({ description: 'number of articles that a tag or author needs for a feed; default: 3', example: '3' }),
  archive: z.enum(['none', 'month', 'year'], 'is not one of none, month and year').optional().meta({
    description: '`month` or `year`: documents with all articles, like `archive/2019-11.rss.xml`; default: `none`',
    example: 'month',
  }),
  pictureLocation: z.enum(['remove', 'warn', 'keep'], 'is not one of remove, warn and keep').optional().meta({
    description:
      '`remove`, `warn` or `keep`: what becomes of the place where a picture was taken, if its file contains it; default: `remove`',
    example: 'warn',
  }),
  footnotes: footnoteAnchors.optional().meta({
    description:
      'pattern of the ids of footnotes, of `{label} {number}`, if they are to be those of your pages; default: `fn-{label}`',
    example: 'fn:{number}',
  }),
  pages: flag.optional().meta({
    description: '`false`: feeds get no HTML page, and the site gets no `feeds.opml`; default: `true`',
    example: 'false',
  }),
  ...partnerSettings,
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
  ...hostSettings,
  announce,
  look,
  onError: z.enum(['stop', 'hold'], 'is neither stop nor hold').optional().meta({
    description:
      '`hold`: errors in an article that no subscriber has hold back this article alone, and the others are published; default: `stop`',
    example: 'hold',
  }),
  tags: z
    .record(text(), z.enum(tagNames, `is not one of ${tagNames.join(', ')}`), 'must be a map')
    .optional()
    .meta({
      description:
        'how tags of other tools are published, see [Tags of other tools](tags.md): the name of a tag, and what it becomes; default: none is known',
      example: '{fig: figure, map: none}',
    }),
  url: root.meta({ description: 'address of the site', example: 'https://www.example.org/' }),
  ...readingSettings,
  authors: text(limits.addressCharacters).optional().meta({
    description:
      'data file (YAML or JSON) with the authors whom articles name by keys, by its path from this file: key → name or `{name, url, email, fediverse}`',
    example: '../data/authors.yml',
  }),
})

/** section.yaml */
export const sectionSettings = z.strictObject({
  title,
  description: description.optional().meta({
    description: 'what the section is about; default: the title',
    example: 'What happens in the district',
  }),
  ...settings,
  inParents: flag.optional().meta({
    description:
      '`false`: the articles of this section and those below it are not in the feeds above it; not inherited; default: `true`',
    example: 'false',
  }),
})

export type SiteSettings = z.infer<typeof siteSettings>
export type SectionSettings = z.infer<typeof sectionSettings>
