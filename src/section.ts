import { byCodeUnit } from './characters.ts'
import type { Article, Section } from './model.ts'

/** Whether an article is out: not a draft (unless drafts are wanted), not dated in the future. */
export const isPublished = (article: Article, now: Date, drafts: boolean): boolean =>
  (drafts || !article.draft) && article.date.epochMilliseconds <= now.getTime()

/** The newest articles of each section and of the sections below it, at most as many as it takes; ties go by id. */
export function newest(sections: ReadonlyMap<string, Section>, articles: readonly Article[]): Map<Section, Article[]> {
  const selected = new Map([...sections.values()].map((section): [Section, Article[]] => [section, []]))
  const roads = new Map([...selected.keys()].map((section) => [section, within(section, selected)]))
  for (const article of articles) {
    for (const { limit, shown } of roads.get(article.section) ?? []) insert(article, shown, limit)
  }
  return selected
}

/** The lists that an article of this section may stand in, each with its limit. */
const within = ({ path }: Section, selected: ReadonlyMap<Section, Article[]>) =>
  [...selected].flatMap(([{ path: above, limit }, shown]) =>
    above === '' || path === above || path.startsWith(`${above}/`) ? { limit, shown } : [],
  )

/** Sets an article in its place in a list, the last one of which goes when it is full. */
function insert(article: Article, shown: Article[], limit: number): void {
  const last = shown.at(-1)
  if (last && shown.length >= limit && newestFirst(article, last) >= 0) return
  const later = shown.findLastIndex((other) => newestFirst(other, article) <= 0)
  shown.splice(later + 1, 0, article)
  if (shown.length > limit) shown.pop()
}

const newestFirst = (a: Article, b: Article) =>
  b.date.epochMilliseconds - a.date.epochMilliseconds || byCodeUnit(a.id, b.id)

/** When the next article comes out that now is held back for its date. */
export function nextDue(articles: readonly Article[], now: Date): Article | undefined {
  let next: Article | undefined
  for (const article of articles) {
    const isDue = !article.draft && article.date.epochMilliseconds > now.getTime()
    if (isDue && (!next || newestFirst(next, article) < 0)) next = article
  }
  return next
}
