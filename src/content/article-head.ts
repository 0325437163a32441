import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, FileStat } from '../model.ts'

/** What was found in the file of an article; `head` is missing when errors hide which article it is. */
export type KnownFile = {
  stat: FileStat
  digest: string
  head?: ArticleHead | undefined
  diagnostics: Diagnostic[]
  /** Whether it is a page of another tool without a date, which is no article. */
  isPage?: true
}

/** The file of an article, as it was when it was read. */
export type FileVersion = Pick<ArticleHead, 'path' | 'digest'>

/** The part of an article that is kept in memory for all of them. */
export const headOf = (article: ArticleHead): ArticleHead => ({
  id: article.id,
  uri: article.uri,
  title: article.title,
  slug: article.slug,
  url: article.url,
  ...(article.aliases && { aliases: article.aliases }),
  date: article.date,
  updated: article.updated,
  draft: article.draft,
  isOutOfFeeds: article.isOutOfFeeds,
  leaves: article.leaves,
  isWithdrawn: article.isWithdrawn,
  language: article.language === article.section.language ? undefined : article.language,
  ...(article.rights && { rights: article.rights }),
  topics: article.topics,
  section: article.section,
  path: article.path,
  digest: article.digest,
})
