import type { FeedDocument } from '../feed/model.ts'
import type { RenderedArticle } from '../model.ts'
import { rfc3339 } from '../time/moment.ts'

/** The content of a page for search engines, as JSON-LD in the terms of schema.org; safe inside a `<script>`. */
export function linkedData({ section, url, articles }: FeedDocument, address: string): string {
  const { author, feedTitle, description, language } = section
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: feedTitle,
    description,
    url: address,
    inLanguage: language,
    about: url,
    publisher: { '@type': 'Organization', name: author.name, url: author.url },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: articles.map((article, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: newsArticle(article),
      })),
    },
  }
  return JSON.stringify(data).replaceAll('<', '\\u003C')
}

/** https://schema.org/NewsArticle */
const newsArticle = ({ title, url, date, updated, authors, picture }: RenderedArticle) => ({
  '@type': 'NewsArticle',
  headline: title,
  url,
  datePublished: rfc3339(date),
  dateModified: rfc3339(updated),
  author:
    authors.length > 0 ? authors.map(({ name, url: page }) => ({ '@type': 'Person', name, url: page })) : undefined,
  image: picture?.url,
})
