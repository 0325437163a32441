import * as z from 'zod'
import { limits } from '../limits.ts'
import { ai } from './ai-schema.ts'
import { oldAddresses } from './alias.ts'
import { text } from './chosen.ts'
import { namesIn, tagsIn } from './listed.ts'
import { audio, image, location, notice, person, source, withdrawal } from './map-value.ts'
import { rights } from './rights-schema.ts'
import { contentMode, date, draftMark, flag, guid, id, language, slug, webAddress } from './value.ts'

/** The authors of an article. */
const people = z
  .array(person, 'must be a list of names or of {name, url, email, fediverse}')
  .min(1, 'is an empty list')
  .max(limits.authors, `has more than ${limits.authors} names`)

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
  authors: z.preprocess(namesIn, people).optional().meta({
    description:
      'list of names or `{name, url, email, fediverse}`, or names with commas; default: the `author` of the section or the site',
    example: '[Li Lei, Han Meimei]',
  }),
  author: z
    .union([person, people], 'must be a name or {name, url, email, fediverse}')
    .optional()
    .meta({ description: 'the same for one author: a name, or `{name, url, email, fediverse}`', example: 'Li Lei' }),
  source: source
    .optional()
    .meta({ description: 'source of the text: a name, or `{name, url}`', example: 'Example Daily' }),
  tags: z
    .preprocess(tagsIn, z.array(text(), 'must be a list').max(limits.tags, `has more than ${limits.tags} tags`))
    .optional()
    .meta({ description: 'list of plain words or names, or a text with commas', example: '[Bridges, Traffic]' }),
  image: image.optional().meta({
    description: 'lead picture: an address, or `{src, alt, caption, credit}`; default: the first picture in the text',
    example: 'bridge.jpg',
  }),
  audio: audio.optional().meta({
    description:
      'sound or film for podcast programs: an address, or `{src, title, type}`; default: the sounds and films in the text',
    example: 'talk.mp3',
  }),
  id: id.optional().meta({
    description:
      'permanent id: an http(s) address, `tag:` (RFC 4151) or `urn:`; default: made of `authority`, `date` and `slug`',
    example: 'tag:example.org,2019-11-01:bridge',
  }),
  guid: guid.optional().meta({
    description:
      'permanent id of any form, as earlier feeds had it, in place of `id`: RSS and JSON Feed have it as it is, see [Ids](#ids)',
    example: '123 at https://www.example.org',
  }),
  slug: slug.optional().meta({
    description: 'last part of the address; default: the name of the file or folder, without a date in front',
    example: 'bridge',
  }),
  url: webAddress.optional().meta({
    description:
      'address of the article; default: made with the pattern `permalink`; on another host: the page that a link post is about',
    example: 'https://www.example.org/bridge.html',
  }),
  aliases: oldAddresses.optional().meta({
    description:
      'old addresses of the article, paths on the site: with the setting `host`, files tell the web server to redirect them',
    example: '[/2019/bridge.html]',
  }),
  language: language
    .optional()
    .meta({ description: 'language tag (BCP 47); default: the `language` of the section', example: 'zh-CN' }),
  copyright: text(limits.longText)
    .optional()
    .meta({ description: 'copyright notice; default: the `copyright` of the section', example: '© Li Lei' }),
  ai: ai.meta({
    description:
      'what machines made of it, which readers are told at the end of its text: `{text, pictures, note}`, see [AI](ai.md); default: the `ai` of the section',
    example: '{text: assisted, pictures: generated}',
  }),
  rights: rights.meta({
    description:
      'what may be done with it: `{license, uses: {permits, prohibits}, tdm, tdmPolicy}`; default: the `rights` of the section; see [Rights](rights.md)',
    example: '{license: https://creativecommons.org/licenses/by/4.0/}',
  }),
  location: location.optional().meta({
    description: 'place: `{name, lat, lon}` in degrees',
    example: '{name: Huangpu, lat: 23.1, lon: 113.46}',
  }),
  draft: draftMark.optional().meta({ description: '`true`: the article is not published', example: 'true' }),
  feeds: flag.optional().meta({
    description:
      '`false`: the article is in no feed, archive or document for partners, but other articles may link to it',
    example: 'false',
  }),
  content: contentMode.optional().meta({
    description:
      '`summary`: feeds of full texts have only the text before `<!-- more -->`, or the summary where that is not there; default: `full`',
    example: 'summary',
  }),
  expires: date.optional().meta({
    description: 'time at which the article is removed from the feeds; a day alone means its beginning',
    example: '2019-11-01 09:30',
  }),
  correction: z
    .union([notice, z.array(notice)], 'must be {date, note} or a list of them')
    .optional()
    .meta({
      description: '`{date, note}`, or a list of them: printed above the text; its date counts as a change',
      example: '{date: 2019-11-02, note: The year was wrong.}',
    }),
  withdrawn: withdrawal.optional().meta({
    description:
      '`{date, note}`, or `{date, note, title}` with another title: the note replaces the text; after `withdrawnDays` the article leaves the feeds',
    example: '{date: 2019-11-02, note: The story was false.}',
  }),
})

export type ArticleMeta = z.infer<typeof articleMeta>
