import { digitalSource } from '../../feed/digital-source.ts'
import { hasText } from '../../feed/has-text.ts'
import { categories, creators } from '../../feed/xml/extensions.ts'
import { rightsOf } from '../../model/rights.ts'
import type { RenderedArticle, Section } from '../../model.ts'
import { day, rfc3339 } from '../../time/moment.ts'
import type { SentItem } from '../model.ts'
import { wordsOf } from '../rules/parts.ts'
import { identity } from './identity.ts'
import { media, sourceType } from './media.ts'
import { plainText } from './plain-text.ts'
import { rightsInfo, usageOf } from './rights.ts'
import { uri } from './uri.ts'

/** An article that may be used, whole where the feed is one of whole articles. */
export const usable = ({ article }: SentItem, feed: Pick<Section, 'content'>) => {
  const { section, authors, source, expires, language, ai } = article
  const rights = rightsOf(article)
  const isWhole = hasText(article, feed)
  return {
    ...identity(article),
    representationType: isWhole ? 'full' : 'partial',
    versionCreated: rfc3339(article.updated),
    pubStatus: 'usable',
    copyrightNotice: article.copyright ?? section.copyright,
    ...usageOf(rights),
    edNote: corrections(article),
    language,
    descriptions: [{ contentType: 'text/plain', value: article.summary }],
    bodies: isWhole ? bodies(article) : undefined,
    headlines: [{ contentType: 'text/plain', value: article.title }],
    people: unlessEmpty(
      authors.map(({ name, url }) => ({ name, rel: 'creator', uri: url === undefined ? undefined : uri(url) })),
    ),
    places: article.location && [place(article.location)],
    subjects: unlessEmpty(categories(article).map(({ term }) => ({ name: term }))),
    infoSources: source && [{ name: source.name, uri: source.url === undefined ? undefined : uri(source.url) }],
    by: creators(article)
      .map(({ name }) => name)
      .join(', '),
    renditions: [{ name: 'web', href: uri(article.url), contentType: 'text/html' }],
    associations: unlessEmpty(media(article)),
    expires: expires && rfc3339(expires),
    rightsInfo: rightsInfo(rights, article.url),
    digitalSourceType: sourceType(digitalSource(ai?.text)),
  }
}

/** What an editor has to look at: each correction with its day. */
const corrections = ({ corrections: all }: RenderedArticle): string | undefined =>
  all.length === 0 ? undefined : all.map(({ date, note }) => `${day(date)}: ${note}`).join('\n')

/** The text as feeds have it, and without markup; the schema counts without captions, and so the plain text has none. */
function bodies({ html, language }: RenderedArticle) {
  const value = plainText(html)
  return [
    { contentType: 'text/html', value: html },
    {
      contentType: 'text/plain',
      charCount: [...value].length,
      wordCount: wordsOf(value, language, Number.POSITIVE_INFINITY),
      value,
    },
  ]
}

/** A place with its point (RFC 7946 §3.1.2): the longitude is first. */
const place = ({ name, lat, lon }: NonNullable<RenderedArticle['location']>) => ({
  name,
  geoJSON: { type: 'Point', coordinates: [lon, lat] },
})

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)
