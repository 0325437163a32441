import type { ArticleHead } from '../model.ts'
import { hasComeOut, hasLeft } from '../select/schedule.ts'
import type { AnnouncedArticle } from './model.ts'

/**
 * The articles that have come out in feeds, also those that were withdrawn or have expired since: search engines are told of these
 * too. A draft is never among them, nor an article with `feeds: false`.
 */
export const announcedArticles = (heads: readonly ArticleHead[], now: Date): AnnouncedArticle[] =>
  heads
    .filter((head) => hasComeOut(head, now, false) && !head.isOutOfFeeds)
    .map((head) => {
      const isExpired = !head.isWithdrawn && hasLeft(head, now)
      const { epochMilliseconds } = (isExpired && head.leaves) || head.updated
      return {
        kind: 'article',
        address: head.url,
        mark: isExpired ? `${head.digest} expired` : head.digest,
        changed: epochMilliseconds,
        isGone: head.isWithdrawn || isExpired,
      }
    })
