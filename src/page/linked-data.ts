import type { FeedDocument } from '../feed/model.ts'
import { jsonForScript } from '../head/element.ts'
import { shortNewsArticle } from '../head/news-article.ts'

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
        item: shortNewsArticle(article),
      })),
    },
  }
  return jsonForScript(data)
}
