import { isUpdated } from '../feed/xml/extensions.ts'
import type { Attachment, Picture, RenderedArticle } from '../model.ts'
import { rfc3339 } from '../time/moment.ts'
import { type HeadElement, named, property } from './element.ts'
import type { Contributor } from './model.ts'

/**
 * What social networks and messengers show of a link to the page.
 * @see The Open Graph protocol, https://ogp.me/, with its type `article`
 */
export const openGraph: Contributor = ({ article, site, url }) => {
  const { title, summary, language, picture, attachments = [] } = article
  return [
    ...property('og:type', 'article'),
    ...property('og:title', title),
    ...property('og:description', summary),
    ...property('og:url', url),
    ...property('og:site_name', site.title),
    ...property('og:locale', localeOf(language)),
    ...(picture ? pictureOf(picture) : []),
    ...attachments.flatMap(attachment),
    ...ofArticle(article),
    ...(picture ? named('twitter:card', 'summary_large_image') : []), // all else is read from Open Graph
  ]
}

/** A language with its territory, like `zh_CN`; a language alone is no value of the protocol. */
function localeOf(tag: string): string | undefined {
  const { language, region } = new Intl.Locale(tag)
  return region === undefined ? undefined : `${language}_${region}`
}

const pictureOf = ({ url, alt, file }: Picture): HeadElement[] => [
  ...property('og:image', url),
  ...property('og:image:type', file?.type),
  ...property('og:image:width', file && String(file.width)),
  ...property('og:image:height', file && String(file.height)),
  ...property('og:image:alt', alt),
]

function attachment({ url, type }: Attachment): HeadElement[] {
  const name = type.startsWith('video/') ? 'og:video' : 'og:audio'
  return [...property(name, url), ...property(`${name}:type`, type)]
}

/** An author is an address there, of a page about the person. */
const ofArticle = (article: RenderedArticle): HeadElement[] => [
  ...property('article:published_time', rfc3339(article.date)),
  ...property('article:modified_time', isUpdated(article) ? rfc3339(article.updated) : undefined),
  ...property('article:expiration_time', article.expires && rfc3339(article.expires)),
  ...article.authors.flatMap(({ url }) => property('article:author', url)),
  ...property('article:section', article.section.path === '' ? undefined : article.section.title),
  ...article.tags.flatMap((tag) => property('article:tag', tag)),
]
