import { element, printXml, textElement, type XmlElement } from '../../feed/xml/tree.ts'
import type { ArticleHead, Section } from '../../model.ts'
import { byCodeUnit } from '../../text/characters.ts'
import { rfc3339 } from '../../time/moment.ts'

/** A file of the news sitemap; its path is below the output folder. */
export type SitemapFile = { path: string; text: string }

/** What the news sitemap needs besides the articles. */
export type SitemapMeans = {
  now: Date
  /** The name of the publication in which the articles of a section appear. */
  nameOf: (section: Section) => string
  /** The address of the output folder, with a slash at its end: an index has the addresses of its files. */
  feedsUrl: string
}

/** The name of the news sitemap; with more articles than one file may have it is an index of several. */
export const sitemapName = 'news-sitemap.xml'

/** The most articles of one file. */
export const sitemapArticles = 1000

/**
 * The Google News sitemap: the articles of the last two days, newest first. A draft is never in it, nor an article that was
 * withdrawn or has expired.
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(heads: readonly ArticleHead[], { now, nameOf, feedsUrl }: SitemapMeans): SitemapFile[] {
  const shown = heads.filter((head) => isShown(head, now)).sort(newestFirst)
  if (shown.length <= sitemapArticles) return [{ path: sitemapName, text: urlset(shown, nameOf) }]
  const parts = Array.from({ length: Math.ceil(shown.length / sitemapArticles) }, (_, index) => ({
    path: sitemapName.replace('.', `-${index + 1}.`),
    articles: shown.slice(index * sitemapArticles, (index + 1) * sitemapArticles),
  }))
  const index = element('sitemapindex', {}, ...parts.map(({ path }) => sitemap(new URL(path, feedsUrl).href)))
  return [
    { path: sitemapName, text: printXml(index, namespaces) },
    ...parts.map(({ path, articles }) => ({ path, text: urlset(articles, nameOf) })),
  ]
}

/** The time at which an article leaves the news sitemap, in milliseconds since 1970: after two days, or when it expires. */
export const leavesSitemap = ({ date, leaves }: Pick<ArticleHead, 'date' | 'leaves'>): number =>
  Math.min(date.epochMilliseconds + twoDays, leaves?.epochMilliseconds ?? Number.POSITIVE_INFINITY)

const twoDays = 48 * 3_600_000

const isShown = (head: ArticleHead, now: Date): boolean =>
  !head.draft &&
  !head.isWithdrawn &&
  head.date.epochMilliseconds <= now.getTime() &&
  leavesSitemap(head) > now.getTime()

const newestFirst = (a: ArticleHead, b: ArticleHead) =>
  b.date.epochMilliseconds - a.date.epochMilliseconds || byCodeUnit(a.id, b.id)

const namespaces = {
  '': 'http://www.sitemaps.org/schemas/sitemap/0.9',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
}

const urlset = (heads: readonly ArticleHead[], nameOf: SitemapMeans['nameOf']): string =>
  printXml(element('urlset', {}, ...heads.map((head) => url(head, nameOf(head.section)))), namespaces)

/** Its elements in the order of the schemas. */
const url = ({ url, title, date, updated, language, section }: ArticleHead, name: string): XmlElement =>
  element(
    'url',
    {},
    textElement('loc', url),
    textElement('lastmod', rfc3339(updated)),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        textElement('news:name', name),
        textElement('news:language', newsLanguage(language ?? section.language)),
      ),
      textElement('news:publication_date', rfc3339(date)),
      textElement('news:title', title),
    ),
  )

const sitemap = (address: string) => element('sitemap', {}, textElement('loc', address))

/** The code of a language (ISO 639) of a tag (BCP 47); only Chinese has one for each way in which it is written. */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language !== 'zh') return new Intl.Locale(tag).language
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
