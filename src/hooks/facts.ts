import type { Article, Section } from '../model.ts'
import { rfc3339 } from '../time/moment.ts'
import type { ArticleFacts, SectionFacts } from './model.ts'

/** An article as hooks see it: values of their own, which they may change without harm. */
export const factsOf = (article: Article): ArticleFacts => ({
  file: article.path,
  section: article.section.path,
  id: article.id,
  url: article.url,
  title: article.title,
  date: rfc3339(article.date),
  updated: rfc3339(article.updated),
  language: article.language,
  authors: article.authors.map((author) => ({ ...author })),
  tags: [...article.tags],
  summary: article.summary,
})

/** A section as hooks see it. */
export const sectionFacts = ({ path, title, description, language, url }: Section): SectionFacts => ({
  ...{ path, title, description, language, url },
})
