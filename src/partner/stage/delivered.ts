import type { ArticleHead, RenderedArticle } from '../../model.ts'
import type { Identified, PartnerDocument } from '../document/model.ts'

/** The published document of a partner; undefined when it has none yet. */
export type Delivered = { guids: Guids; changed: number } | undefined

/** The guids of the articles in it, by the ids of the articles. */
type Guids = ReadonlyMap<string, string>

/** Whether an article is in the published document. */
export const isDelivered = (article: Identified, delivered: Delivered, { guidOf }: PartnerDocument): boolean =>
  delivered !== undefined && (delivered.guids.has(article.id) || delivered.guids.has(guidOf(article)))

/**
 * Whether a partner has to be told that an article was withdrawn or has expired: it has the article, or may have it from an earlier
 * document. That may be so when newer articles fill the document, and it was made before the event.
 */
export function mustKnow(
  head: ArticleHead,
  delivered: Delivered,
  { sent, articles }: { sent: PartnerDocument; articles: readonly RenderedArticle[] },
): boolean {
  if (delivered === undefined || isDelivered(head, delivered, sent)) return true
  const newer = articles.filter(({ date }) => date.epochMilliseconds > head.date.epochMilliseconds)
  const { epochMilliseconds: at } = (head.isWithdrawn ? undefined : head.leaves) ?? head.updated
  return newer.length >= sent.items && at + day > delivered.changed
}

/** Many authors write the day of an event without its time. */
const day = 86_400_000
