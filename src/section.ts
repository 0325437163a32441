import { byCodeUnit } from './characters.ts'
import type { Article, Section } from './model.ts'

/** Whether an article is out: not a draft (unless drafts are wanted), not dated in the future. */
export const isPublished = (article: Article, now: Date, drafts: boolean): boolean =>
  (drafts || !article.draft) && article.date.epochMilliseconds <= now.getTime()

/** The newest articles of a section and of the sections below it, at most as many as it takes; ties go by id. */
export const newest = (section: Section, articles: readonly Article[]): Article[] =>
  articles
    .filter((article) => isWithin(article.section.path, section.path))
    .sort(newestFirst)
    .slice(0, section.limit)

const isWithin = (path: string, above: string) => above === '' || path === above || path.startsWith(`${above}/`)

const newestFirst = (a: Article, b: Article) =>
  b.date.epochMilliseconds - a.date.epochMilliseconds || byCodeUnit(a.id, b.id)

/** When the next article comes out that now is held back for its date. */
export function nextDue(articles: readonly Article[], now: Date): Article | undefined {
  return articles
    .filter(({ draft, date }) => !draft && date.epochMilliseconds > now.getTime())
    .sort(newestFirst)
    .at(-1)
}
