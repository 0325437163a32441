import type { Person, Picture, RenderedArticle, Section } from '../../model.ts'
import { rfc3339 } from '../../time/moment.ts'
import type { FeedDocument, Format } from '../model.ts'
import { element, textElement, type XmlElement } from './tree.ts'

/** The parts that are the same in RSS and Atom: extension elements, categories, bylines. */

/** The namespaces of extensions, by their usual prefixes. */
export const extensionNamespaces = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  fh: 'http://purl.org/syndication/history/1.0',
  georss: 'http://www.georss.org/georss',
  media: 'http://search.yahoo.com/mrss/',
}

/** RFC 5005 §4: the mark of an archive document, and the links to the others; nothing for a feed without an archive. */
export const history = ({ current, previous, next }: FeedDocument, { fileName, mediaType }: Named, link: string) => [
  current && element('fh:archive', {}),
  ...Object.entries({ current, 'prev-archive': previous, 'next-archive': next }).map(
    ([rel, address]) => address && element(link, { rel, type: mediaType, href: address(fileName) }),
  ),
]
type Named = Pick<Format, 'fileName' | 'mediaType'>

/** RFC 4946 §2: the link to a licence. Every item has its own: programs take items out of their feeds. */
export const licenseLink = (href: string | undefined, link: string): XmlElement | undefined =>
  href === undefined ? undefined : element(link, { rel: 'license', href })

/** The name of this program in feeds. */
export const generator = 'Feedwright'

/** A category of an article: its section or a tag. */
export type Category = { scheme: string; term: string }

/** The section first, then the tags; they have different schemes. */
export function categories({ section, tags }: RenderedArticle): Category[] {
  const own = section.path === '' ? [] : [{ scheme: sectionScheme(section), term: section.title }]
  return [...own, ...tags.map((tag) => ({ scheme: tagScheme(section), term: tag }))]
}

const sectionScheme = ({ url }: Section) => url
const tagScheme = ({ url }: Section) => `${url}tags/`

/**
 * The byline, or without one the author of the section: many readers do not use the author of the feed for its items.
 */
export const creators = ({ authors, section }: RenderedArticle): Person[] =>
  authors.length > 0 ? authors : [section.author]

/** Whether an article has changed since its publication. */
export const isUpdated = ({ date, updated }: RenderedArticle): boolean =>
  updated.epochMilliseconds > date.epochMilliseconds

/** A file that readers download: its length is unknown if the build does not publish it. */
type Enclosure = { url: string; type: string; length?: number | undefined }

/** The sounds and films of an article, then its lead picture if it is ours. */
export const enclosures = ({ attachments = [], picture }: RenderedArticle): Enclosure[] => [
  ...attachments,
  ...(picture?.file ? [{ ...picture.file, url: picture.url }] : []),
]

/** Media RSS 1.5 `<media:content>`: the lead picture, the other pictures, then sounds and films. */
export const mediaContents = ({ picture, pictures = [], attachments = [] }: RenderedArticle): XmlElement[] => [
  ...(picture ? [pictureContent(picture)] : []),
  ...pictures.map(pictureContent),
  ...attachments.map(({ url, type, title, length, seconds }) =>
    element(
      'media:content',
      {
        url,
        type,
        medium: type.startsWith('video/') ? 'video' : 'audio',
        duration: seconds === undefined ? undefined : String(seconds),
        fileSize: length === undefined ? undefined : String(length),
      },
      textElement('media:title', title, { type: 'plain' }),
    ),
  ),
]

/** With sizes only for pictures that the build publishes. */
function pictureContent({ url, alt, caption, credit, file }: Picture): XmlElement {
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
    textElement('media:description', caption), // `plain` is the default; where it is written, rss2email mails the caption alone
    textElement('media:credit', credit, { role: 'photographer' }),
  )
}

/** The expiry of an article as a DCMI Period in `dcterms:valid`, which aggregators read. */
export const validity = ({ expires }: RenderedArticle): XmlElement | undefined =>
  textElement('dcterms:valid', expires && `end=${rfc3339(expires)}; scheme=W3C-DTF`)

/** GeoRSS Simple: latitude, space, longitude. */
export function georss({ location }: RenderedArticle): (XmlElement | undefined)[] {
  if (!location) return []
  return [
    textElement('georss:point', `${location.lat} ${location.lon}`),
    textElement('georss:featureName', location.name),
  ]
}
