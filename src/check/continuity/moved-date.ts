import type { Diagnostic } from '../../diagnostic.ts'
import type { Locate } from '../../model.ts'
import { rfc3339 } from '../../time/moment.ts'
import { lineOf } from '../line-of.ts'
import type { Comparison } from './comparison.ts'

/**
 * The publication date must not change: readers sort by it, and some show an article with another date as new.
 * @see RSS 2.0 `<pubDate>`; RFC 4287 §4.2.9; JSON Feed 1.1 `date_published`
 */
export const movedDate = (compared: readonly Comparison[], at: Locate): Diagnostic[] =>
  compared.flatMap(({ feed, items: earlier }) => {
    const items = new Map(earlier.map((item) => [item.id, item]))
    return feed.articles.flatMap((article): Diagnostic | [] => {
      const item = items.get(article.id)
      if (!item || Number.isNaN(Date.parse(item.published))) return []
      if (Date.parse(item.published) === article.date.epochMilliseconds) return []
      return {
        ...at(article, 'date'),
        rule: 'moved-date',
        message: `This article was published with the date ${item.published}. Its date is now ${rfc3339(article.date)}, so readers move it, and some show it as new.`,
        hint: `Write "date: ${item.published}" again, and the time of the change in "updated".`,
        related: item.where,
        ...lineOf(article, 'date', `date: ${item.published}`, at),
      }
    })
  })
