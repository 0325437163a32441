import { categories, creators, enclosures, isUpdated } from '../../feed/xml/extensions.ts'
import type { Section } from '../../model.ts'
import { escapeHtmlText } from '../../text/escape-html.ts'
import type { SentItem, Variant } from '../model.ts'

/** What the elements of an item say, by their names; times are RFC 3339 in UTC. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** What the elements of an item must say: those that every partner gets, by the choices of its variant. */
export function fieldsOf(
  { article, id, state, at }: SentItem,
  variant: Variant,
  feed: { content: Section['content']; language: string },
): Fields {
  const { html, summary, url, picture, expires, copyright, source, language } = article
  const { media, guid, body } = variant
  const when = state === 'new' ? 'published' : (variant.told[state].pubDate ?? 'published')
  const inDescription = body === 'description'
  const isWhole = inDescription && feed.content === 'full'
  const [enclosure] = enclosures(article)
  return {
    title: [article.title],
    link: [url],
    guid: [`${article.id} (isPermaLink ${guid === 'permalink' && article.id === url})`],
    pubDate: [when === 'empty' ? '' : utc(when === 'changed' ? at : article.date)],
    'dcterms:modified': isUpdated(article) ? [utc(article.updated)] : [],
    'dcterms:valid': expires ? [utc(expires)] : [],
    description: isWhole ? [html] : inDescription || variant.summary ? [escapeHtmlText(summary)] : [],
    'content:encoded': inDescription || feed.content === 'summary' ? [] : [html],
    'dc:creator': creators(article).map(({ name }) => name),
    category: categories(article).map(({ scheme, term }) => `${scheme} ${term}`),
    enclosure: media.enclosure && enclosure ? [`${enclosure.url} ${enclosure.type} ${enclosure.length ?? 0}`] : [],
    'media:content': media.contents ? contentsOf(article) : [],
    'media:thumbnail': media.thumbnail && picture ? [picture.url] : [],
    'dc:rights': given(copyright),
    'dc:source': given(source?.name),
    'dc:language': language === feed.language ? [] : [language],
    'dc:identifier': guid === 'permalink' ? [id] : [],
  }
}

const utc = ({ epochMilliseconds }: { epochMilliseconds: number }) => new Date(epochMilliseconds).toISOString()
const given = (text: string | undefined) => (text === undefined ? [] : [text])

/** The pictures, sounds and films of an article, a line each. */
function contentsOf({ picture, pictures = [], attachments = [] }: SentItem['article']): string[] {
  return [
    ...[...(picture ? [picture] : []), ...pictures].map(({ url, alt, caption, credit, file }) =>
      mediaLine({
        ...{ url, type: file?.type, medium: 'image', fileSize: file?.length, width: file?.width, height: file?.height },
        ...{ title: alt || undefined, description: caption, credit },
      }),
    ),
    ...attachments.map(({ url, type, title, length, seconds }) =>
      mediaLine({
        ...{ url, type, medium: type.startsWith('video/') ? 'video' : 'audio', fileSize: length, duration: seconds },
        ...{ title },
      }),
    ),
  ]
}

type Media = {
  url?: string | undefined
  type?: string | undefined
  medium?: string | undefined
  fileSize?: string | number | undefined
  width?: string | number | undefined
  height?: string | number | undefined
  duration?: string | number | undefined
  title?: string | undefined
  description?: string | undefined
  credit?: string | undefined
}

/** All that a `<media:content>` says, in one line. */
export const mediaLine = (media: Media): string =>
  [
    ...[media.url, media.type, media.medium, media.fileSize, media.width, media.height, media.duration],
    ...[media.title, media.description, media.credit],
  ].join(' | ')
