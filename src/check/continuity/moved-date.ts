import type { Diagnostic } from '../../diagnostic.ts'
import type { Locate } from '../../model.ts'
import { rfc3339 } from '../../time/moment.ts'
import type { Comparison } from './comparison.ts'

/**
 * The date of first publication never moves: readers sort by it, and some show what moved as new.
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
        message: `This article is published with the date ${item.published}, not ${rfc3339(article.date)}; readers show it in another place, some as new.`,
        hint: `Write "date: ${item.published}", and the time of the change as "updated".`,
        related: item.where,
      }
    })
  })
