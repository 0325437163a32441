import { readRfc3339 } from '../../time/read-date.ts'
import { attachmentLine, pictureLine } from '../media-line.ts'
import type { ReadItem, ReadPicture } from '../model.ts'
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

/** The fields that only JSON has: here the text of an article says what machines made, and no element. */
export const inTextAlone = ({ picture }: ReadItem): Partial<ReadItem> => ({
  digitalSourceType: undefined,
  picture: picture && { ...picture, digitalSourceType: undefined },
})

/**
 * The pictures, sounds and films in Media RSS, the lead picture first; `count` is the number of enclosures that the format allows.
 * @throws Error when the enclosures are others, or not in this order: sounds and films, then the lead picture
 */
export function readMedia(
  parent: XmlElement,
  enclosures: readonly XmlElement[],
  count: number,
): Pick<ReadItem, 'picture' | 'pictures' | 'attachments'> {
  const all = childrenOf(parent, 'media:content')
  const [lead, ...pictures] = all.filter(({ attributes: { medium } }) => medium === 'image')
  const media = all.filter(({ attributes: { medium } }) => medium !== 'image')
  const wanted = [...media, ...(lead?.attributes.type === undefined ? [] : [lead])].slice(0, count)
  const [own, others] = [wanted, enclosures].map((list) => list.map(({ attributes }) => spelled(attributes)).join(', '))
  if (own !== others) throw new Error(`the enclosures are ${others} instead of ${own}`)
  return {
    picture: lead && pictureOf(lead),
    pictures: pictures.map((one) => pictureLine(pictureOf(one))),
    attachments: media.map(lineOf),
  }
}

/** An enclosure of RSS must have a length: 0 where it is unknown. */
const spelled = ({ url, href, type, length, fileSize }: XmlElement['attributes']) =>
  [url ?? href, type, length === '0' ? undefined : (length ?? fileSize)].join(' ').trim()

function lineOf(media: XmlElement): string {
  const { url, type, fileSize: length, duration: seconds } = media.attributes
  return attachmentLine({ url, type, length, seconds, title: optional(media, 'media:title') })
}

function pictureOf(media: XmlElement): ReadPicture {
  const { url = '', type, width, height, fileSize } = media.attributes
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
