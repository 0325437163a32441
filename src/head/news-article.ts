import { madeOf } from '../feed/digital-source.ts'
import { licenseOf } from '../feed/license.ts'
import type { Ai } from '../model/ai.ts'
import type { Attachment, Location, Notice, Person, Picture, RenderedArticle, Section } from '../model.ts'
import { rfc3339 } from '../time/moment.ts'
import type { ArticlePage } from './model.ts'

/** An article in a list: https://schema.org/NewsArticle with what a list of articles shows. */
export const shortNewsArticle = ({ title, url, date, updated, authors, picture }: RenderedArticle) => ({
  '@type': 'NewsArticle',
  headline: title,
  url,
  datePublished: rfc3339(date),
  dateModified: rfc3339(updated),
  author: unlessEmpty(authors.map(person)),
  image: picture?.url,
})

/** An article on its page: https://schema.org/NewsArticle. JSON.stringify leaves out what is undefined. */
export function newsArticle({ article, url }: ArticlePage) {
  const { section, picture, pictures = [], attachments = [], authors } = article
  return {
    ...shortNewsArticle(article),
    url,
    mainEntityOfPage: url,
    identifier: article.id,
    expires: article.expires && rfc3339(article.expires),
    author: authors.length > 0 ? authors.map(person) : organization(section),
    publisher: { ...organization(section), logo: logoOf(section) },
    image: unlessEmpty([
      ...[...(picture ? [picture] : []), ...pictures].map((one) => imageObject(one, madeOf(one, article))),
    ]),
    description: article.summary,
    articleSection: section.path === '' ? undefined : section.title,
    keywords: unlessEmpty(article.tags),
    inLanguage: article.language,
    audio: unlessEmpty(attachments.filter((one) => !isVideo(one)).map(mediaObject('AudioObject', article))),
    video: unlessEmpty(attachments.filter(isVideo).map(mediaObject('VideoObject', article))),
    ...lifeOf(article),
    isBasedOn: basedOn(article, url),
    contentLocation: article.location && place(article.location),
    digitalSourceType: article.ai?.text && ofText[article.ai.text],
    copyrightNotice: article.copyright,
    license: licenseOf(article),
  }
}

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

const person = ({ name, url }: Person) => ({ '@type': 'Person', name, url })

/** The author of articles without a byline, and the publisher of all. */
const organization = ({ author, url }: Section) => ({
  '@type': 'Organization',
  name: author.name,
  url: author.url ?? url,
})

const logoOf = ({ logo, icon }: Section) => {
  const url = logo ?? icon
  return url === undefined ? undefined : { '@type': 'ImageObject', url }
}

/** Sizes are known of pictures that the build publishes. */
const imageObject = ({ url, alt, caption, credit, file }: Picture, made: Ai['pictures']) => ({
  '@type': 'ImageObject',
  url,
  width: file?.width,
  height: file?.height,
  encodingFormat: file?.type,
  description: alt || undefined,
  caption,
  creditText: credit,
  digitalSourceType: made && ofPicture[made],
})

const isVideo = ({ type }: Attachment) => type.startsWith('video/')

const mediaObject =
  (type: 'AudioObject' | 'VideoObject', { title: ofArticle, picture }: RenderedArticle) =>
  ({ url, type: encodingFormat, title, length, seconds }: Attachment) => ({
    '@type': type,
    name: title ?? ofArticle,
    contentUrl: url,
    encodingFormat,
    contentSize: length === undefined ? undefined : String(length),
    duration: seconds === undefined ? undefined : `PT${seconds}S`,
    thumbnailUrl: type === 'VideoObject' ? picture?.url : undefined,
  })

/** A withdrawal is the last correction: its note is what is left, and the status says that the work is gone. */
const lifeOf = ({ corrections, withdrawn }: RenderedArticle) => ({
  creativeWorkStatus: withdrawn && 'Withdrawn',
  correction: unlessEmpty([...(withdrawn ? [withdrawn] : []), ...corrections].map(correctionComment)),
})

const correctionComment = ({ date, note }: Notice) => ({
  '@type': 'CorrectionComment',
  text: note,
  datePublished: rfc3339(date),
})

/** The source of its text, and for a link post the page that it is about. */
function basedOn({ source, url: elsewhere }: RenderedArticle, url: string | undefined) {
  const works = [
    ...(url === undefined ? [{ '@type': 'CreativeWork', name: undefined, url: elsewhere }] : []),
    ...(source ? [{ '@type': 'CreativeWork', name: source.name, url: source.url }] : []),
  ]
  return unlessEmpty(works)
}

const place = ({ name, lat, lon }: Location) => ({
  '@type': 'Place',
  name,
  geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
})

/** https://schema.org/IPTCDigitalSourceEnumeration, the words of IPTC as schema.org spells them. */
const [trained, composite] = [
  'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
] as const
const ofText = { generated: trained, assisted: composite } as const
const ofPicture = { generated: trained, edited: composite } as const
