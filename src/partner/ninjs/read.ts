import { attachmentLine, pictureLine } from '../../feed/media-line.ts'
import { type Members, memberOf, objectsIn } from './members.ts'

/** An article in a ninjs document, in the words of feeds; `date` is the time of publication as it is written. */
export type ReadArticle = {
  uri: string
  id: string
  title: string
  url: string
  slug: string
  language: string
  date: string
  /** Times in UTC. */
  published: string | undefined
  updated: string | undefined
  expires: string | undefined
  status: string
  note: string | undefined
  summary: string | undefined
  html: string | undefined
  plain: string | undefined
  by: string | undefined
  people: string[]
  tags: string[]
  copyright: string | undefined
  source: string | undefined
  sourceUrl: string | undefined
  place: string | undefined
  /** A line each. */
  pictures: string[]
  attachments: string[]
  license: string | undefined
  usage: string | undefined
  /** The word of IPTC for the text, and those for the pictures. */
  textSource: string | undefined
  pictureSources: (string | undefined)[]
}

/** The articles in a list of associated items. */
export const readArticles = (associations: unknown): ReadArticle[] => objectsIn(associations).map(article)

function article(item: Members): ReadArticle {
  const media = objectsIn(item.associations)
  const [source] = objectsIn(item.infoSources)
  const pictures = media.filter(({ type }) => type === 'picture')
  return {
    uri: String(item.uri),
    id: String(objectsIn(item.altIds)[0]?.value ?? item.uri),
    title: valueIn(item.headlines, 'text/plain') ?? '',
    url: String(objectsIn(item.renditions)[0]?.href),
    slug: String(item.slugline),
    language: String(item.language),
    date: String(item.firstCreated),
    published: utc(item.firstCreated),
    updated: utc(item.versionCreated),
    expires: utc(item.expires),
    status: String(item.pubStatus),
    note: text(item.edNote),
    summary: valueIn(item.descriptions, 'text/plain'),
    html: valueIn(item.bodies, 'text/html'),
    plain: valueIn(item.bodies, 'text/plain'),
    by: text(item.by),
    people: objectsIn(item.people).map(({ name }) => String(name)),
    tags: objectsIn(item.subjects).map(({ name }) => String(name)),
    copyright: text(item.copyrightNotice),
    source: text(source?.name),
    sourceUrl: text(source?.uri),
    place: objectsIn(item.places).map(placeLine)[0],
    pictures: pictures.map(picture),
    attachments: media.filter(({ type }) => type !== 'picture').map(attachment),
    license: text(memberOf(item.rightsInfo, 'linkedRights')),
    usage: text(item.usageTerms),
    textSource: text(memberOf(item.digitalSourceType, 'uri')),
    pictureSources: pictures.map(({ digitalSourceType }) => text(memberOf(digitalSourceType, 'uri'))),
  }
}

const text = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))
const utc = (time: unknown): string | undefined =>
  time === undefined ? undefined : new Date(String(time)).toISOString()

/** The text of the one of several that has a media type. */
const valueIn = (list: unknown, type: string): string | undefined =>
  text(objectsIn(list).find(({ contentType }) => contentType === type)?.value)

const inRole = (list: unknown, role: string): string | undefined =>
  text(objectsIn(list).find((one) => one.role === role)?.value)

function placeLine({ name, geoJSON }: Members): string {
  const coordinates = memberOf(geoJSON, 'coordinates')
  const [lon, lat] = Array.isArray(coordinates) ? coordinates : []
  return [lat, lon, name].join(' ').trim()
}

function picture({ by, descriptions, renditions }: Members): string {
  const [main = {}] = objectsIn(renditions)
  return pictureLine({
    url: String(main.href),
    alt: inRole(descriptions, 'alt'),
    caption: inRole(descriptions, 'caption'),
    credit: text(by),
    type: text(main.contentType),
    length: text(main.sizeInBytes),
    width: text(main.width),
    height: text(main.height),
  })
}

function attachment({ title, renditions }: Members): string {
  const [main = {}] = objectsIn(renditions)
  return attachmentLine({
    url: text(main.href),
    type: text(main.contentType),
    length: text(main.sizeInBytes),
    seconds: text(main.duration),
    title: text(title),
  })
}
