import { readRfc3339 } from '../../time/read-date.ts'
import type { ReadPicture } from '../model.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './tree.ts'

/**
 * The text of a child element that must occur exactly once.
 * @throws Error when it does not
 */
export function only(parent: XmlElement, name: string): string {
  const children = childrenOf(parent, name)
  if (children.length !== 1)
    throw new Error(`<${parent.name}> has ${children.length} elements <${name}> instead of one`)
  return textOf(children[0])
}

/** The text of a child element that may be missing. */
export const optional = (parent: XmlElement, name: string): string | undefined => {
  const child = childOf(parent, name)
  return child && textOf(child)
}

/** The addresses of all links of one relation (RFC 4287 §4.2.7.2), in RSS those of `atom:link`. */
export const linksOf = (parent: XmlElement, relation: string, name = 'link'): string[] =>
  childrenOf(parent, name).flatMap(({ attributes: { rel = 'alternate', href = '' } }) => (rel === relation ? href : []))

/**
 * The picture in Media RSS.
 * @throws Error when there is an enclosure, and it is another picture
 */
export function readPicture(
  parent: XmlElement,
  enclosure: XmlElement['attributes'] | undefined,
): ReadPicture | undefined {
  const media = childOf(parent, 'media:content')
  if (!media) return undefined
  const { url = '', type, width, height, fileSize } = media.attributes
  const enclosed = enclosure && [enclosure.url ?? enclosure.href, enclosure.type, enclosure.length]
  if (String(enclosed ?? [url]) !== String([url, type, fileSize].filter((part) => part !== undefined))) {
    throw new Error(`the enclosure and the media:content of ${url} differ`)
  }
  return {
    url,
    alt: optional(media, 'media:title'),
    caption: optional(media, 'media:description'),
    credit: optional(media, 'media:credit'),
    type,
    length: fileSize,
    width,
    height,
  }
}

/**
 * The expiry of an article, in UTC.
 * @throws Error when the period has another form than an end
 */
export function readValidity(parent: XmlElement): string | undefined {
  const period = optional(parent, 'dcterms:valid')
  return period && readRfc3339(/^end=(\S+); scheme=W3C-DTF$/.exec(period)?.[1] ?? period)
}

/**
 * RFC 5005 §4: the links of an archive.
 * @throws Error when a document has only one of the mark of an archive and the link to its feed
 */
export function readHistory(parent: XmlElement, link: string) {
  const of = (relation: string) => linksOf(parent, relation, link)[0]
  const current = of('current')
  if ((childOf(parent, 'fh:archive') === undefined) !== (current === undefined))
    throw new Error('an archive must have both <fh:archive/> and a link to its feed')
  return { current, previous: of('prev-archive'), next: of('next-archive') }
}

/** GeoRSS: the point, then its name. */
export const readPlace = (parent: XmlElement): string | undefined => {
  const point = optional(parent, 'georss:point')
  return point && [point, optional(parent, 'georss:featureName')].filter(Boolean).join(' ')
}
