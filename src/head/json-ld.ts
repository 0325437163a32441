import { jsonForScript } from './element.ts'
import type { Contributor } from './model.ts'
import { newsArticle } from './news-article.ts'

/** The article in the terms of schema.org, for search engines. */
export const jsonLd: Contributor = (page) => [
  {
    name: 'script',
    attributes: { type: 'application/ld+json' },
    json: jsonForScript({ '@context': 'https://schema.org', ...newsArticle(page) }),
  },
]
