import type { Person, Picture, RenderedArticle, Section } from '../../model.ts'
import { rfc3339 } from '../../time/moment.ts'
import type { FeedDocument, Format } from '../model.ts'
import { element, textElement, type XmlElement } from './tree.ts'

/** What RSS and Atom say in the same words: extension elements, categories, bylines. */

/** Extensions that both know, by the prefixes in common use. */
export const extensionNamespaces = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  fh: 'http://purl.org/syndication/history/1.0',
  georss: 'http://www.georss.org/georss',
  media: 'http://search.yahoo.com/mrss/',
}

/** RFC 5005 §4: a document of an archive, and the way to the others; to a feed without an archive nothing. */
export const history = ({ current, previous, next }: FeedDocument, { fileName, mediaType }: Named, link: string) => [
  current && element('fh:archive', {}),
  ...Object.entries({ current, 'prev-archive': previous, 'next-archive': next }).map(
    ([rel, address]) => address && element(link, { rel, type: mediaType, href: address(fileName) }),
  ),
]
type Named = Pick<Format, 'fileName' | 'mediaType'>

export const generator = 'Feedwright'

export type Category = { scheme: string; term: string }

/** The section first, then the tags; the scheme tells them apart. */
export function categories({ section, tags }: RenderedArticle): Category[] {
  const own = section.path === '' ? [] : [{ scheme: sectionScheme(section), term: section.title }]
  return [...own, ...tags.map((tag) => ({ scheme: tagScheme(section), term: tag }))]
}

const sectionScheme = ({ url }: Section) => url
const tagScheme = ({ url }: Section) => `${url}tags/`

/** The byline, or where there is none whoever answers for the section: many readers inherit no author from the feed. */
export const creators = ({ authors, section }: RenderedArticle): Person[] =>
  authors.length > 0 ? authors : [section.author]

export const isUpdated = ({ date, updated }: RenderedArticle): boolean =>
  updated.epochMilliseconds > date.epochMilliseconds

/** Media RSS 1.5 `<media:content>`; sizes only of pictures that we publish. */
export function mediaContent(picture: Picture | undefined): XmlElement | undefined {
  if (!picture) return undefined
  const { url, alt, caption, credit, file } = picture
  return element(
    'media:content',
    {
      url,
      type: file?.type,
      medium: 'image',
      width: file && String(file.width),
      height: file && String(file.height),
      fileSize: file && String(file.length),
    },
    textElement('media:title', alt || undefined, { type: 'plain' }),
    textElement('media:description', caption, { type: 'plain' }),
    textElement('media:credit', credit, { role: 'photographer' }),
  )
}

/** DCMI Period in `dcterms:valid`, as aggregators read it: when the article leaves the feeds. */
export const validity = ({ expires }: RenderedArticle): XmlElement | undefined =>
  textElement('dcterms:valid', expires && `end=${rfc3339(expires)}; scheme=W3C-DTF`)

/** GeoRSS Simple: latitude, blank, longitude. */
export function georss({ location }: RenderedArticle): (XmlElement | undefined)[] {
  if (!location) return []
  return [
    textElement('georss:point', `${location.lat} ${location.lon}`),
    textElement('georss:featureName', location.name),
  ]
}
