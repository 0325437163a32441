import type { ArticleHead } from '../model.ts'

/** What is kept of an article when the rest of it is let go. Field by field: it is done for every article. */
export const headOf = (article: ArticleHead, section: ArticleHead['section'] = article.section): ArticleHead => ({
  id: article.id,
  title: article.title,
  slug: article.slug,
  url: article.url,
  date: article.date,
  updated: article.updated,
  draft: article.draft,
  leaves: article.leaves,
  isWithdrawn: article.isWithdrawn,
  topics: article.topics,
  section,
  path: article.path,
  digest: article.digest,
})
